import type { Day } from "#base";
import { parseDay } from "../../../normalise/days.ts";
import type { EventParty, LegalEvent } from "../../../record.ts";
import type { Tree } from "../tree.ts";
import { latestFirst } from "./parties.ts";

/**
 * All that a register file tells with a day: events (with the office's code), procedural steps (one event for each of their days),
 * examination, opposition and lapses in single states. Those without a code of the office's are named by their element.
 */
export function readRegisterEvents(document: Tree): LegalEvent[] {
  const bibliography = document.child("bibliographic-data");
  const events = [
    ...document.all("events-data").flatMap((data) => data.all("dossier-event").map(dossierEvent)),
    ...document.all("procedural-data").flatMap((data) => data.all("procedural-step").flatMap(stepEvents)),
    ...(bibliography ? [...rightEvents(bibliography), ...oppositionEvents(bibliography), ...lapses(bibliography)] : []),
  ];
  const seen = new Set<string>();
  return events.flatMap((event) => {
    const key = event && JSON.stringify(event);
    return key && !seen.has(key) && seen.add(key) ? [event] : [];
  });
}

function event(
  code: string | undefined,
  on: string | undefined,
  text: string,
  parties: EventParty[] = [],
): LegalEvent | undefined {
  if (!code) return undefined;
  const day = on === undefined ? undefined : parseDay(on);
  return { office: "EP", code, ...(day && { on: day }), ...(text && { text }), ...(parties.length > 0 && { parties }) };
}

function dossierEvent(element: Tree): LegalEvent | undefined {
  const text = element.all("event-text").flatMap((each) => each.text() ?? []);
  const gazette = element.text("gazette-reference", "gazette-num");
  const read = event(
    element.text("event-code"),
    element.text("gazette-reference", "date") ?? element.text("event-date", "date"),
    [...text, ...(gazette ? [`Gazette: ${gazette}`] : [])].join("; "),
  );
  const happened: Day | undefined = parseDay(element.text("event-date", "date") ?? "");
  return read && happened && happened !== read.on ? { ...read, effectiveOn: happened } : read;
}

/** `RFEE`, renewal fee, year 03, paid on 2001-11-28: a step is one event a day, its texts and the kind of day beside. */
function stepEvents(step: Tree): (LegalEvent | undefined)[] {
  const code = step.text("procedural-step-code");
  const texts = step.all("procedural-step-text").flatMap((each) => {
    const text = each.text();
    const type = each.attribute("step-text-type");
    if (!text) return [];
    return !type || type === "STEP_DESCRIPTION" ? [text] : [`${type}: ${text}`];
  });
  const days = step.all("procedural-step-date").flatMap((each) => {
    const date = each.text("date");
    return date ? [{ date, type: each.attribute("step-date-type") }] : [];
  });
  // Languages and authorities have no day.
  if (days.length === 0) return [event(code, undefined, texts.join("; "))];
  return days.map(({ date, type }) => event(code, date, [...texts, ...(type ? [type] : [])].join("; ")));
}

function rightEvents(bibliography: Tree): (LegalEvent | undefined)[] {
  const dates = latestFirst(bibliography.all("dates-rights-effective"))[0];
  return (dates?.children ?? []).map((each) => event(each.name, each.text("date"), each.name.replaceAll("-", " ")));
}

function oppositionEvents(bibliography: Tree): (LegalEvent | undefined)[] {
  return bibliography.all("opposition-data").flatMap((data) => [
    ...data.all("opposition-not-filed").map((each) => event(each.name, each.text("date"), "opposition not filed")),
    ...data.all("opponent").map((each) => {
      const name = each.text("addressbook", "name");
      const on = each.text("date-opposition-filed", "date") ?? each.text("date");
      return event("opposition-filed", on, "opposition filed", name ? [{ role: "requester", name }] : []);
    }),
  ]);
}

/** The latest list holds every state; earlier ones are its beginnings. */
function lapses(bibliography: Tree): (LegalEvent | undefined)[] {
  const terms = latestFirst(bibliography.all("term-of-grant"))[0];
  const lapsed = terms?.all("lapsed-in-country") ?? terms?.first("lapses")?.all("lapsed-in-country") ?? [];
  return lapsed.map((each) => event("lapsed-in-country", each.text("date"), `lapsed in ${each.text("country") ?? "?"}`));
}
