import { gapShareMin } from "#corpus/contract";
import type { SearchIndex, Note } from "./index/index.ts";
import type { Field, Query } from "./language/index.ts";

/** Columns of the publications that lack what a condition asks for; a condition on either class scheme is lost on those without any. */
const columnsOf: Readonly<Partial<Record<Field, readonly string[]>>> = {
  region: ["region"],
  country: ["country"],
  status: ["status"],
  applicant: ["organisation"],
  organisation: ["organisation"],
  inventor: ["inventor"],
  ipc: ["ipc"],
  cpc: ["cpc"],
  class: ["ipc", "cpc"],
};

/** Gaps of the corpus that conditions of a query fall into: such publications can be found by no condition on that field. */
export function fieldGaps(index: SearchIndex, query: Query): readonly Note[] {
  const total = index.publications;
  return [...fieldsOf(query)].flatMap((field): Note[] => {
    const missing = lacking(index, field);
    if (total === 0 || missing / total < gapShareMin) return [];
    const percent = Math.round((1000 * missing) / total) / 10;
    return [{ code: "search.notice.field_gap", values: { field, missing, total, percent } }];
  });
}

function fieldsOf(query: Query): ReadonlySet<Field> {
  switch (query.kind) {
    case "all":
      return new Set();
    case "not":
      return fieldsOf(query.item);
    case "and":
    case "or":
      return new Set(query.items.flatMap((item) => [...fieldsOf(item)]));
    case "numbers":
      // A year is that of the filing.
      return new Set([query.field === "year" ? "filed" : query.field]);
    default:
      return new Set([query.field]);
  }
}

const counted = new WeakMap<SearchIndex, Map<Field, number>>();

function lacking(index: SearchIndex, field: Field): number {
  const known = counted.get(index) ?? new Map<Field, number>();
  counted.set(index, known);
  const missing = known.get(field) ?? countLacking(index, field);
  known.set(field, missing);
  return missing;
}

function countLacking(index: SearchIndex, field: Field): number {
  if (field === "filed" || field === "published") {
    return index.columns.integers(field).reduce((sum, day) => sum + (day === 0 ? 1 : 0), 0);
  }
  const columns = (columnsOf[field] ?? []).map((column) => ({
    from: index.columns.integers(`${column}.from`),
    // A status that no source tells is an item of its own.
    items: column === "status" ? index.columns.integers(column) : undefined,
    unknown: column === "status" ? index.columns.words(column).indexOf("unknown") : -1,
  }));
  if (columns.length === 0) return 0;
  let missing = 0;
  for (let doc = 0; doc < index.publications; doc += 1) {
    const isTold = columns.some(({ from, items, unknown }) => {
      const start = from[doc] ?? 0;
      return (from[doc + 1] ?? 0) > start && (items === undefined || items[start] !== unknown);
    });
    if (!isTold) missing += 1;
  }
  return missing;
}
