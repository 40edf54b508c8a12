import { patentTypeOf } from "../../../normalise/patent-type.ts";
import type { GivenStatus, PublicationRecord } from "../../../record.ts";
import { type DocumentRead, NoNumber, Reading } from "../../xml/index.ts";
import { readApplication, readPublication } from "../exchange/exchange-document.ts";
import { readClasses } from "../exchange/classes.ts";
import { readCitations } from "../exchange/links.ts";
import { langTexts } from "../exchange/texts.ts";
import { applicationKey, dayOfForms } from "../number-forms.ts";
import type { Tree } from "../tree.ts";
import { readRegisterEvents } from "./events.ts";
import { latestFirst, readRegisterParties } from "./parties.ts";
import { findStatus } from "./status.ts";

/**
 * One file of the European Patent Register: a record for each publication it names. All that concerns the application (parties, status,
 * events, states) stands on the record of its latest European publication; the others say their numbers and days, and an international
 * one the application it has of its own. A file asked for without its bibliography names no number and says whose it is only in the query.
 */
export function readRegisterDocument(document: Tree, asked?: string): DocumentRead[] {
  const bibliography = document.child("bibliographic-data");
  const references = bibliography?.all("publication-reference") ?? [];
  const main = mainReading(references, bibliography, asked);
  const { record } = main;
  readStates(document, record);
  const status = findStatus(document);
  if (status) record.status = status satisfies GivenStatus;
  record.events = readRegisterEvents(document);
  if (bibliography) {
    record.titles = langTexts(latestFirst(bibliography.all("invention-title")), (title) => title.text());
    record.parties = readRegisterParties(bibliography);
    record.classifications = readClasses(bibliography, main, latestFirst(bibliography.all("classifications-ipcr"))[0]);
    record.priorities = readRegisterPriorities(bibliography, main);
    record.citations = readCitations(bibliography);
  }
  const others = references.flatMap((reference) => {
    const other = new Reading();
    readPublication(other, [reference]);
    if (other.record.publicationKey === record.publicationKey) return [];
    const international = other.record.office === "WO";
    if (international) readApplication(other, applicationOf(bibliography, "WO"));
    else {
      if (record.applicationKey) other.record.applicationKey = record.applicationKey;
      if (record.filedOn) other.record.filedOn = record.filedOn;
    }
    return [other.answer("EP")];
  });
  return [main.answer("EP"), ...others];
}

/** The latest European publication, else the application alone. */
function mainReading(references: readonly Tree[], bibliography: Tree | undefined, asked: string | undefined): Reading {
  const readings = references.map((reference) => {
    const reading = new Reading();
    readPublication(reading, [reference]);
    return reading;
  });
  const european = readings.filter(({ record }) => record.office === "EP");
  const main =
    european.toSorted((a, b) => (a.record.publishedOn ?? "").localeCompare(b.record.publishedOn ?? "")).at(-1) ?? new Reading();
  readApplication(main, applicationOf(bibliography, "EP"));
  const granted = european.find(({ record }) => record.kind === "B1")?.record.publishedOn;
  if (granted) main.record.grantedOn = granted;
  if (!main.record.publicationKey && asked) readAsked(main, asked);
  if (!main.record.publicationKey && !main.record.applicationKey) throw new NoNumber();
  main.record.office ??= "EP";
  main.record.type ??= patentTypeOf({ office: "EP", kind: "A" }) ?? "invention";
  return main;
}

/** Events and steps come without bibliography: the query says whose they are (`publication=EP1000000`). */
function readAsked(main: Reading, query: string): void {
  const [, number = ""] = /^\s*publication\s*=\s*"?(EP\d{1,7})"?\s*$/i.exec(query) ?? [];
  const digits = number.slice(2).padStart(7, "0");
  if (number === "") return;
  main.record.office = "EP";
  main.record.publicationKey = `EP-${digits}`;
  main.record.publicationNumber = digits;
  main.record.raw = { query };
}

function applicationOf(bibliography: Tree | undefined, office: string): readonly Tree[] {
  const references = bibliography?.all("application-reference") ?? [];
  return references.filter((each) => (each.text("document-id", "country") ?? "EP") === office).slice(0, 1);
}

/** Numbers of priorities are printed there as epodoc has them, without the office: `DE`, `201310211960`. */
function readRegisterPriorities(bibliography: Tree, reading: Reading): NonNullable<PublicationRecord["priorities"]> {
  const [group] = latestFirst(bibliography.all("priority-claims"));
  return (group?.all("priority-claim") ?? []).flatMap((claim) => {
    const [country, number, date] = ["country", "doc-number", "date"].map((name) => claim.text(name));
    if (!country || !number) return [];
    const text = number.startsWith(country) ? number : `${country}${number}`;
    const forms = { epodoc: { number: text.replace(/\s/g, ""), date } };
    const key = applicationKey(forms);
    const { day: on } = dayOfForms(forms);
    if (key) return [{ key, office: key.slice(0, 2), ...(on && { on }) }];
    reading.unreadable("priority", text);
    return [];
  });
}

/** Designated states, for provenance: `AL AT BE …`. */
function readStates(document: Tree, record: Reading["record"]): void {
  const [group] = latestFirst(document.child("bibliographic-data")?.all("designation-of-states") ?? []);
  const regional = group?.first("designation-pct", "regional") ?? group;
  const states = regional?.all("country").flatMap((each) => each.text() ?? []) ?? [];
  if (states.length > 0) record.raw = { ...record.raw, designatedStates: states.join(" ") };
}
