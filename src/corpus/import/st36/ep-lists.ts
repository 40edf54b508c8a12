import type { Citation, PartyMention, Priority, PublicationRecord } from "../../record.ts";
import { parseSymbol } from "../../normalise/classification.ts";
import { parseDay } from "../../normalise/days.ts";
import { Classes, type Element, type Reading } from "../xml/index.ts";
import { applicationOf, citedPatent, distinct, pctKey, printedCitation } from "./earlier.ts";
import { addIpcr, oldEuropeanIpc } from "./ipcr.ts";
import { agentRole, printedParty } from "./printed-party.ts";

/** Languages and titles alternate: B541 `de`, B542 the title. */
export function epTitles(element: Element | undefined): NonNullable<PublicationRecord["titles"]> {
  const found: { lang: string; text: string }[] = [];
  let lang = "und";
  for (const each of element?.children ?? []) {
    const text = each.text();
    if (each.name === "B541") lang = text?.toLowerCase() ?? "und";
    else if (each.name === "B542" && text && !found.some((known) => known.lang === lang)) found.push({ lang, text });
  }
  return found;
}

/** B711 applicants, B721 inventors, B731 proprietors (at first the grantees), B741 representatives. */
export function epParties(all: Element | undefined): PartyMention[] {
  const found: PartyMention[] = [];
  const add = (element: Element, role: PartyMention["role"]): void => {
    const name = element.text("snm");
    const code = element.text("iid");
    const address = element.child("adr");
    const party = printedParty({
      role,
      name,
      street: address?.text("str"),
      city: address?.text("city"),
      state: address?.text("state"),
      country: address?.text("ctry"),
      identifier: code && /^\d{8,9}$/.test(code) ? `epo:${code}` : undefined,
    });
    if (party && !found.some((known) => known.role === role && known.name === party.name)) found.push(party);
  };
  for (const element of all?.child("B710")?.all("B711") ?? []) add(element, "applicant");
  for (const element of all?.child("B730")?.all("B731") ?? []) add(element, "assignee");
  for (const element of all?.child("B720")?.all("B721") ?? []) add(element, "inventor");
  for (const element of all?.child("B740")?.all("B741") ?? []) add(element, agentRole(element.text("snm") ?? ""));
  return found;
}

export function epClasses(bibliography: Element, reading: Reading): ReturnType<Classes["list"]> {
  const list = new Classes(reading);
  const technical = bibliography.child("B500");
  const old = technical?.child("B510");
  for (const each of old?.all("B511", "B512", "B513", "B514") ?? []) {
    const raw = each.text() ?? "";
    list.add("ipc", oldEuropeanIpc(raw), raw, {
      first: each.name === "B511",
      additional: each.name === "B513" || each.name === "B514",
    });
  }
  const reformed = technical?.child("B510EP")?.all("classification-ipcr") ?? [];
  addIpcr(
    list,
    reformed.flatMap((each) => each.text("text") ?? each.text() ?? []),
  );
  for (const group of technical?.all("B520", "B520EP") ?? []) {
    for (const each of cooperative(group)) {
      const raw = each.text("text") ?? each.text() ?? "";
      const [, printed, position, value] =
        /^([A-HY]\d{2}[A-Z]\s*\d{1,4}\/\d{2,6})(?:\s+\d{8})?\s*([FL]?)\s*([IA]?)/.exec(raw) ?? [];
      list.add("cpc", parseSymbol("cpc", printed ?? raw), raw, { first: position === "F", additional: value === "A" });
    }
  }
  return list.list();
}

function cooperative(element: Element): Element[] {
  return element.children.flatMap((each) => (each.name === "classification-cpc" ? [each] : cooperative(each)));
}

/** B620: the applications this one was divided from (`pdoc`, the last one the first filed), or that were divided from it (`cdoc`). */
export function epRelated(bibliography: Element, of: "pdoc" | "cdoc"): readonly Element[] {
  const groups = bibliography.child("B600")?.all("B620", "B620EP") ?? [];
  return groups.flatMap((group) => group.all("parent")).flatMap((parent) => parent.all(of));
}

/** B310 number, B320 day, B330 country, for each priority in turn. Without any: the application it was divided from, or the PCT's. */
export function epPriorities(bibliography: Element, reading: Reading): Priority[] {
  const found: (Priority | undefined)[] = [];
  let [number, on]: (string | undefined)[] = [];
  for (const each of bibliography.child("B300")?.children ?? []) {
    if (each.name === "B310") [number, on] = [each.text(), undefined];
    else if (each.name === "B320") on = each.text("date");
    else if (each.name === "B330") {
      const office = each.text("ctry");
      const priority = applicationOf({ office, number, on });
      if (!priority) reading.unreadable("priority", [office, number, on].filter(Boolean).join(" "));
      found.push(priority);
    }
  }
  if (found.some(Boolean)) return distinct(found);
  const parent = epRelated(bibliography, "pdoc").at(-1);
  if (parent) return distinct([applicationOf({ office: "EP", number: parent.text("dnum", "anum"), on: parent.text("date") })]);
  const pct = bibliography.first("B800", "B860", "B861");
  const key = pctKey(pct?.text("dnum", "anum") ?? "");
  const filed = parseDay(pct?.text("date") ?? "");
  return key ? [{ key, office: "WO", ...(filed && { on: filed }) }] : [];
}

/** B561 patents, B562 other documents, of the search report or the proceedings. */
export function epCitations(element: Element | undefined): Citation[] {
  return (element?.children ?? []).flatMap((each): Citation[] => {
    const text = each.text("text");
    if (!text) return [];
    if (each.name === "B561") return [printedCitation(text, "examiner")];
    return each.name === "B562" ? [{ text, origin: "examiner" }] : [];
  });
}

/** Author, title, journal and year in turn, in elements of their own or in one text. */
function remark(element: Element): string | undefined {
  const inline = ["b", "i", "o", "u", "sub", "sup", "smallcaps"];
  const blocks = element.children.filter(({ name }) => !inline.includes(name));
  if (blocks.length === 0) return element.text();
  return blocks.map(remark).filter(Boolean).join(", ") || undefined;
}

/** Documents that the description cites; the office lists them behind it, its own readings of the numbers as attributes. */
export function epReferences(element: Element): Citation[] {
  const found: Citation[] = [];
  const walk = (each: Element): void => {
    if (each.name === "patcit") {
      const number = each.attribute("dnum");
      const text = each.text("text") ?? each.text();
      const cited = number
        ? citedPatent({ office: number.slice(0, 2), number, kind: undefined, text, origin: "applicant" })
        : undefined;
      if (cited) found.push(cited);
      else if (text) found.push({ text, origin: "applicant" });
    } else if (each.name === "nplcit") {
      const text = remark(each);
      if (text) found.push({ text, origin: "applicant" });
    } else for (const child of each.children) walk(child);
  };
  walk(element);
  return found;
}
