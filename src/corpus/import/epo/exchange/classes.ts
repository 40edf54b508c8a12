import type { Classification, Scheme } from "../../../record.ts";
import { parseSymbol } from "../../../normalise/classification.ts";
import type { Reading } from "../../xml/index.ts";
import type { Tree } from "../tree.ts";

/** Class symbols, each once a scheme. Offices class apart; a symbol that one of them calls inventive is. */
class Classes {
  readonly #byKey = new Map<string, { scheme: Scheme; symbol: string; first?: boolean; additional?: boolean }>();
  readonly #reading: Reading;
  readonly #unknown = new Map<string, number>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  add(scheme: Scheme, printed: string, { first = false, additional = false } = {}): void {
    const symbol = parseSymbol(scheme, printed);
    if (symbol === undefined) {
      this.#reading.unreadable(scheme, printed.trim().replace(/\s+/g, " "));
      return;
    }
    const key = `${scheme} ${symbol}`;
    const known = this.#byKey.get(key);
    if (!known) this.#byKey.set(key, { scheme, symbol, ...(first && { first }), ...(additional && { additional }) });
    else {
      if (first) known.first = true;
      if (!additional) delete known.additional;
    }
  }

  /** Of a scheme that the corpus does not keep. */
  passOver(scheme: string): void {
    this.#unknown.set(scheme, (this.#unknown.get(scheme) ?? 0) + 1);
  }

  list(): Classification[] {
    for (const [scheme, count] of this.#unknown) this.#reading.note("corpus.epo.scheme", { scheme, count });
    return [...this.#byKey.values()];
  }
}

/** IPC in fixed columns, IPC of the first seven editions, and what offices gave besides: CPC, FI, F-terms, ECLA, US classes. */
export function readClasses(
  bibliography: Tree,
  reading: Reading,
  ipcr = bibliography.child("classifications-ipcr"),
): Classification[] {
  const classes = new Classes(reading);
  for (const each of ipcr?.all("classification-ipcr") ?? []) {
    addIpcr(classes, each.raw("text") ?? each.raw() ?? "");
  }
  for (const old of bibliography.all("classification-ipc")) {
    const symbols = old.all("text", "main-classification", "further-classification");
    for (const each of symbols) {
      for (const text of (each.text() ?? "").split(/[;,]\s*/).filter(Boolean)) {
        // `A 61 K  31/18` of the oldest.
        classes.add("ipc", text.replace(/^([A-H])\s*(\d{2})\s*([A-Z])/, "$1$2$3"), {
          first: each.name === "main-classification",
        });
      }
    }
  }
  const other = bibliography.child("patent-classifications");
  for (const each of other?.all("patent-classification") ?? []) addPatentClass(classes, each);
  for (const set of other?.all("combination-set") ?? []) {
    for (const rank of set.all("combination-rank")) {
      for (const each of rank.all("patent-classification")) addPatentClass(classes, each);
    }
  }
  return classes.list();
}

/** Subclass, main group, `/`, subgroup (or the subclass alone); then version, level, position (F, L), value (I, N), where given. `H04W  84/    20            A I`. */
const ipcrColumns = /^\s*([A-H]\d{2}[A-Z])\s*(?:(\d{1,4})\s*\/\s*(\d{1,6}))?(?:\s*(?:\d{8})?\s*([AC])?([FL ])?([IN ])?.*)?$/;

function addIpcr(classes: Classes, raw: string): void {
  // The register lists several in one: `B29B17/00;; B29B13/00`.
  for (const text of raw.split(/[;,]+\s*/).filter((each) => each.trim() !== "")) {
    const match = ipcrColumns.exec(text.replace(/\s+$/, " "));
    const [, subclass, main, sub, , position, value] = match ?? [];
    classes.add("ipc", match ? `${subclass}${main === undefined ? "" : `${main}/${sub}`}` : text, {
      first: position === "F",
      additional: value === "N",
    });
  }
}

/** What the office calls a scheme → ours. */
const schemeNames: Readonly<Record<string, Scheme>> = {
  CPC: "cpc",
  CPCI: "cpc",
  CPCA: "cpc",
  CPCNO: "cpc",
  EC: "ecla",
  ECLA: "ecla",
  FI: "fi",
  FTERM: "fterm",
  UC: "uspc",
  USPC: "uspc",
  IPCR: "ipc",
  IPC: "ipc",
};

function addPatentClass(classes: Classes, element: Tree): void {
  const [section, rest] = [element.text("section"), element.text("class")];
  const parts = section && rest ? `${section}${rest}${element.text("subclass") ?? ""}` : undefined;
  const group = element.text("main-group");
  const printed =
    parts === undefined
      ? element.text("classification-symbol")
      : group === undefined
        ? parts
        : `${parts}${group}/${element.text("subgroup") ?? "00"}`;
  if (!printed) return;
  const name = element.child("classification-scheme")?.attribute("scheme")?.toUpperCase();
  const isValued = element.child("classification-value") !== undefined;
  const scheme = name === undefined ? schemeByForm(printed, parts !== undefined || isValued) : schemeNames[name];
  if (!scheme) {
    classes.passOver(name ?? "?");
    return;
  }
  const mark = { first: element.text("symbol-position") === "F", additional: element.text("classification-value") === "A" };
  // The subdivisions of an FI stand behind an ampersand: `H01L33/00&140`.
  classes.add(
    scheme,
    scheme === "fi" ? printed.replace(/&/g, ",") : scheme === "uspc" ? printed.replace(/\s+/g, "") : printed,
    mark,
  );
}

/** Where attributes are stripped: only CPC has parts or a value; of national classes the form tells. */
function schemeByForm(printed: string, isCpc: boolean): Scheme | undefined {
  if (isCpc) return "cpc";
  if (/^\d[A-Z]\d{3}\/?[A-Z]{2}\d{2}/.test(printed)) return "fterm";
  return /^[A-H]\d{2}[A-Z]/.test(printed) ? "fi" : /^(?:D|PLT)?\d{1,3}\//.test(printed) ? "uspc" : undefined;
}
