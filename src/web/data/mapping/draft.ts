import { mappingNamePattern, type PreviewAnswer, type UserMapping } from "#corpus/contract";

type Field = UserMapping["columns"][string];

/** What a person has chosen so far: a mapping that need not be whole yet. */
export interface Draft {
  readonly name: string;
  readonly title: string;
  /** Header → field; headers that are not read are absent. */
  readonly columns: Readonly<Record<string, Field>>;
  readonly separators: readonly string[];
  readonly empty: string;
  readonly dayOrder: UserMapping["dayOrder"];
  readonly numbers: UserMapping["numbers"];
  readonly office: string;
}

/** What the known headers suggest for a file. */
export function firstDraft({ columns, file }: Pick<PreviewAnswer, "columns" | "file">): Draft {
  const name = file
    .replace(/\.[^.]*$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  return {
    name: mappingNamePattern.test(name) ? name : "",
    title: "",
    columns: Object.fromEntries(
      columns.flatMap(({ header, field }) => (field === null || header === "" ? [] : [[header, field] as const])),
    ),
    separators: [";", "|"],
    empty: "-",
    dayOrder: "ymd",
    numbers: "office",
    office: "",
  };
}

export function draftOf(name: string, mapping: UserMapping): Draft {
  return { ...mapping, name, empty: mapping.empty.join(" "), office: mapping.office ?? "" };
}

export function mappingOf(draft: Draft): UserMapping {
  const { columns, dayOrder, numbers } = draft;
  const office = draft.office.trim().toUpperCase();
  const separators = draft.separators.filter((separator) => separator !== "");
  return {
    title: draft.title.trim() || draft.name.trim() || "–",
    columns: { ...columns },
    separators: separators.length > 0 ? separators : [";"],
    empty: draft.empty.split(/\s+/).filter((word) => word !== ""),
    dayOrder,
    numbers,
    ...(/^[A-Z]{2}$/.test(office) && { office }),
  };
}

export const hasNumber = ({ columns }: Pick<Draft, "columns">): boolean =>
  Object.values(columns).some((field) => field === "publicationNumber" || field === "applicationNumber");
