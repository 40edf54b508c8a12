import type { Lang } from "#base";

const locale = { zh: "zh-CN", en: "en-GB" } as const;

/** Every number a person reads, in one place: 12.3万 in Chinese, 123K in English, and full digits where they are compared. */
export interface Numbers {
  /** All digits, grouped: for tables and anything that is compared. */
  count(value: number): string;
  /** Short beyond 99,999, with 万 and 亿: for headlines and axes. */
  short(value: number): string;
  /** 0.123 → 12.3 %. */
  share(value: number): string;
  /** Two decimals, always: ratios stand under one another. */
  ratio(value: number): string;
  /** At most two decimals. */
  decimal(value: number): string;
  /** As many decimals as asked for, and the sign of arithmetic before what is below nought. */
  digits(value: number, count: number): string;
  bytes(value: number): string;
  seconds(value: number): string;
  when(iso: string): string;
}

function make(lang: Lang): Numbers {
  const grouped = new Intl.NumberFormat(locale[lang]);
  const short = new Intl.NumberFormat(lang === "zh" ? "zh-CN" : "en-US", { notation: "compact", maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(locale[lang], { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const decimal = new Intl.NumberFormat(locale[lang], { maximumFractionDigits: 2 });
  const ratio = new Intl.NumberFormat(locale[lang], { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const one = new Intl.NumberFormat(locale[lang], { maximumFractionDigits: 1 });
  const time = new Intl.DateTimeFormat(locale[lang], { dateStyle: "medium", timeStyle: "short" });
  return {
    count: (value) => grouped.format(value),
    short: (value) => (Math.abs(value) < 100_000 ? grouped.format(value) : short.format(value)),
    share: (value) => share.format(value),
    ratio: (value) => ratio.format(value),
    decimal: (value) => decimal.format(value),
    digits: (value, count) =>
      value
        .toLocaleString(locale[lang], { minimumFractionDigits: count, maximumFractionDigits: count })
        .replace(/^-(?=[0.,]*$)/, "")
        .replace("-", "−"),
    bytes: (value) => {
      const units = ["B", "kB", "MB", "GB", "TB"];
      const power = Math.min(units.length - 1, value < 1 ? 0 : Math.floor(Math.log10(value) / 3));
      return `${one.format(value / 1000 ** power)} ${units[power]}`;
    },
    seconds: (value) => `${one.format(value)} s`,
    when: (iso) => time.format(new Date(iso)),
  };
}

export const numbers: Readonly<Record<Lang, Numbers>> = { zh: make("zh"), en: make("en") };
