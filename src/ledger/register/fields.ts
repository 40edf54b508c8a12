import { isDay, limits, type Bilingual } from "#base";
import type { FieldShape, Value } from "../contract.ts";

/** A field of a register: its shape for forms, and how what was entered becomes what is kept. `Kept` is its type in TypeScript. */
export interface Field<Kept extends Value = Value> {
  readonly shape: FieldShape;
  /** What was entered as it is kept; undefined where it cannot be one. Never asked about nothing. */
  read(entered: unknown): Kept | undefined;
  /** Of an open choice: all codes, with those that a file of the data directory adds or calls otherwise. */
  readonly codesIn?: CodesIn | undefined;
}

export type CodesIn = (dataDir: string) => Promise<Readonly<Record<string, Bilingual>>>;

interface Asked {
  readonly title: Bilingual;
  readonly help?: Bilingual;
  readonly required?: boolean;
}

type Opt<A extends Asked, Kept> = A extends { readonly required: true } ? Kept : Kept | null;

function field<Kept extends Value>(
  asked: Asked,
  rest: Omit<FieldShape, "title" | "help" | "required">,
  read: Field<Kept>["read"],
): Field<Kept> {
  return { shape: { title: asked.title, help: asked.help, required: asked.required ?? false, ...rest }, read };
}

function trimmed(entered: unknown): string | undefined {
  // No text holds U+0000, and not every engine keeps it.
  if (typeof entered === "string" && entered.includes("\0")) return undefined;
  return typeof entered === "string"
    ? entered.trim().normalize("NFC")
    : typeof entered === "number"
      ? String(entered)
      : undefined;
}

/** One line. */
export function text<A extends Asked>(asked: A): Field<Opt<A, string>> {
  return field(asked, { kind: "text" }, (entered) => trimmed(entered)?.replace(/\s+/g, " ")) as Field<Opt<A, string>>;
}

/** Paragraphs. */
export function note<A extends Asked>(asked: A): Field<Opt<A, string>> {
  return field(asked, { kind: "note" }, trimmed) as Field<Opt<A, string>>;
}

export function integer<A extends Asked & { readonly unit?: Bilingual; readonly least?: number }>(
  asked: A,
): Field<Opt<A, number>> {
  return field(asked, { kind: "integer", unit: asked.unit }, (entered) => {
    const value = Number(trimmed(entered)?.replaceAll(",", ""));
    return Number.isSafeInteger(value) && value >= (asked.least ?? Number.MIN_SAFE_INTEGER) ? value : undefined;
  }) as Field<Opt<A, number>>;
}

/** A number that is kept as it was written, `39.29`: its digits say how well it is known. */
export function decimal<A extends Asked & { readonly unit?: Bilingual }>(asked: A): Field<Opt<A, string>> {
  return field(asked, { kind: "decimal", unit: asked.unit }, (entered) => {
    const written = trimmed(entered)?.replaceAll(",", "").replace(/^\+/, "");
    return written !== undefined && /^-?\d{1,15}(\.\d{1,9})?$/.test(written) ? written : undefined;
  }) as Field<Opt<A, string>>;
}

/** An amount in yuan, kept in fen as a whole number: sums are exact. */
export function money<A extends Asked>(asked: A): Field<Opt<A, number>> {
  return field(asked, { kind: "money", unit: { zh: "元", en: "CNY" }, digits: 2 }, (entered) => {
    const written = trimmed(entered)?.replaceAll(",", "");
    if (written === undefined || !/^-?\d{1,13}(\.\d{1,2})?$/.test(written)) return undefined;
    const [yuan = "0", fen = ""] = written.replace("-", "").split(".");
    const value = Number(yuan) * 100 + Number(fen.padEnd(2, "0"));
    return written.startsWith("-") ? -value : value;
  }) as Field<Opt<A, number>>;
}

/** `2027-04-15`, and as sheets hold it: 2027/4/15, 2027.4.15, 2027年4月15日. */
const written = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/;

export function day<A extends Asked>(asked: A): Field<Opt<A, string>> {
  return field(asked, { kind: "day" }, (entered) => {
    const [, year = "", month = "", date = ""] = written.exec(trimmed(entered) ?? "") ?? [];
    const value = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
    return isDay(value) ? value : undefined;
  }) as Field<Opt<A, string>>;
}

export function flag<A extends Asked>(asked: A): Field<Opt<A, boolean>> {
  const words = new Map(Object.entries({ true: true, false: false, 是: true, 否: false, yes: true, no: false }));
  return field(asked, { kind: "flag" }, (entered) =>
    typeof entered === "boolean" ? entered : words.get(trimmed(entered)?.toLowerCase() ?? ""),
  ) as Field<Opt<A, boolean>>;
}

/** One of a list of codes. Its label in either language is understood too. */
export function choice<const Codes extends Readonly<Record<string, Bilingual>>, A extends Asked>(
  asked: A & { readonly codes: Codes },
): Field<Opt<A, keyof Codes & string>> {
  return field(asked, { kind: "choice", codes: asked.codes }, (entered) => codeOf(asked.codes, entered)) as Field<
    Opt<A, keyof Codes & string>
  >;
}

export function choices<const Codes extends Readonly<Record<string, Bilingual>>>(
  asked: Asked & { readonly codes: Codes },
): Field<(keyof Codes & string)[]> {
  return field(asked, { kind: "choices", codes: asked.codes }, (entered) => {
    const known = (severalOf(entered) ?? []).map((each) => codeOf(asked.codes, each));
    return known.every((code) => code !== undefined) ? [...new Set(known)].toSorted() : undefined;
  }) as Field<(keyof Codes & string)[]>;
}

interface Open {
  readonly codes: Readonly<Record<string, Bilingual>>;
  readonly codesIn: CodesIn;
}

/** One of a list of codes, or one that a file of the data directory adds: whether it does is the register's to check. */
export function openChoice<A extends Asked>(asked: A & Open): Field<Opt<A, string>> {
  const made = field(asked, { kind: "choice", codes: asked.codes, open: true }, (entered) => openCode(asked.codes, entered));
  return { ...made, codesIn: asked.codesIn } as Field<Opt<A, string>>;
}

/** Several of them. */
export function openChoices(asked: Asked & Open): Field<string[]> {
  const made = field<string[]>(asked, { kind: "choices", codes: asked.codes, open: true }, (entered) => {
    const known = (severalOf(entered) ?? []).map((each) => openCode(asked.codes, each));
    return known.every((code) => code !== undefined) ? [...new Set(known)].toSorted() : undefined;
  });
  return { ...made, codesIn: asked.codesIn };
}

function openCode(codes: Readonly<Record<string, Bilingual>>, entered: unknown): string | undefined {
  const value = trimmed(entered);
  return codeOf(codes, value) ?? (value !== undefined && /^[a-z][a-z0-9_]{0,59}$/.test(value) ? value : undefined);
}

function severalOf(entered: unknown): readonly unknown[] | undefined {
  return Array.isArray(entered) ? entered : trimmed(entered)?.split(/[,;，；、]/);
}

function codeOf(codes: Readonly<Record<string, Bilingual>>, entered: unknown): string | undefined {
  const value = trimmed(entered);
  if (value === undefined) return undefined;
  if (Object.hasOwn(codes, value)) return value;
  return Object.keys(codes).find((code) => codes[code]?.zh === value || codes[code]?.en.toLowerCase() === value.toLowerCase());
}

/** The id of a record of another register; that it is there is seen when it is saved. */
export function link<A extends Asked>(asked: A & { readonly to: string }): Field<Opt<A, string>> {
  return field(asked, { kind: "link", to: asked.to }, trimmed) as Field<Opt<A, string>>;
}

/** Ids of any number of records of another register, in the order in which they were named. */
export function links(asked: Asked & { readonly to: string }): Field<string[]> {
  return field(asked, { kind: "links", to: asked.to }, linesOf);
}

/** Any number of short lines: patent numbers, other names, codes of classes. */
export function list(asked: Asked): Field<string[]> {
  return field(asked, { kind: "list" }, linesOf);
}

/** Lines, or what stands between `;` and `；`; each once. */
function linesOf(entered: unknown): string[] | undefined {
  const given: readonly unknown[] = Array.isArray(entered) ? entered : (trimmed(entered)?.split(/[\n;；]/) ?? []);
  const lines = given.map((each) => trimmed(each)?.replace(/\s+/g, " "));
  return lines.every((line) => line !== undefined) ? [...new Set(lines.filter((line) => line !== ""))] : undefined;
}

/** What holds several values, and an empty list where it holds none. */
export function isPlural({ kind }: Pick<FieldShape, "kind">): boolean {
  return kind === "choices" || kind === "links" || kind === "list";
}

/** `CN-410100`, `CN`, `US`. */
export function region<A extends Asked>(asked: A): Field<Opt<A, string>> {
  return field(asked, { kind: "region" }, (entered) => {
    const value = trimmed(entered)?.toUpperCase();
    return value !== undefined && /^[A-Z]{2}(-[A-Z0-9]{1,6})?$/.test(value) ? value : undefined;
  }) as Field<Opt<A, string>>;
}

export function charsMax({ kind }: FieldShape): number {
  return kind === "note" ? limits.ledgerTextCharsMax : limits.ledgerLineCharsMax;
}
