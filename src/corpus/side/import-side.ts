import { mkdir, open, rename, rm, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { today, type Context } from "#base";
import { sha256Of } from "../import/files/index.ts";
import type { ByteFile, SourceFacts } from "../import/importer.ts";
import type { Issue } from "../record.ts";
import { makeTempFolder } from "../store/durable.ts";
import { sha256Text } from "../store/hash.ts";
import { IssueList } from "../store/issue-list.ts";
import type { CorpusLayout } from "../store/layout.ts";
import type { SideRow } from "./kinds.ts";
import type { SideAsked } from "./layouts/index.ts";
import { recogniseSide } from "./recognise.ts";
import type { SideSink, SideTable } from "./side-reading.ts";
import { sideFile, sideLayout, type SideSource, type SideState } from "./side-state.ts";
import "./messages.ts";

/** Raised whenever the same bytes would give other rows. */
const version = 1;

/** What an import says of a side table besides its bytes. */
export interface SideGiven extends SideAsked {
  readonly asOf?: string | undefined;
  readonly source?: string | undefined;
}

export interface ReadSide {
  readonly side: SideSource;
  /** The same bytes were imported before. */
  readonly known: boolean;
  readonly issues: readonly Issue[];
}

/**
 * Reads a file as a side table into the data directory and lists it in the state (which the caller writes). Undefined when it is
 * none that is known. The same bytes again change nothing but what is said of them.
 */
export async function importSide(
  file: ByteFile,
  given: SideGiven,
  state: SideState,
  effects: { readonly layout: CorpusLayout; readonly context: Context; readonly consumed: (bytes: number) => void },
): Promise<ReadSide | { readonly refused: Issue } | undefined> {
  const { context } = effects;
  const table = await recogniseSide(file, given, context.signal);
  if (!table) return undefined;
  const { sha256, bytes } = await sha256Of(file, context.signal);
  const id = sha256Text(JSON.stringify([sha256, table.layout, table.scope, given.titleLang ?? null, version])).slice(0, 24);
  const place = state.sources.findIndex((side) => side.id === id && side.kind === table.kind);
  const before = state.sources[place];
  if (before) {
    const side = { ...before, asOf: given.asOf ?? before.asOf, source: given.source ?? before.source };
    state.sources[place] = side;
    return { side, known: true, issues: [] };
  }
  const temp = await makeTempFolder(effects.layout.temp);
  try {
    return await readInto(temp, table, { id, file, sha256, bytes, given }, state, effects);
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

interface Given {
  readonly id: string;
  readonly file: ByteFile;
  readonly sha256: string;
  readonly bytes: number;
  readonly given: SideGiven;
}

async function readInto(
  temp: string,
  table: SideTable,
  { id, file, sha256, bytes, given }: Given,
  state: SideState,
  { context, layout, consumed }: Parameters<typeof importSide>[3],
): Promise<ReadSide | { readonly refused: Issue }> {
  const issues = new IssueList();
  const facts: SourceFacts = {};
  const sink = new RowFile(await open(join(temp, "rows"), "w"), issues, today(context.clock));
  try {
    await table.read({ signal: context.signal, consumed, facts, sink });
    await sink.finish();
  } finally {
    await sink.close();
  }
  const { tally } = sink;
  if (tally.accepted === 0) return { refused: issues.kept[0] ?? { code: "corpus.table.empty", values: {}, severity: "reject" } };
  const asOf = given.asOf ?? tally.asOf;
  if (asOf === null) issues.add({ code: "corpus.side.no_date", values: {}, severity: "note" });
  const side: SideSource = {
    id,
    kind: table.kind,
    layout: table.layout,
    scope: table.scope,
    file: file.name,
    sha256,
    bytes,
    asOf,
    source: given.source ?? null,
    read: tally.read,
    accepted: tally.accepted,
    rejected: tally.read - tally.accepted,
    rows: tally.rows,
    encoding: facts.encoding ?? null,
    delimiter: facts.delimiter ?? null,
    columns: facts.columns ?? [],
    issuesByCode: issues.countByCode,
  };
  const { folder } = sideLayout(layout);
  await mkdir(join(folder, side.kind), { recursive: true });
  const kept = await open(join(temp, "issues"), "w");
  await kept.writeFile(issues.kept.map((issue) => `${JSON.stringify(issue)}\n`).join(""));
  await kept.sync();
  await kept.close();
  for (const part of ["rows", "issues"] as const) await rename(join(temp, part), join(folder, sideFile(side, part)));
  const names = await open(join(folder, side.kind), "r");
  await names.sync();
  await names.close();
  state.sources.push(side);
  return { side, known: false, issues: issues.kept };
}

/** Characters of rows gathered before they are written. */
const gatheredChars = 1024 * 1024;

/** Writes rows as lines of JSON, and counts. */
class RowFile implements SideSink {
  readonly tally = { read: 0, accepted: 0, rows: 0, asOf: null as string | null };
  readonly #file: FileHandle;
  readonly #issues: IssueList;
  readonly #today: string;
  #gathered = "";

  constructor(file: FileHandle, issues: IssueList, today: string) {
    this.#file = file;
    this.#issues = issues;
    this.#today = today;
  }

  async accept(rows: readonly SideRow[]): Promise<void> {
    this.tally.read++;
    this.tally.accepted++;
    this.tally.rows += rows.length;
    for (const row of rows) this.#gathered += `${JSON.stringify(row)}\n`;
    if (this.#gathered.length > gatheredChars) await this.#write();
  }

  reject(issue: Issue): void {
    this.tally.read++;
    this.#issues.add(issue);
  }

  note(issue: Issue): void {
    this.#issues.add(issue);
  }

  /** A day that is still to come says nothing of how far a table reaches. */
  dated(day: string | undefined): void {
    const { asOf } = this.tally;
    if (day !== undefined && day <= this.#today && (asOf === null || day > asOf)) this.tally.asOf = day;
  }

  async finish(): Promise<void> {
    await this.#write();
    await this.#file.sync();
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async #write(): Promise<void> {
    const text = this.#gathered;
    this.#gathered = "";
    await this.#file.writeFile(text);
  }
}
