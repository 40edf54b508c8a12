import { parseSymbol } from "../../normalise/classification.ts";
import type { Classes } from "../xml/index.ts";

/**
 * IPC symbols of the reformed classification in their fixed columns (ST.8): `A01D  17/10        19680901AFI20050322BHEP`: symbol, version,
 * level (A advanced, C core), position (F first, L later), value (I invention, N additional). Some writers have lost blanks.
 */
const layout = /^([A-H]\d{2}[A-Z]\s*\d{1,4}\s*\/\s*\d{2,6})(?:\s+(\d{8}|\d{4}\.\d{2})\s*([ACS]?)\s?([FL]?)\s?([IN]?))?/;

/** Adds the symbols; core symbols stand for what the advanced ones beside them say more exactly, and are left out then. */
export function addIpcr(classes: Classes, all: readonly string[]): void {
  const read = all.map((raw) => {
    const [, printed, , level, position, value] = layout.exec(raw.trim()) ?? [];
    return { raw, symbol: parseSymbol("ipc", printed ?? raw.trim()), level, first: position === "F", additional: value === "N" };
  });
  const advanced = new Set(read.filter(({ level }) => level === "A").map(({ symbol }) => symbol?.split("/")[0]));
  for (const { raw, symbol, level, first, additional } of read) {
    if (level === "C" && advanced.has(symbol?.split("/")[0])) continue;
    classes.add("ipc", symbol, raw, { first, additional });
  }
}

/** Symbols of editions 1 to 7 as the EPO keeps them: edition, then columns, then a mark: `5H 04N   5/92   A`, `7B 60L   7/26   A`. */
export function oldEuropeanIpc(raw: string): string | undefined {
  const [, section, main, letter, group, sub] = /^\s*\d?([A-H])\s*(\d{2})([A-Z])\s*(\d{1,4})\s*\/\s*(\d{2,6})/.exec(raw) ?? [];
  return section ? parseSymbol("ipc", `${section}${main}${letter}${group}/${sub}`) : undefined;
}
