import { sql } from "#engine";
import type { Check } from "./check.ts";

/** The first day on which an office took applications (or the first that its data can hold). */
const firstDays = sql`
  select office, cast(first_on as date) as first_on from (values
    ('CN', '1985-04-01'), ('EP', '1978-06-01'), ('WO', '1978-06-01'), ('EA', '1996-01-01'), ('US', '1790-07-31'),
    ('JP', '1885-04-18'), ('DE', '1877-05-25'), ('KR', '1946-10-05'), ('RU', '1924-09-15'), ('TW', '1949-01-01')
  ) t (office, first_on)`;

export const dayTooEarly: Check = {
  name: "day-too-early",
  group: "dates",
  level: "error",
  title: { zh: "日期早于该局受理专利之日", en: "A day before the office took applications" },
  meaning: {
    zh: "例如中国自 1985 年 4 月 1 日起受理专利申请；更早的日期不可能成立。",
    en: "China, for one, has taken applications since 1 April 1985: no earlier day can be true.",
  },
  looked: sql`select count(*) from publication`,
  faults: () => sql`
    select p.publication_key as key, concat_ws(' ', cast(p.filed_on as varchar), cast(p.published_on as varchar)) as detail
    from publication p join (${firstDays}) f on f.office = p.office
    where p.filed_on < f.first_on or p.published_on < f.first_on`,
};
