import { messageText, type Lang } from "#base";
import { printPublicationNumber } from "#corpus";
import type { z } from "zod";
import type { findAnswer, hitShape } from "./contract.ts";
import { ordered, snippetOf, wantedTexts, type Note, type RankedDoc, type Sort } from "./index/index.ts";
import type { Text } from "./language/index.ts";
import type { Search } from "./search.ts";

type Hit = z.output<typeof hitShape>;

export interface Page {
  readonly query: string;
  readonly limit: number;
  readonly offset: number;
  readonly sort: Sort;
}

/** A page of the publications that a query finds. */
export function findHits(search: Search, page: Page, lang: Lang): z.output<typeof findAnswer> {
  const { query, set, notes } = search.find(page.query);
  const more: Note[] = [];
  const docs = ordered(search.index, query, set, page, (note) => more.push(note));
  const wanted = wantedTexts(query).filter(({ field }) => field === "text" || field === "abstract");
  return {
    total: set.size,
    hits: docs.map((ranked) => hitOf(search, ranked, wanted)),
    notices: noticesOf([...notes, ...more], lang),
    snapshot: search.snapshot.id,
  };
}

export function noticesOf(notes: readonly Note[], lang: Lang): { code: string; message: string }[] {
  return notes.map(({ code, values }) => ({ code, message: messageText(code, values, lang) }));
}

interface HitRow {
  readonly publication_key: string;
  readonly application_key: string;
  readonly family_key: string;
  readonly title: string | null;
  readonly abstract: string | null;
  readonly applicants: string | null;
  readonly ipc: string | null;
}

export interface HitFacts extends Omit<Hit, "score" | "snippet"> {
  readonly applicationKey: string;
  readonly abstract: string | null;
  readonly ipc: string;
  readonly grantedOn: string | null;
  readonly citedByCount: number;
}

/** What is shown of one publication. */
export function factsOf(search: Search, doc: number): HitFacts {
  const [row] = search.index.rows<HitRow>(
    "select publication_key, application_key, family_key, title, abstract, applicants, ipc from hit where doc = ?",
    doc,
  );
  const { columns } = search.index;
  const code = (name: string): string => {
    const { from, items } = columns.lists(name);
    const item = (from[doc + 1] ?? 0) > (from[doc] ?? 0) ? items[from[doc] ?? 0] : undefined;
    return item === undefined ? "" : (columns.words(name)[item] ?? "");
  };
  const day = (name: string): string | null => dayText(columns.integers(name)[doc] ?? 0);
  return {
    number: printPublicationNumber(row?.publication_key ?? ""),
    title: row?.title ?? "",
    abstract: row?.abstract ?? null,
    applicants: row?.applicants ? row.applicants.split("\n") : [],
    filedOn: day("filed"),
    publishedOn: day("published"),
    status: code("status") || "unknown",
    type: code("type") || "other",
    office: code("office"),
    familyKey: row?.family_key ?? "",
    applicationKey: row?.application_key ?? "",
    ipc: row?.ipc ?? "",
    grantedOn: day("granted"),
    expiresOn: day("expires"),
    citedByCount: columns.integers("cited")[doc] ?? 0,
  };
}

function hitOf(search: Search, { doc, score }: RankedDoc, wanted: readonly Text[]): Hit {
  const { applicationKey: _a, ipc: _i, grantedOn: _g, citedByCount: _c, abstract, ...facts } = factsOf(search, doc);
  return { ...facts, score, snippet: abstract ? snippetOf(abstract, wanted) : null };
}

function dayText(day: number): string | null {
  return day === 0 ? null : String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
}
