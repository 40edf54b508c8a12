import { AppError, limits, type Lang } from "#base";
import type { Value } from "../contract.ts";
import { charsMax, isPlural } from "./fields.ts";
import type { Register } from "./register.ts";
import "../messages.ts";

/**
 * What was entered as what is kept.
 *
 * in      fields of the register; an empty text, an empty list and null all mean “nothing”
 * errors  ledger.unknown_field, ledger.bad_value, ledger.bad_code, ledger.too_long: the first, by its field's name
 */
export function readValues(register: Register, entered: Readonly<Record<string, unknown>>, lang: Lang): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const [key, given] of Object.entries(entered)) {
    const field = Object.hasOwn(register.fields, key) ? register.fields[key] : undefined;
    if (!field) throw new AppError("ledger.unknown_field", { register: register.title[lang], field: key });
    values[key] = isNothing(given) ? (isPlural(field.shape) ? [] : null) : readValue(key, given);
  }
  return values;

  function readValue(key: string, given: unknown): Value {
    const field = register.fields[key] as Register["fields"][string];
    const { shape } = field;
    const value = field.read(given);
    const title = shape.title[lang];
    if (value === undefined) {
      const shown = typeof given === "string" ? given : JSON.stringify(given);
      if (shape.codes) {
        const allowed = Object.values(shape.codes).map((label) => label[lang]);
        throw new AppError("ledger.bad_code", { field: title, value: shown, allowed: allowed.join(lang === "zh" ? "、" : ", ") });
      }
      throw new AppError("ledger.bad_value", { field: title, value: shown, kind: kinds[shape.kind][lang] });
    }
    const most = charsMax(shape);
    for (const line of Array.isArray(value) ? value : [value]) {
      if (typeof line === "string" && line.length > most) {
        throw new AppError("ledger.too_long", { field: title, chars: line.length, charsMax: most });
      }
    }
    if (Array.isArray(value) && value.length > limits.ledgerLinesMax) {
      throw new AppError("ledger.too_many", { field: title, count: value.length, countMax: limits.ledgerLinesMax });
    }
    return value;
  }
}

function isNothing(given: unknown): boolean {
  return given === null || given === undefined || (typeof given === "string" && given.trim() === "");
}

/** Every required field is filled in. */
export function demandValues(
  register: Register,
  values: Readonly<Record<string, Value>>,
  also: readonly string[],
  lang: Lang,
): void {
  for (const [key, { shape }] of Object.entries(register.fields)) {
    const value = values[key] ?? null;
    const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
    if (isEmpty && (shape.required || also.includes(key))) throw new AppError("ledger.missing", { field: shape.title[lang] });
  }
}

const kinds = {
  text: { zh: "文字", en: "text" },
  note: { zh: "文字", en: "text" },
  integer: { zh: "整数", en: "whole number" },
  decimal: { zh: "数字", en: "number" },
  money: { zh: "金额（元，至多两位小数）", en: "amount in yuan (two digits after the point at most)" },
  day: { zh: "日期（YYYY-MM-DD）", en: "day (YYYY-MM-DD)" },
  flag: { zh: "是或否", en: "yes or no" },
  choice: { zh: "选项", en: "choice" },
  choices: { zh: "选项", en: "choice" },
  link: { zh: "记录编号", en: "id of a record" },
  links: { zh: "记录编号", en: "list of ids of records" },
  list: { zh: "列表", en: "list" },
  region: { zh: "区域代码（如 CN-410100）", en: "region code (such as CN-410100)" },
} as const;
