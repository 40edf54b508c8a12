import type { EventParty, LegalEvent } from "../../record.ts";
import { parseDay } from "../../normalise/days.ts";
import type { Element } from "../xml/index.ts";

/**
 * Events that the title page of a European document tells, by the codes of the EPO's list of legal events with their ST.27 categories:
 * B241 request for examination (17P), B242 first examination report (17Q), B452EP intention to grant (INTG), B477 specification as amended
 * after opposition (27A), B472 lapses in single states (PG25), B780 oppositions (26).
 */
export function epEvents(bibliography: Element): LegalEvent[] {
  const events: LegalEvent[] = [];
  const add = (
    code: string,
    category: string,
    date: string | undefined,
    more: { text?: string; parties?: EventParty[] } = {},
  ): void => {
    const on = date === undefined ? undefined : parseDay(date);
    if (on) events.push({ office: "EP", code, category, on, effectiveOn: on, ...more });
  };
  const dates = bibliography.first("B200", "B240");
  add("17P", "D", dates?.text("B241", "date"));
  add("17Q", "D", dates?.text("B242", "date"));
  const available = bibliography.child("B400");
  add("INTG", "D", available?.text("B452EP", "date"));
  add("27A", "M", available?.text("B477", "date"));
  for (const lapse of available?.child("B472")?.all("B475") ?? []) {
    // One element may hold several pairs of day and state.
    let date: string | undefined;
    for (const each of lapse.children) {
      if (each.name === "date") date = each.text();
      const state = each.name === "ctry" ? each.text() : undefined;
      if (state) add("PG25", "H", date, { text: state });
    }
  }
  for (const opponent of bibliography.first("B700", "B780")?.all("B781") ?? []) {
    const name = opponent.text("snm");
    add("26", "L", opponent.text("date"), name ? { parties: [{ role: "requester", name }] } : {});
  }
  return events;
}
