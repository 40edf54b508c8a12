import type { Facet } from "#search/contract";

const fields: Readonly<Record<Facet, string>> = {
  applicant: "organisation",
  year: "year",
  office: "office",
  ipc: "ipc",
  cpc: "cpc",
  region: "region",
  type: "type",
  status: "status",
  country: "country",
  inventor: "inventor",
  field35: "field35",
  industry: "industry",
  sei: "sei",
};

const bare = /^[\w\-/.]+$/;

/** The query narrowed to one group of a facet. A query with OR in it is put in brackets first. */
export function refine(query: string, facet: Facet, key: string): string {
  const value = bare.test(key) ? key : `"${key.replaceAll('"', " ")}"`;
  const term = `${fields[facet]}:${value}`;
  const before = query.trim();
  if (before === "") return term;
  return `${/\bOR\b/i.test(before) ? `(${before})` : before} AND ${term}`;
}
