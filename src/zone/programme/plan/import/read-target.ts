import type { comparators } from "../../../kpi/contract.ts";

type Comparator = keyof typeof comparators;

export interface TargetRead {
  /** The words before the comparator: an id or a title of the catalogue. */
  readonly kpi: string;
  readonly comparator: Comparator;
  readonly value: string;
  readonly valueTo: string | null;
  /** What stands behind the number; empty where nothing does. */
  readonly unit: string;
}

/** Longer ones first: “不超过” holds “超过”. */
const words: readonly (readonly [pattern: string, comparator: Comparator])[] = [
  ["不少于|不低于|至少|达到|≥|>=|at least", "ge"],
  ["不超过|不多于|不高于|≤|<=|at most|no more than", "le"],
  ["大于|超过|高于|>|more than|over|exceeding", "gt"],
  ["小于|低于|少于|<|less than|under", "lt"],
  ["区间|介于|within|:|：", "range"],
];
const number = String.raw`(\d[\d,]*(?:\.\d+)?)`;

/** `目标：每万人口发明专利拥有量 > 24 件/万人`; undefined where it says no number that is wanted. */
export function readTarget(text: string): TargetRead | undefined {
  const said = text
    .normalize("NFKC")
    .replace(/^(?:目标|指标|target)\s*:\s*/i, "")
    .trim();
  for (const [pattern, comparator] of words) {
    const range = comparator === "range";
    const tail = range ? `${number}\\s*(?:-|–|—|~|至|到|to)\\s*${number}` : number;
    const match = new RegExp(`^(.+?)\\s*(?:${pattern})\\s*${tail}\\s*(.*)$`, "i").exec(said);
    if (!match) continue;
    const [, kpi = "", value = "", second = "", third = ""] = match;
    const plain = (digits: string) => digits.replaceAll(",", "");
    return {
      kpi: kpi.trim(),
      comparator,
      value: plain(value),
      valueTo: range ? plain(second) : null,
      unit: (range ? third : second).replace(/[。.;；]+$/, "").trim(),
    };
  }
  return undefined;
}
