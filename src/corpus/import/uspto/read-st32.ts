import type { PartyMention, Priority } from "../../record.ts";
import { Classes, type Element, type Reading } from "../xml/index.ts";
import { citationOf, distinctPriorities, priorityOf, readIdentity } from "./numbers.ts";
import { partyOf, settleParties, type PrintedParty } from "./parties.ts";
import { locarnoSymbol, oldIpcSymbol, uspcSymbol } from "./symbols.ts";

/** Bibliography of grants 2001 to 2004, ST.32 2.4 and 2.5: `SDOBI`, elements named by INID codes (B110 is the number). */
export function readSt32(bibliography: Element, reading: Reading): void {
  const [b100, b200, b500] = [bibliography.first("B100"), bibliography.first("B200"), bibliography.first("B500")];
  const kind = b100?.text("B130");
  readIdentity(reading, {
    office: b100?.text("B190") ?? "US",
    number: b100?.text("B110"),
    kind,
    publishedOn: b100?.text("B140"),
    application: b200?.text("B210"),
    filedOn: b200?.text("B220"),
    type: undefined,
    isGrant: true,
  });
  const { record } = reading;
  const title = b500?.text("B540");
  if (title) record.titles = [{ lang: "en", text: title }];
  else reading.missing("title");
  record.parties = readParties(bibliography.first("B700"));
  record.priorities = readPriorities(bibliography, reading);
  record.citations = readCitations(b500?.first("B560"));
  const classes = new Classes(reading);
  const isDesign = record.type === "design";
  for (const each of b500?.first("B510")?.all("B511", "B512") ?? []) {
    const raw = pdat(each) ?? "";
    const flags = { first: each.name === "B511" };
    if (isDesign) classes.add("locarno", locarnoSymbol(raw), raw, flags);
    else classes.add("ipc", oldIpcSymbol(raw), raw, flags);
  }
  for (const each of b500?.first("B520")?.all("B521", "B522") ?? []) {
    const raw = pdat(each) ?? "";
    classes.add("uspc", uspcSymbol(raw), raw, { first: each.name === "B521" });
  }
  record.classifications = classes.list();
  const stated = b500?.text("B570", "B577");
  if (stated && /^\d{1,5}$/.test(stated)) record.claimsCount = Number(stated);
}

/** The characters of an element with their leading blanks. */
function pdat(element: Element): string | undefined {
  return element.raw("PDAT");
}

function printed(party: Element | undefined): PrintedParty {
  const name = party?.first("NAM");
  const address = party?.first("ADR");
  return {
    organisation: name?.text("ONM"),
    given: name?.text("FNM"),
    family: name?.text("SNM"),
    suffix: name?.text("SFX"),
    city: address?.text("CITY"),
    state: address?.text("STATE"),
    country: address?.text("CTRY") ?? (address?.text("STATE") ? "US" : undefined),
  };
}

function readParties(b700: Element | undefined): PartyMention[] {
  const applicants: { party: PartyMention; isInventor: boolean }[] = [];
  const others: PartyMention[] = [];
  const add = (party: PartyMention | undefined): void => {
    if (party) others.push(party);
  };
  for (const each of b700?.first("B720")?.all("B721") ?? []) {
    const inventor = printed(each.first("PARTY-US"));
    add(partyOf("inventor", inventor));
    const applicant = partyOf("applicant", inventor);
    if (applicant) applicants.push({ party: applicant, isInventor: true });
  }
  for (const group of b700?.all("B730") ?? []) {
    const code = group.text("B732US");
    for (const each of group.all("B731")) add(partyOf("assignee", { ...printed(each.first("PARTY-US")), assigneeCode: code }));
  }
  for (const each of b700?.first("B740")?.all("B741") ?? []) {
    const agent = printed(each.first("PARTY-US"));
    add(partyOf(agent.organisation ? "agency" : "agent", agent));
  }
  return settleParties(applicants, others);
}

/** One B300 holds one claim, or its parts in rows one behind the other. */
function readPriorities(bibliography: Element, reading: Reading): Priority[] {
  const claimed: (Priority | undefined)[] = [];
  for (const group of bibliography.all("B300")) {
    const [numbers, days, countries] = [group.all("B310"), group.all("B320"), group.all("B330")];
    for (const [index, number] of numbers.entries()) {
      const given = { number: number.text(), on: days[index]?.text(), office: countries[index]?.text() };
      const priority = priorityOf(given);
      if (!priority) reading.unreadable("priority", given.number ?? "");
      claimed.push(priority);
    }
  }
  const b600 = bibliography.first("B600");
  const earlier = (doc: Element | undefined): Priority | undefined =>
    doc && priorityOf({ office: doc.text("CTRY") ?? "US", number: doc.text("DNUM"), on: doc.text("DATE") });
  for (const each of b600?.all("B680US") ?? []) claimed.push(earlier(each.first("DOC")));
  if (claimed.some(Boolean)) return distinctPriorities(claimed);
  // B620 division, B630 with B631 continuation (B632 in part), B640 reissue, B660 substitution.
  const relations = [
    ...(b600?.all("B620", "B640", "B660").flatMap((each) => [each, ...each.children]) ?? []),
    ...(b600?.all("B630").flatMap((each) => each.all("B631")) ?? []),
  ].flatMap((each) => each.all("PARENT-US"));
  const children = new Set(relations.map((each) => earlier(each.first("CDOC", "DOC"))?.key));
  const roots = relations
    .map((each) => earlier(each.first("PDOC", "DOC")))
    .filter((parent) => parent && !children.has(parent.key));
  if (roots.length > 0) return distinctPriorities(roots);
  const pct = bibliography.first("B800", "B860", "B861", "DOC");
  return distinctPriorities([pct && priorityOf({ office: "WO", number: pct.text("DNUM"), on: pct.text("DATE") })]);
}

function readCitations(b560: Element | undefined): NonNullable<ReturnType<typeof citationOf>>[] {
  return (b560?.all("B561", "B562") ?? []).flatMap((each) => {
    const origin = each.first("CITED-BY-EXAMINER") ? "examiner" : each.first("CITED-BY-OTHER") ? "other" : undefined;
    const doc = each.first("PCIT", "DOC");
    if (doc) {
      const [office, number, kind] = [doc.text("CTRY") ?? "US", doc.text("DNUM"), doc.text("KIND")];
      const remark = (): string => [each.text("PCIT", "PARTY-US", "NAM"), doc.text("DATE")].filter(Boolean).join(" ");
      return citationOf({ office, number, kind, remark }, origin) ?? [];
    }
    const text = each.text("NCIT");
    return text ? { text, ...(origin && { origin }) } : [];
  });
}
