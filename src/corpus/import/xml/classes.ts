import type { Classification, Scheme } from "../../record.ts";
import { parseSymbol } from "../../normalise/classification.ts";
import type { Element } from "./element.ts";
import type { Reading } from "./reading.ts";

const wellFormed = /^[A-HY]\d\d[A-Z]\d{1,4}\/\d{2,6}$/;

/** Collects the classes of one document, each symbol once a scheme: a repeated one keeps its strongest position. */
export class Classes {
  readonly #known = new Map<string, { scheme: Scheme; symbol: string; first?: boolean; additional?: boolean }>();
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  add(
    scheme: Scheme,
    symbol: string | undefined,
    raw: string,
    flags: { readonly first?: boolean; readonly additional?: boolean } = {},
  ): void {
    if (!symbol) {
      if (raw.trim()) this.#reading.unreadable(`${scheme.toUpperCase()} class`, raw.trim());
      return;
    }
    const key = `${scheme} ${symbol}`;
    const known = this.#known.get(key);
    if (!known)
      this.#known.set(key, {
        scheme,
        symbol,
        ...(flags.first && { first: true }),
        ...(flags.additional && { additional: true }),
      });
    else {
      if (flags.first) known.first = true;
      if (!flags.additional) delete known.additional;
    }
  }

  /** An IPC (since 2006) or CPC symbol in its parts. */
  addParts(scheme: "ipc" | "cpc", element: Element, isFirst: boolean): void {
    const part = (name: string): string => element.raw(name)?.trim() ?? "";
    const [group, sub] = [part("main-group"), part("subgroup")];
    const raw = `${part("section")}${part("class")}${part("subclass")}${group}${sub && `/${sub}`}`;
    const symbol = wellFormed.test(raw) ? raw : parseSymbol(scheme, raw);
    const value = part("classification-value").toUpperCase();
    this.add(scheme, symbol, raw, {
      first: isFirst && part("symbol-position").toUpperCase() !== "L",
      additional: scheme === "cpc" ? value === "A" : value === "N" || value === "A",
    });
  }

  list(): Classification[] {
    return [...this.#known.values()];
  }
}
