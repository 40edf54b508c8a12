import { useNavigate, useSearch } from "@tanstack/react-router";
import type { RegisterShape } from "../use-ledger.ts";

/** What is asked of fields: `kind:lab,zone:…`, as the link holds it. Fields that the register does not have are passed over. */
function readWhere(text: string | undefined, register: RegisterShape): Record<string, string> {
  const asked = (text ?? "").split(",").map((each) => {
    const colon = each.indexOf(":");
    return [each.slice(0, colon), each.slice(colon + 1)] as const;
  });
  return Object.fromEntries(asked.filter(([key, value]) => value !== "" && register.fields.some((field) => field.key === key)));
}

export interface ListSearch {
  readonly text: string | undefined;
  readonly state: string | undefined;
  readonly sort: string | undefined;
  readonly page: number;
  readonly where: Readonly<Record<string, string>>;
  readonly isFiltered: boolean;
}

/** What of a register is shown, and how: it stands in the link, so that every list can be passed on. */
export function useListSearch(register: RegisterShape) {
  const { text, state, order: sort, where: asked, page = 1 } = useSearch({ from: "/ledger/$part/$register" });
  const navigate = useNavigate({ from: "/ledger/$part/$register" });
  const where = readWhere(asked, register);
  const search: ListSearch = {
    text,
    state,
    sort,
    page,
    where,
    isFiltered: [text, state].some((each) => each !== undefined) || Object.keys(where).length > 0,
  };
  const set = (change: {
    readonly text?: string | undefined;
    readonly state?: string | undefined;
    readonly order?: string | undefined;
    readonly page?: number | undefined;
  }) => void navigate({ search: (now) => ({ ...now, page: undefined, ...change }), replace: true });
  const setWhere = (field: string, value: string | undefined) => {
    const next = Object.entries({ ...where, [field]: value ?? "" }).filter(([, each]) => each !== "");
    const text = next.map(([key, each]) => `${key}:${each}`).join(",");
    void navigate({ search: (now) => ({ ...now, page: undefined, where: text === "" ? undefined : text }), replace: true });
  };
  const clear = () => void navigate({ search: ({ lang, order }) => ({ lang, order }), replace: true });
  return { search, set, setWhere, clear };
}
