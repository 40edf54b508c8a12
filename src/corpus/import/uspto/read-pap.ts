import type { PartyMention, Priority } from "../../record.ts";
import { Classes, type Element, type Reading } from "../xml/index.ts";
import { distinctPriorities, priorityOf, readIdentity } from "./numbers.ts";
import { partyOf, settleParties } from "./parties.ts";
import { oldIpcSymbol, uspcSymbol } from "./symbols.ts";

/** Bibliography of published applications 2001 to 2004, pap 1.5 and 1.6: `subdoc-bibliographic-information`. */
export function readPap(bibliography: Element, reading: Reading): void {
  const id = bibliography.first("document-id");
  const filing = bibliography.first("domestic-filing-data");
  const technical = bibliography.first("technical-information");
  readIdentity(reading, {
    office: id?.text("country-code") ?? "US",
    number: id?.text("doc-number"),
    kind: id?.text("kind-code"),
    publishedOn: id?.text("document-date"),
    application: filing?.text("application-number", "doc-number"),
    filedOn: filing?.text("filing-date"),
    type: bibliography.text("publication-filing-type"),
    isGrant: false,
  });
  const { record } = reading;
  const title = technical?.text("title-of-invention");
  if (title) record.titles = [{ lang: "en", text: title }];
  else reading.missing("title");
  record.parties = readParties(bibliography);
  record.priorities = readPriorities(bibliography, reading);
  const classes = new Classes(reading);
  for (const each of technical?.first("classification-ipc")?.children ?? []) {
    const raw = each.raw("ipc");
    if (raw !== undefined) classes.add("ipc", oldIpcSymbol(raw), raw, { first: each.name === "classification-ipc-primary" });
  }
  for (const each of technical?.first("classification-us")?.children ?? []) {
    const [main, sub] = [each.text("uspc", "class"), each.text("uspc", "subclass")];
    const raw = `${main?.padStart(3, "0") ?? ""}${sub ?? ""}`;
    if (main) classes.add("uspc", uspcSymbol(raw), raw, { first: each.name === "classification-us-primary" });
  }
  record.classifications = classes.list();
}

function readParties(bibliography: Element): PartyMention[] {
  const applicants: { party: PartyMention; isInventor: boolean }[] = [];
  const others: PartyMention[] = [];
  for (const element of bibliography.first("inventors")?.all("first-named-inventor", "inventor") ?? []) {
    const name = element.first("name");
    const residence =
      element.first("residence", "residence-us") ??
      element.first("residence", "residence-non-us") ??
      element.first("residence", "military-service");
    const printed = {
      organisation: undefined,
      given: [name?.text("given-name"), name?.text("middle-name")].filter(Boolean).join(" ") || undefined,
      family: name?.text("family-name"),
      suffix: name?.text("name-suffix"),
      city: residence?.text("city"),
      state: residence?.text("state"),
      country: residence?.text("country-code") ?? (residence?.name === "residence-us" ? "US" : undefined),
    };
    const inventor = partyOf("inventor", printed);
    if (inventor) others.push(inventor);
    const applicant = partyOf("applicant", printed);
    if (applicant) applicants.push({ party: applicant, isInventor: true });
  }
  for (const element of bibliography.all("assignee")) {
    const name = element.first("name") ?? element;
    const assignee = partyOf("assignee", {
      organisation: element.text("organization-name"),
      given: [name.text("given-name"), name.text("middle-name")].filter(Boolean).join(" ") || undefined,
      family: name.text("family-name"),
      city: element.text("address", "city"),
      state: element.text("address", "state"),
      country: element.text("address", "country", "country-code"),
      assigneeCode: element.text("assignee-type"),
    });
    if (assignee) others.push(assignee);
  }
  return settleParties(applicants, others);
}

function readPriorities(bibliography: Element, reading: Reading): Priority[] {
  const claimed: (Priority | undefined)[] = [];
  for (const claim of bibliography.all("foreign-priority-data")) {
    const number = claim.text("priority-application-number", "doc-number");
    const priority = priorityOf({ office: claim.text("country-code"), number, on: claim.text("filing-date") });
    if (!priority) reading.unreadable("priority", claim.text() ?? "");
    claimed.push(priority);
  }
  const continuity = bibliography.first("continuity-data");
  const earlier = (id: Element | undefined): Priority | undefined =>
    id && priorityOf({ office: id.text("country-code") ?? "US", number: id.text("doc-number"), on: id.text("document-date") });
  for (const each of continuity?.all("non-provisional-of-provisional") ?? []) {
    claimed.push(earlier(each.first("document-id") ?? each.first("parent-child", "parent", "document-id")));
  }
  if (claimed.some(Boolean)) return distinctPriorities(claimed);
  const relations = [
    ...(continuity?.all("division-of", "a-371-of-international", "continuation-of", "reissue-of", "substitution-for") ?? []),
    ...(continuity?.all("continuations").flatMap((group) => group.all("continuation-of")) ?? []),
  ].flatMap((each) => each.all("parent-child"));
  const children = new Set(relations.map((each) => earlier(each.first("child", "document-id"))?.key));
  const parents = relations.map((each) => earlier(each.first("parent", "document-id")));
  return distinctPriorities(parents.filter((parent) => parent && !children.has(parent.key)));
}
