import type { ByteFile } from "../import/importer.ts";
import { openWorkbook } from "../import/table/container.ts";
import { TableRows } from "../import/table/table-rows.ts";

export interface LabelledItem {
  /** What is printed. */
  readonly name: string;
  /** The group that somebody put it to. */
  readonly label: string;
  /** The publication that names it, where the file tells. */
  readonly publication?: string;
}

export interface LabelledSet {
  readonly file: string;
  readonly of: "person" | "organisation";
  readonly items: readonly LabelledItem[];
  /** What of the file could not be used. */
  readonly blank: number;
  /** Message key: what the set measures and what it cannot. */
  readonly limits: string;
}

type Row = Readonly<Record<string, string>>;

/** The labelled sets of a folder, told by their columns; files of other kinds are passed over. */
export class LabelledFiles {
  readonly sets: LabelledSet[] = [];
  /** Lens number → applicants as printed, and as somebody cleaned them. */
  readonly #printed = new Map<string, readonly string[]>();
  readonly #cleaned = new Map<string, string[]>();
  #joined: string[] = [];

  async add(file: ByteFile): Promise<boolean> {
    if (file.name.endsWith("-names.txt")) return this.#list(file);
    const rows = await tableOf(file).catch(() => undefined);
    const [first] = rows ?? [];
    if (!rows || !first) return false;
    const has = (...columns: string[]): boolean => columns.every((column) => column in first);
    if (has("mention_id", "unique_id")) this.sets.push(inventors(file.name, rows));
    else if (has("disambiguated_assignee_id", "organization") && !has("")) this.sets.push(assignees(file.name, rows));
    else if (has("Company Name in Ch", "Company Name")) this.sets.push(...twoLanguages(file.name, rows));
    else if (has("lens_id", "applicants")) {
      for (const row of rows) this.#printed.set(row["lens_id"] ?? "", (row["applicants"] ?? "").split(";;").filter(Boolean));
      this.#joined.push(file.name);
    } else if (has("lens_id", "applicants_cleaned")) {
      for (const { lens_id = "", applicants_cleaned = "" } of rows) {
        const list = this.#cleaned.get(lens_id);
        if (list) list.push(applicants_cleaned);
        else this.#cleaned.set(lens_id, [applicants_cleaned]);
      }
      this.#joined.push(file.name);
    } else return false;
    return true;
  }

  /** Sets that two files make together. */
  finish(): void {
    const labels = new Map<string, string>();
    for (const [id, printed] of this.#printed) {
      const cleaned = this.#cleaned.get(id) ?? [];
      // The cleaned list is in another order: what is alike goes together, and one left over on each side as well.
      const left = printed.filter((name) => !cleaned.includes(name));
      const right = cleaned.filter((name) => !printed.includes(name));
      for (const name of printed) if (cleaned.includes(name)) labels.set(name, name);
      const [from, to] = [left[0], right[0]];
      if (left.length === 1 && right.length === 1 && from !== undefined && to !== undefined) labels.set(from, to);
    }
    if (labels.size === 0) return;
    const items = [...labels].map(([name, label]) => ({ name, label }));
    const file = this.#joined.join(" + ");
    this.sets.push({ file, of: "organisation", items, blank: 0, limits: "corpus.measure.cleaned" });
    this.#joined = [];
  }

  async #list(file: ByteFile): Promise<boolean> {
    const lines = (await textOf(file)).split(/\r?\n/u).map((line) => line.trim());
    const items = [...new Set(lines.filter(Boolean))].map((name) => ({ name, label: file.name }));
    this.sets.push({ file: file.name, of: "organisation", items, blank: 0, limits: "corpus.measure.list" });
    return true;
  }
}

async function textOf(file: ByteFile): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of file.open()) parts.push(part);
  return new TextDecoder().decode(Buffer.concat(parts));
}

/** The first sheet with its first row as header. Small files only: the caller bounds their bytes. */
async function tableOf(file: ByteFile): Promise<Row[] | undefined> {
  const workbook = await openWorkbook(
    file,
    () => 0,
    () => undefined,
  );
  const [sheet] = workbook.sheets;
  if (!sheet) return undefined;
  const rows: Row[] = [];
  let header: readonly string[] | undefined;
  for await (const batch of new TableRows(sheet).all()) {
    for (const { cells } of batch) {
      if (header) rows.push(Object.fromEntries(header.map((name, at) => [name, (cells[at] ?? "").trim()])));
      else header = cells.map((cell) => cell.trim());
    }
  }
  workbook.close?.();
  return rows;
}

function inventors(file: string, rows: readonly Row[]): LabelledSet {
  const items = rows.flatMap((row) => {
    const first = row["name_first"] ?? row["raw_inventor_name_first"] ?? "";
    const last = row["name_last"] ?? row["raw_inventor_name_last"] ?? "";
    const publication = (row["mention_id"] ?? "").replace(/-\d+$/u, "");
    // The family name may carry a suffix: `Long, III`.
    const name = first === "" ? last : `${last.replace(/,.*$/u, "")}, ${first}`;
    return last === "" ? [] : [{ name, label: row["unique_id"] ?? "", publication }];
  });
  return { file, of: "person", items, blank: rows.length - items.length, limits: "corpus.measure.people" };
}

function assignees(file: string, rows: readonly Row[]): LabelledSet {
  const printed = new Map<string, string>();
  for (const row of rows) if (row["organization"]) printed.set(row["organization"], row["disambiguated_assignee_id"] ?? "");
  const items = [...printed].map(([name, label]) => ({ name, label }));
  return { file, of: "organisation", items, blank: 0, limits: "corpus.measure.assignees" };
}

function twoLanguages(file: string, rows: readonly Row[]): LabelledSet[] {
  const labels = new Map<string, string>();
  const byShort = new Map<string, string>();
  for (const row of rows) {
    const names = [row["Company Name in Ch"] ?? "", row["Company Name"] ?? ""]
      .flatMap((cell) => cell.split(/[;；]/u))
      .map((name) => name.trim())
      .filter((name) => /\p{L}{2}/u.test(name));
    const short = row["Company Abb. Name in Ch"] ?? "";
    const known = names.map((name) => labels.get(name)).find((label) => label !== undefined) ?? byShort.get(short);
    const label = known ?? `${short}#${labels.size}`;
    if (!byShort.has(short)) byShort.set(short, label);
    for (const name of names) if (!labels.has(name)) labels.set(name, label);
  }
  const items = [...labels].map(([name, label]) => ({ name, label }));
  const chinese = items.filter(({ name }) => /\p{Script=Han}/u.test(name));
  const latin = items.filter(({ name }) => !/\p{Script=Han}/u.test(name));
  const set = { of: "organisation" as const, blank: 0, limits: "corpus.measure.two_languages" };
  return [
    { ...set, file: `${file} (zh)`, items: chinese },
    { ...set, file: `${file} (en)`, items: latin },
    { ...set, file: `${file} (zh + en)`, items },
  ];
}
