import type { Bilingual } from "#base";
import { choices, text } from "#ledger";

/** Which days of a record are inferred, and from what: “13 September” without a year stands as a day, and says that it does. */
export function inferredDays<const Codes extends Readonly<Record<string, Bilingual>>>(codes: Codes) {
  return {
    inferred: choices({ title: { zh: "推定的日期", en: "Days that are inferred" }, codes }),
    inferred_from: text({
      title: { zh: "推定依据", en: "Inferred from" },
      help: { zh: "如：原文无年份，据发布时间推定", en: "Such as: no year is printed; by the day of publication" },
    }),
  };
}
