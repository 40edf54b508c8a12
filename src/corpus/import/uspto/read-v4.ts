import type { PartyMention, Priority } from "../../record.ts";
import { Classes, type Element, type Reading } from "../xml/index.ts";
import { citationOf, citationOrigin, distinctPriorities, priorityOf, readIdentity } from "./numbers.ts";
import { partyOf, settleParties, type PrintedParty } from "./parties.ts";
import { locarnoSymbol, oldIpcSymbol, uspcSymbol } from "./symbols.ts";

/** Bibliography of US full text XML 4.0 to 4.7 (2005 to today): `us-bibliographic-data-grant` and `-application`. */
export function readV4(bibliography: Element, reading: Reading): void {
  const publication = bibliography.first("publication-reference", "document-id");
  const application = bibliography.first("application-reference");
  readIdentity(reading, {
    office: publication?.text("country") ?? "US",
    number: publication?.text("doc-number"),
    kind: publication?.text("kind"),
    publishedOn: publication?.text("date"),
    application: application?.text("document-id", "doc-number"),
    filedOn: application?.text("document-id", "date"),
    type: application?.attribute("appl-type"),
    isGrant: bibliography.name.endsWith("-grant"),
  });
  const { record } = reading;
  const title = bibliography.text("invention-title");
  if (title) record.titles = [{ lang: "en", text: title }];
  else reading.missing("title");
  record.parties = readParties(bibliography);
  record.classifications = readClasses(bibliography, reading);
  record.priorities = readPriorities(bibliography, reading);
  record.citations = readCitations(bibliography);
  const stated = bibliography.text("number-of-claims");
  if (stated && /^\d{1,5}$/.test(stated)) record.claimsCount = Number(stated);
}

function printed(element: Element): PrintedParty {
  const book = element.first("addressbook") ?? element;
  return {
    organisation: book.text("orgname") ?? book.text("name"),
    given: [book.text("first-name"), book.text("middle-name")].filter(Boolean).join(" ") || undefined,
    family: book.text("last-name"),
    suffix: book.text("suffix"),
    city: book.text("address", "city"),
    state: book.text("address", "state"),
    country: book.text("address", "country") ?? element.text("residence", "country"),
    assigneeCode: book.text("role"),
  };
}

function readParties(bibliography: Element): PartyMention[] {
  const parties = bibliography.first("us-parties") ?? bibliography.first("parties");
  const applicants: { party: PartyMention; isInventor: boolean }[] = [];
  const others: PartyMention[] = [];
  const add = (party: PartyMention | undefined): void => {
    if (party) others.push(party);
  };
  for (const group of parties?.all("us-applicants", "applicants") ?? []) {
    for (const element of group.all("us-applicant", "applicant")) {
      const isInventor =
        element.attribute("app-type") === "applicant-inventor" ||
        element.attribute("applicant-authority-category") === "inventor";
      const party = partyOf("applicant", printed(element));
      if (party) applicants.push({ party, isInventor });
      // Before 2013 inventors stand among the applicants alone.
      if (element.attribute("app-type") === "applicant-inventor") add(partyOf("inventor", printed(element)));
    }
  }
  for (const element of bibliography.first("assignees")?.all("assignee") ?? []) add(partyOf("assignee", printed(element)));
  for (const group of parties?.all("inventors") ?? []) {
    for (const element of group.all("inventor", "deceased-inventor")) add(partyOf("inventor", printed(element)));
  }
  for (const element of parties?.first("agents")?.all("agent") ?? []) {
    const agent = printed(element);
    add(partyOf(agent.organisation ? "agency" : "agent", agent));
  }
  return settleParties(applicants, others);
}

function readClasses(bibliography: Element, reading: Reading): Classes["list"] extends () => infer List ? List : never {
  const classes = new Classes(reading);
  for (const each of bibliography.first("classifications-ipcr")?.all("classification-ipcr") ?? []) {
    classes.addParts("ipc", each, each.text("symbol-position") === "F");
  }
  for (const group of bibliography.first("classifications-cpc")?.children ?? []) {
    const isMain = group.name === "main-cpc";
    for (const each of group.all("classification-cpc")) classes.addParts("cpc", each, isMain);
    for (const set of group.all("combination-set")) {
      for (const rank of set.all("combination-rank")) {
        for (const each of rank.all("classification-cpc")) classes.addParts("cpc", each, false);
      }
    }
  }
  const flat = [
    ["classification-ipc", "ipc", oldIpcSymbol],
    ["classification-locarno", "locarno", locarnoSymbol],
    ["classification-national", "uspc", uspcSymbol],
  ] as const;
  for (const [name, scheme, symbolOf] of flat) {
    for (const element of bibliography.all(name)) {
      for (const each of element.all("main-classification", "further-classification")) {
        const raw = each.raw() ?? "";
        classes.add(scheme, symbolOf(raw), raw, { first: each.name === "main-classification" });
      }
    }
  }
  return classes.list();
}

/** Relations whose applications have the earlier one's filing day. A continuation in part has it for a part only. */
const sameDay = ["continuation", "division", "reissue", "continuing-reissue", "us-divisional-reissue", "substitution"];

function readPriorities(bibliography: Element, reading: Reading): Priority[] {
  const claimed: (Priority | undefined)[] = [];
  for (const claim of bibliography.first("priority-claims")?.all("priority-claim") ?? []) {
    const priority = priorityOf({ office: claim.text("country"), number: claim.text("doc-number"), on: claim.text("date") });
    if (!priority) reading.unreadable("priority", claim.text() ?? "");
    claimed.push(priority);
  }
  const related = bibliography.first("us-related-documents");
  const earlier = (id: Element | undefined): Priority | undefined =>
    id && priorityOf({ office: id.text("country"), number: id.text("doc-number"), on: id.text("date") });
  for (const provisional of related?.all("us-provisional-application") ?? [])
    claimed.push(earlier(provisional.first("document-id")));
  if (claimed.some(Boolean)) return distinctPriorities(claimed);
  const relations = (related?.all(...sameDay) ?? []).flatMap((relation) => relation.all("relation"));
  const children = new Set(relations.map((each) => earlier(each.first("child-doc", "document-id"))?.key));
  const parents = relations.map((each) => earlier(each.first("parent-doc", "document-id")));
  // Of a chain, the application at its beginning: the others have its day.
  const roots = parents.filter((parent) => parent && !children.has(parent.key));
  if (roots.length > 0) return distinctPriorities(roots);
  return distinctPriorities([earlier(bibliography.first("pct-or-regional-filing-data", "document-id"))]);
}

function readCitations(bibliography: Element): NonNullable<ReturnType<typeof citationOf>>[] {
  const cited = bibliography.first("us-references-cited") ?? bibliography.first("references-cited");
  return (cited?.all("us-citation", "citation") ?? []).flatMap((each) => {
    const origin = citationOrigin(each.text("category"));
    const id = each.first("patcit", "document-id");
    if (id) {
      const [office, number, kind] = [id.text("country"), id.text("doc-number"), id.text("kind")];
      const remark = (): string => [id.text("name"), id.text("date")].filter(Boolean).join(" ");
      return citationOf({ office, number, kind, remark }, origin) ?? [];
    }
    const text = each.text("nplcit", "othercit") ?? each.text("nplcit");
    return text ? { text, ...(origin && { origin }) } : [];
  });
}
