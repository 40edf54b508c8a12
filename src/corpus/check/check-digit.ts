import { sql } from "#engine";
import type { Check } from "./check.ts";

export const checkDigit: Check = {
  name: "check-digit",
  group: "numbers",
  level: "warning",
  title: { zh: "校验位有误的号码", en: "Wrong check digits" },
  meaning: {
    zh: "号码的校验位与数字不符，多为录入错误；号码已按原样保留，未用于合并。",
    en: "The check digit does not fit the number, mostly a slip. It was kept as written and joins nothing.",
  },
  looked: sql`select cast(coalesce(sum(read), 0) as bigint) from source`,
  faults: () => sql`
    select s.file as key, i."values" as detail from issue i join source s on s.source = i.source
    where i.code like '%check_digit%'`,
};
