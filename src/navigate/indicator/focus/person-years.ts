import { sql } from "#engine";
import { flagColumn, membersColumn, numberColumn, yearColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { incompleteYears } from "../say.ts";
import { focusTexts, forPurposes } from "./asked.ts";
import { personCaveats, personColumn } from "./person-words.ts";

/**
 * Does the person in question invent steadily, with how many others, and for whom?
 *
 * in     focus_person, fact_inventor, fact, holder, organisation
 * out    one row per person and year from the first to the last of the period they filed in: members, other inventors, applicants' names
 * unit   members by filing year; years between without any are shown as nought
 * limit  members of the chain only; years after the last complete one are marked
 */
export const personYears: Indicator = {
  id: "person-years",
  part: "focus",
  analysis: "D1",
  ...forPurposes(["talent_evaluation"]),
  ...focusTexts,
  title: { zh: "人才逐年产出与所在单位", en: "Output of the person by year, and for whom" },
  truncation: { zh: "不完整年份标注，仍予显示。", en: "Years that are incomplete are marked, and shown." },
  definition: () => ({
    zh: "所评人才自首年至末年逐年的链内专利数、合作发明人数、当年申请人（即所在或合作单位）。中间无申请的年份记零，用以观察连续性。",
    en: "Members of the person by year from the first to the last, with the number of other inventors and the applicants of the year (where they worked, or with whom). Years between without any are nought: they show continuity.",
  }),
  unit: { zh: "专利", en: "members" },
  reads: ["inventor", "fact_inventor", "member", "node_member", "fact_organisation", "organisation"],
  columns: (scope) => [
    personColumn,
    yearColumn,
    membersColumn(scope, { inventor: "inventor", year: "year" }),
    numberColumn("others", { zh: "合作发明人", en: "Other inventors" }),
    { key: "applicants", title: { zh: "当年申请人", en: "Applicants" }, kind: "text" },
    flagColumn("incomplete", { zh: "数据不完整", en: "Incomplete" }),
  ],
  chart: { kind: "line", x: "year", y: "members", series: "person", incomplete: "incomplete" },
  sql: (scope) => sql`
    with own as (
      select p.inventor, p.label, f.member, f.year from focus_person p join fact_inventor i on i.inventor = p.inventor
      join fact f on f.member = i.member and f.node = '*'
    ),
    range as (select inventor, min(label) as label, min(year) as first_year, max(year) as last_year from own group by inventor),
    years as (select distinct year from fact where node = '*'),
    counted as (select inventor, year, count(*) as members from own group by inventor, year),
    partner as (
      select o.inventor, o.year, count(distinct i.inventor) as others from own o join fact_inventor i on i.member = o.member and i.inventor <> o.inventor
      group by o.inventor, o.year
    ),
    employer as (
      select inventor, year, string_agg(name, ', ' order by name) as applicants from (
        select distinct w.inventor, w.year, o.name from own w join holder h on h.member = w.member
        join organisation o on o.organisation = h.organisation
      ) named group by inventor, year
    )
    select r.inventor, r.label as person, y.year, coalesce(c.members, 0) as members, coalesce(p.others, 0) as others, e.applicants,
      y.year > ${scope.completeTo ?? scope.period[0] - 1} as incomplete
    from range r join years y on y.year between r.first_year and r.last_year
    left join counted c on c.inventor = r.inventor and c.year = y.year
    left join partner p on p.inventor = r.inventor and p.year = y.year
    left join employer e on e.inventor = r.inventor and e.year = y.year
    order by r.label, r.inventor, y.year`,
  reading: (rows) =>
    [...new Set(rows.map((row) => row["inventor"]))].map((key) => {
      const own = rows.filter((row) => row["inventor"] === key);
      const active = own.filter((row) => Number(row["members"]) > 0).length;
      const [first, last] = [own[0]?.["year"], own.at(-1)?.["year"]].map(String);
      const who = String(own[0]?.["person"]);
      return {
        zh: `${who}自 ${first} 年至 ${last} 年的 ${own.length} 年中，有 ${active} 年提出申请。`,
        en: `${who} filed in ${active} of the ${own.length} years from ${first} to ${last}.`,
      };
    }),
  caveats: (rows, scope) => [...incompleteYears(scope), ...personCaveats(rows, scope)],
};
