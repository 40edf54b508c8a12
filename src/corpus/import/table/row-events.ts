import type { Day } from "#base";
import { gazetteEventOf } from "../../normalise/gazette-event.ts";
import { gazetteAnnouncement, gazetteHistory } from "../../normalise/gazette-history.ts";
import { inpadocHistory } from "../../normalise/inpadoc-history.ts";
import type { EventParty, LegalEvent } from "../../record.ts";
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
    const listed = inpadocHistory(cell.text);
    if (listed) {
      events.push(...listed);
      continue;
    }
    const { events: told, unread } = gazetteHistory(cell.text);
    for (const event of told) events.push(office === "CN" ? event : inWords(event, office));
    for (const part of unread) cells.unread("corpus.table.event_unread", cell, part);
  }
  // A word tells nothing where an event of its kind is told with its day or its sides.
  const told = new Set(events.map((event) => kindOf(event.category, event.text)));
  const words = new Set([...cells.values("status").slice(1), ...cells.values("eventWords")]);
  for (const text of words) {
    const category = categoryOf(text);
    if (category && telling.has(category) && !told.has(kindOf(category, text)))
      events.push({ office, code: "text", category, text });
  }
  return events;
}

/** Licences and pledges share a category. */
function kindOf(category: string | undefined, text = ""): string {
  return category === "S" ? (text.includes("质押") ? "pledge" : "licence") : (category ?? "");
}

/** Sides of transfers, licences and pledges as tools print them in a patent's own row, without saying which announcement told of them. */
const sides: Readonly<Record<string, readonly [category: string, role: EventParty["role"]]>> = {
  转让人: ["R", "from"],
  受让人: ["R", "to"],
  许可人: ["S", "licensor"],
  被许可人: ["S", "licensee"],
  出质人: ["S", "pledgor"],
  质权人: ["S", "pledgee"],
};
const operationNames: Readonly<Record<string, string>> = {
  from: "转让",
  to: "转让",
  licensor: "许可",
  licensee: "许可",
  pledgor: "质押",
  pledgee: "质押",
};
const transferDay = "转让执行日";

/** One event for all transfers of a row, one for its licences, one for its pledges; the day is that of the transfer where only one is given. */
function* operations(cells: RowCells, office: string, readDay: (cell: Cell) => Day | undefined): Generator<LegalEvent> {
  const found = new Map<string, { category: string; parties: EventParty[] }>();
  let transferred: Day | undefined;
  for (const cell of cells.all("eventPart")) {
    const header = cell.column.header.replace(/[(（].*$/u, "").trim();
    if (header === transferDay) transferred = readDay(cell);
    const [category, role] = sides[header] ?? [];
    if (category === undefined || role === undefined) continue;
    const name = operationNames[role] ?? "";
    const group = found.get(name) ?? { category, parties: [] };
    found.set(name, group);
    for (const each of cell.text.split(/[;；|]/u)) {
      const party = each.trim();
      if (party !== "" && !group.parties.some((known) => known.role === role && known.name === party))
        group.parties.push({ role, name: party });
    }
  }
  for (const [text, { category, parties }] of found) {
    const on = text === "转让" ? transferred : undefined;
    yield { office, code: "text", category, ...(on && { on, effectiveOn: on }), text, parties };
  }
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
  if (words === undefined && detail === "" && code === undefined && on === undefined) {
    yield* operations(cells, office, readDay);
    return;
  }
  if (text === "") return;
  const event = gazetteAnnouncement(text, on);
  if (event) yield office === "CN" ? event : inWords(event, office);
  else yield { office, code: "text", ...(on && { on }), text: text.slice(0, 2000) };
}
