import type { Day } from "#base";
import { gazetteEventOf } from "../../normalise/gazette-event.ts";
import { gazetteAnnouncement, gazetteHistory } from "../../normalise/gazette-history.ts";
import type { LegalEvent } from "../../record.ts";
import type { Cell, RowCells } from "./row-cells.ts";

/** Categories of what happens to a right besides its state: revival, review, maintenance, change of hands, licence and pledge, seizure. */
const telling = new Set(["K", "L", "M", "R", "S", "T"]);

/**
 * Legal events of a row: one transaction in columns of its own (day, words, details, and whoever it concerns), a whole history in one
 * cell, and words without a day beside the status (`授权 | 质押 | 权利转移`), which say that something happened and no more.
 */
export function rowEvents(cells: RowCells, office: string, readDay: (cell: Cell) => Day | undefined): LegalEvent[] {
  const events = [...announced(cells, office, readDay)];
  for (const cell of cells.all("eventHistory")) {
    const { events: told, unread } = gazetteHistory(cell.text);
    for (const event of told) events.push(office === "CN" ? event : inWords(event, office));
    for (const part of unread) cells.unread("corpus.table.event_unread", cell, part);
  }
  if (events.length > 0) return events;
  const words = new Set([...cells.values("status").slice(1), ...cells.values("eventWords")]);
  for (const text of words) {
    const category = categoryOf(text);
    if (category && telling.has(category)) events.push({ office, code: "text", category, text });
  }
  return events;
}

/** The same few words come again and again. */
const categories = new Map<string, string | undefined>();

function categoryOf(word: string): string | undefined {
  if (!categories.has(word)) {
    if (categories.size >= 10_000) categories.clear();
    categories.set(` ${word}`.slice(1), gazetteEventOf(word)?.category);
  }
  return categories.get(word);
}

/** Codes of the gazette are the Chinese office's; of others the words stay. */
function inWords(event: LegalEvent, office: string): LegalEvent {
  return { ...event, office, code: "text" };
}

function* announced(cells: RowCells, office: string, readDay: (cell: Cell) => Day | undefined): Generator<LegalEvent> {
  const dayCell = cells.one("eventOn");
  const on = dayCell && readDay(dayCell);
  if (dayCell && !on) cells.unread("corpus.table.bad_date", dayCell);
  const code = cells.one("eventCode")?.text.trim();
  const words = cells.one("event") ?? (on === undefined ? undefined : cells.one("status"));
  const detail = cells.one("eventDetail")?.text ?? "";
  // Columns of a transaction are named as the labels of its announcement: 出质人, 登记生效日.
  const parts = cells.all("eventPart").map(({ text, column }) => `${column.header.replace(/[(（].*$/u, "")}:${text}`);
  // Details usually begin with the words again.
  const text = [code, words && !detail.startsWith(words.text) ? words.text : undefined, detail, ...parts]
    .filter(Boolean)
    .join(" ");
  if (text === "" || (words === undefined && detail === "" && code === undefined && on === undefined)) return;
  const event = gazetteAnnouncement(text, on);
  if (event) yield office === "CN" ? event : inWords(event, office);
  else yield { office, code: "text", ...(on && { on }), text: text.slice(0, 2000) };
}
