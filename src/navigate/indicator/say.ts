/** Pieces of sentences: numbers as people read them in a report, the same on every machine. */
import type { Unit } from "#search/contract";
import type { Both, Cell, Scope } from "./indicator.ts";

const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** The first letter large: a word that begins a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function whole(value: Cell | undefined): string {
  return typeof value === "number" ? grouped.format(value) : "–";
}

export function percent(value: Cell | undefined, digits = 1): string {
  return typeof value === "number" ? `${fixed(value * 100, digits)}%` : "–";
}

export function points(value: Cell | undefined): string {
  return typeof value === "number" ? signed(value * 100, 1) : "–";
}

function signed(value: Cell | undefined, digits: number): string {
  if (typeof value !== "number") return "–";
  const text = fixed(Math.abs(value), digits);
  if (Number(text) === 0) return text;
  return value < 0 ? `−${text}` : `+${text}`;
}

export function signedPercent(value: Cell | undefined): string {
  return typeof value === "number" ? `${signed(value * 100, 1)}%` : "–";
}

export function fixed(value: Cell | undefined, digits = 2): string {
  return typeof value === "number" ? value.toFixed(digits).replace("-", "−") : "–";
}

export function years(window: readonly [number, number]): string {
  return window[0] === window[1] ? String(window[0]) : `${window[0]}–${window[1]}`;
}

/** Names in a row, as each language writes them. */
export function listed(names: readonly Both[]): Both {
  const all = names.map((name) => name.en);
  const last = all.at(-1) ?? "";
  return {
    zh: names.map((name) => name.zh).join("、"),
    en: all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${last}` : last,
  };
}

export const unitNames: Readonly<Record<Unit, Both>> = {
  family: { zh: "专利族（项）", en: "patent families" },
  application: { zh: "申请（件）", en: "applications" },
  publication: { zh: "公开文本（件）", en: "publications" },
};

/** The measure word of the unit. */
export function unitWord(scope: Pick<Scope, "unit">): Both {
  switch (scope.unit) {
    case "family":
      return { zh: "项", en: "families" };
    case "application":
      return { zh: "件", en: "applications" };
    case "publication":
      return { zh: "件", en: "publications" };
  }
}

/** Caveat on years that cannot be complete; empty when all are. */
export function incompleteYears(scope: Scope): Both[] {
  const { completeTo, cutOff, period } = scope;
  if (cutOff === null) {
    return [
      {
        zh: "数据截止日未知，无法判断哪些年份完整。",
        en: "The cut-off of the data is not known, so no year can be called complete.",
      },
    ];
  }
  if (completeTo === period[1]) return [];
  const first = completeTo === null ? period[0] : completeTo + 1;
  const window = years([first, period[1]]);
  return [
    {
      zh: `数据截止 ${cutOff}；专利自申请（优先权）日起至多 18 个月公布，${window} 年数据尚不完整，仅供参考，不用于增长计算。`,
      en: `Data up to ${cutOff}: patents are published up to 18 months after filing, so ${window} is incomplete and takes no part in growth.`,
    },
  ];
}
