import type { Citation, PartyMention, Priority } from "../../record.ts";
import { parseSymbol } from "../../normalise/classification.ts";
import { citationOf, citationOrigin, distinctPriorities, priorityOf, readIdentity } from "../uspto/numbers.ts";
import { partyOf, settleParties } from "../uspto/parties.ts";
import { uspcSymbol } from "../uspto/symbols.ts";
import { Classes, type Reading } from "../xml/index.ts";
import type { Field } from "./field-documents.ts";

/**
 * A document of the office's search system (BRS): fields of two to four letters. Repeated groups stand as rows of single fields
 * (`INNM`, `INCI` …), each row beginning with its name.
 */
export function readBrs(all: readonly Field[], reading: Reading): void {
  const one = (...tags: readonly string[]): string | undefined =>
    known(all.find(({ tag, text }) => tags.includes(tag) && known(text))?.text);
  const { record } = reading;
  // `US 9204581 B2`: without the zero that pads the number elsewhere.
  const [, number, kind] = /^US\s+(\S+)\s+([A-Z]\d?)$/.exec(one("DID") ?? "") ?? [];
  readIdentity(reading, {
    office: "US",
    number: number ?? one("DWKU", "WKU", "PN"),
    kind: kind ?? one("APT"),
    publishedOn: one("GISD", "ISD", "PD"),
    application: one("APP", "APNR", "AP"),
    filedOn: one("AFD", "FD"),
    type: undefined,
    isGrant: one("GISD", "ISD") !== undefined,
  });
  const title = one("TTL", "TI");
  if (title) record.titles = [{ lang: "en", text: title }];
  else reading.missing("title");
  const abstract = paragraphs(all, "ABPR", "AB");
  if (abstract) record.abstracts = [{ lang: "en", text: abstract }];
  const claims = paragraphs(all, "CLST", "CLPR", "CLPV");
  if (claims) record.claims = [{ lang: "en", text: claims }];
  const description = paragraphs(all, "CRTX", "GOTX", "BSTX", "DRTX", "DETX");
  if (description) record.description = [{ lang: "en", text: description }];
  const count = one("NCL");
  if (count && /^\d{1,5}$/.test(count) && Number(count) > 0) record.claimsCount = Number(count);
  record.parties = readParties(all);
  record.classifications = readClasses(all, reading);
  record.priorities = readPriorities(all);
  record.citations = readCitations(all);
}

/** The system writes `N/A` where it knows nothing. */
function known(text: string | undefined): string | undefined {
  return text === undefined || text === "" || text === "N/A" ? undefined : text;
}

function paragraphs(all: readonly Field[], ...tags: readonly string[]): string {
  return all
    .filter(({ tag, text }) => tags.includes(tag) && text !== "")
    .map(({ text }) => text)
    .join("\n");
}

/** Rows of fields, each beginning with `first`. */
function rowsOf(all: readonly Field[], first: string, further: readonly string[]): ReadonlyMap<string, string>[] {
  const rows: Map<string, string>[] = [];
  for (const { tag, text } of all) {
    if (tag === first) rows.push(new Map());
    const value = known(text);
    if (value !== undefined && (tag === first || further.includes(tag))) rows.at(-1)?.set(tag, value);
  }
  return rows;
}

function readParties(all: readonly Field[]): PartyMention[] {
  const group = (prefix: string): ReadonlyMap<string, string>[] =>
    rowsOf(
      all,
      `${prefix}NM`,
      ["CI", "ST", "CO", "TC"].map((part) => prefix + part),
    );
  const place = (row: ReadonlyMap<string, string>, prefix: string) => ({
    city: row.get(`${prefix}CI`),
    state: row.get(`${prefix}ST`),
    country: row.get(`${prefix}CO`) ?? (row.has(`${prefix}ST`) ? "US" : undefined),
  });
  const person = (row: ReadonlyMap<string, string>) => {
    const [family, given] = (row.get("INNM") ?? "").split(/;\s*/);
    return { organisation: undefined, given, family: family || undefined, ...place(row, "IN") };
  };
  const inventors = group("IN").map(person);
  const named = group("AA").flatMap((row) => {
    const printed = row.get("AANM") ?? "";
    const [family, given] = printed.split(/;\s*/);
    const name =
      given === undefined
        ? { organisation: printed, given: undefined, family: undefined }
        : { organisation: undefined, given, family };
    const party = partyOf("applicant", { ...name, ...place(row, "AA") });
    return party ? [{ party, isInventor: false }] : [];
  });
  const asInventors = inventors.flatMap((each) => {
    const party = named.length === 0 ? partyOf("applicant", each) : undefined;
    return party ? [{ party, isInventor: true }] : [];
  });
  const others = [
    ...inventors.flatMap((each) => partyOf("inventor", each) ?? []),
    ...group("AS").flatMap(
      (row) =>
        partyOf("assignee", {
          organisation: row.get("ASNM"),
          given: undefined,
          family: undefined,
          ...place(row, "AS"),
          assigneeCode: row.get("ASTC"),
        }) ?? [],
    ),
    ...all.flatMap(({ tag, text }): readonly PartyMention[] => {
      if (tag === "LRFM" && known(text)) return [{ role: "agency" as const, name: text }];
      const [family = "", given] = text.split(/;\s*/);
      return tag === "LRFW" && known(text) ? [{ role: "agent" as const, name: [given, family].filter(Boolean).join(" ") }] : [];
    }),
  ];
  return settleParties([...named, ...asInventors], others);
}

function readClasses(all: readonly Field[], reading: Reading): ReturnType<Classes["list"]> {
  const classes = new Classes(reading);
  const firsts = new Set<string>();
  for (const { tag, text } of all) {
    if (!known(text)) continue;
    // `H05K9/00 20060101 H05K009/00`: first and others; `H05K9/0066 20130101`: inventive and additional.
    const symbol = text.split(" ")[0] ?? "";
    if (tag === "IPCP" || tag === "IPCS") {
      classes.add("ipc", parseSymbol("ipc", symbol), symbol, { first: tag === "IPCP" && !firsts.has("ipc") });
      firsts.add("ipc");
    }
    if (tag === "CPOI" || tag === "CPOA") {
      const first = tag === "CPOI" && !firsts.has("cpc");
      classes.add("cpc", parseSymbol("cpc", symbol), symbol, { first, additional: tag === "CPOA" });
      firsts.add("cpc");
    }
    if (tag === "COR" || tag === "CXR" || tag === "CLOR") classes.add("uspc", uspcSymbol(text), text, { first: tag === "COR" });
  }
  return classes.list();
}

function readPriorities(all: readonly Field[]): Priority[] {
  const claimed = rowsOf(all, "PRCO", ["PRAN", "PRAI", "PRAD"]).map((row) =>
    priorityOf({ office: row.get("PRCO"), number: row.get("PRAN") ?? row.get("PRAI"), on: row.get("PRAD") }),
  );
  if (claimed.some(Boolean)) return distinctPriorities(claimed);
  // `us-provisional-application US 61559247 20111114`.
  const parents = all
    .filter(({ tag }) => tag === "COND")
    .map(({ text }) => /\b([A-Z]{2})\s+(\S+)\s+(\d{8})/.exec(text))
    .map((match) => (match ? priorityOf({ office: match[1], number: match[2], on: match[3] }) : undefined));
  return distinctPriorities(parents);
}

function readCitations(all: readonly Field[]): Citation[] {
  return all.flatMap(({ tag, text }): Citation | readonly Citation[] => {
    const origin = citationOrigin(/cited by \w+(?: party)?$/.exec(text)?.[0]);
    if (tag === "ORPL" && text) return [{ text, ...(origin && { origin }) }];
    if (tag !== "URGP" && tag !== "FRGP") return [];
    const match = /^([A-Z]{2})\s+(\S+)(?:\s+([A-Z]\d?))?\s+\d{8}/.exec(text);
    if (!match) return text ? [{ text, ...(origin && { origin }) }] : [];
    const [, office, number, kind] = match;
    return citationOf({ office, number: number?.replace("/", ""), kind, remark: () => text }, origin) ?? [];
  });
}
