import type { Lang } from "#base";

const steps: Readonly<Record<Lang, readonly (readonly [at: number, name: string])[]>> = {
  zh: [
    [1e12, "万亿"],
    [1e8, "亿"],
    [1e4, "万"],
  ],
  en: [
    [1e12, " trillion"],
    [1e9, " billion"],
    [1e6, " million"],
  ],
};

/** The value of 万, 亿 and what they make together (千万, 百亿, 万亿); 1 where there is none. */
export function chineseScale(text: string | undefined): number {
  const values: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
  return Array.from(text ?? "").reduce((product, character) => product * (values[character] ?? 1), 1);
}

/** A number as a reader of the language writes it: 300亿, 30 billion, 5,033.4. At most six digits that tell. */
export function printNumber(value: number, lang: Lang): string {
  const [at, name] = steps[lang].find(([least]) => Math.abs(value) >= least * (lang === "zh" && least === 1e4 ? 10 : 1)) ?? [
    1,
    "",
  ];
  const told = value / at;
  const digits = at === 1 ? 4 : 3;
  return `${new Intl.NumberFormat("en", { maximumFractionDigits: digits }).format(told)}${name}`;
}
