import type { Bilingual, Lang } from "#base";
import type { HistoryEntry, LedgerRecord, Value } from "../contract.ts";
import { isPlural } from "./fields.ts";
import type { Belonging } from "./may.ts";
import type { Register } from "./register.ts";

/** What is done to records beside the transitions of their register. */
export const acts = {
  create: { zh: "新建", en: "create" },
  change: { zh: "修改", en: "change" },
  attach: { zh: "上传附件", en: "attach a file" },
  attachment_withdrawn: { zh: "撤回附件", en: "withdraw a file" },
  comment: { zh: "评论", en: "comment" },
  comment_withdrawn: { zh: "撤回评论", en: "withdraw a comment" },
  reason: { zh: "理由", en: "Reason" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export function stateName(register: Register, state: string | null, lang: Lang): string {
  const states: Readonly<Record<string, Bilingual>> = register.states ?? {};
  return states[state ?? ""]?.[lang] ?? state ?? "–";
}

export function emptyValues(register: Register): Record<string, Value> {
  return Object.fromEntries(Object.entries(register.fields).map(([key, { shape }]) => [key, isPlural(shape) ? [] : null]));
}

/** Where a record belongs, by the fields that say so. */
export function belonging({ zone, organisation }: Register, id: string, values: Readonly<Record<string, Value>>): Belonging {
  const said = (field: string | undefined) =>
    field === undefined ? null : field === "id" ? id : ((values[field] ?? null) as string | null);
  return { zone: said(zone), organisation: said(organisation) };
}

/** What differs, for the history. */
export function changesOf(
  before: LedgerRecord | undefined,
  values: Readonly<Record<string, Value>>,
  state: string | null,
): HistoryEntry["changes"] {
  const changes: Record<string, [unknown, unknown]> = {};
  for (const [key, value] of Object.entries({ state, ...values })) {
    const old = key === "state" ? (before?.state ?? null) : (before?.values[key] ?? null);
    if (JSON.stringify(old) !== JSON.stringify(value)) changes[key] = [old, value];
  }
  return changes;
}
