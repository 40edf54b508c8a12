import { parseDay } from "../../normalise/days.ts";
import { regionOf } from "../../normalise/region.ts";

/** A number as statistics print it (`1,234.5`, `1 234`, `12万`); undefined when it is none. */
export function numberOf(text: string): number | undefined {
  const plain = text.replace(/[\s,]/gu, "");
  return /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(plain) ? Number(plain) : undefined;
}

/** `2023`, `2023年`, `2023-12-31` → 2023. */
export function yearOf(text: string): number | undefined {
  const year = Number(/^((?:18|19|20)\d{2})(?:年度?|[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\.0)?$/u.exec(text)?.[1]);
  return Number.isInteger(year) ? year : undefined;
}

/** Multipliers of the units in which people and money are counted. */
const multipliers: Readonly<Record<string, number>> = {
  人: 1,
  person: 1,
  persons: 1,
  千人: 1e3,
  thousand: 1e3,
  thousandpersons: 1e3,
  万: 1e4,
  万人: 1e4,
  "10000persons": 1e4,
  百万人: 1e6,
  million: 1e6,
  millionpersons: 1e6,
  亿人: 1e8,
  元: 1,
  cny: 1,
  yuan: 1,
  rmb: 1,
  千元: 1e3,
  万元: 1e4,
  百万元: 1e6,
  millioncny: 1e6,
  millionyuan: 1e6,
  亿: 1e8,
  亿元: 1e8,
};

/** What one of the unit counts for; undefined when the unit is not known. */
export function multiplierOf(unit: string): number | undefined {
  return multipliers[
    unit
      .normalize("NFKC")
      .toLowerCase()
      .replaceAll(/\s/gu, "")
      .replace(/^单位[:：]/u, "")
  ];
}

/** `CN-410100`, `410100`, `41`, 郑州市, `US-CA` → the region's code. */
export function regionCodeOf(text: string): string | undefined {
  if (text === "") return undefined;
  if (/^(?:全国|中国大陆)$/u.test(text)) return "CN";
  return regionOf({ region: text }).region;
}

/** A day, a month or a year (its last day): how far a table reaches. */
export function dayOf(text: string): string | undefined {
  const trimmed = text.trim();
  if (/^\d{4}$/u.test(trimmed)) return `${trimmed}-12-31`;
  return parseDay(trimmed);
}
