import { sql } from "#engine";
import { flagColumn, membersColumn, organisationColumn, yearColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { listed, whole } from "../say.ts";
import { focusTexts, forPurposes } from "./asked.ts";
import { personCaveats, personColumn } from "./person-words.ts";

const listMax = 12;

/**
 * With whom does the person in question invent?
 *
 * in     focus_person, fact_inventor, fact, inventor
 * out    up to twelve co-inventors per person: members together, first and last year, where they file now, whether that is the same place
 * unit   members of the chain, once for each pair
 * limit  only co-inventors with two members in the chain who did not ask to be left out
 */
export const personTeam: Indicator = {
  id: "person-team",
  part: "focus",
  analysis: "D1",
  ...forPurposes(["talent_evaluation"]),
  ...focusTexts,
  title: { zh: "人才的合作团队", en: "Team of the person" },
  definition: () => ({
    zh: `与所评人才共同署名最多的 ${listMax} 位发明人：共同专利数、首末年、最近所在单位，及是否与其同在一处。`,
    en: `The ${listMax} inventors who share most members with the person: members together, first and last year, where they file now, and whether that is the same organisation.`,
  }),
  unit: { zh: "专利", en: "members" },
  reads: ["inventor", "fact_inventor", "member", "node_member", "organisation"],
  columns: (scope) => [
    personColumn,
    { key: "partner", title: { zh: "合作发明人", en: "Co-inventor" }, kind: "text" },
    { ...organisationColumn, title: { zh: "最近所在单位", en: "Organisation now" } },
    membersColumn(scope, { inventor: "inventor", withInventor: "with" }, "members", { zh: "共同专利", en: "Together" }),
    { ...yearColumn, key: "since", title: { zh: "首年", en: "First year" } },
    { ...yearColumn, key: "until", title: { zh: "末年", en: "Last year" } },
    flagColumn("same", { zh: "同一单位", en: "Same organisation" }),
  ],
  sql: () => sql`
    with pair as (
      select p.inventor, p.label, p.organisation as own, i.inventor as other, count(*) as members, min(f.year) as since, max(f.year) as until
      from focus_person p join fact_inventor x on x.inventor = p.inventor join fact f on f.member = x.member and f.node = '*'
      join fact_inventor i on i.member = x.member and i.inventor <> p.inventor
      group by p.inventor, p.label, p.organisation, i.inventor
    ),
    listed as (
      select p.*, n.label as partner, n.organisation,
        row_number() over (partition by p.inventor order by p.members desc, p.until desc, p.other) as turn
      from pair p join inventor n on n.inventor = p.other
    )
    select inventor, label as person, other as "with", partner, organisation, members, since, until,
      coalesce(organisation = own, false) as same
    from listed where turn <= ${listMax} order by label, inventor, turn`,
  reading: (rows) =>
    [...new Set(rows.map((row) => row["inventor"]))].map((key) => {
      const own = rows.filter((row) => row["inventor"] === key);
      const names = listed(
        own.slice(0, 3).map((row) => ({
          zh: `${String(row["partner"])}（${whole(row["members"])}）`,
          en: `${String(row["partner"])} (${whole(row["members"])})`,
        })),
      );
      const same = own.filter((row) => row["same"] === true).length;
      return {
        zh: `${String(own[0]?.["person"])}的主要合作者：${names.zh}；列出 ${own.length} 人中 ${same} 人与其现为同一单位。`,
        en: `${String(own[0]?.["person"])} works mostly with ${names.en}; ${same} of the ${own.length} listed are of the same organisation now.`,
      };
    }),
  caveats: (rows, scope) => personCaveats(rows, scope),
};
