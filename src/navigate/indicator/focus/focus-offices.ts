import { sql } from "#engine";
import { membersColumn, shareColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { listed, whole } from "../say.ts";
import { focusColumn, focusTexts, forPurposes, nobodyFound } from "./asked.ts";

/**
 * Where are the rights of the enterprise in question in force?
 *
 * in     focus_organisation, holder, fact, member_office
 * out    one row per enterprise and office: members in force there, share of its members in force anywhere
 * unit   the study's counting unit; one with rights at several offices counts at each
 * limit  the offices that the corpus knows of; status by application
 */
export const focusOffices: Indicator = {
  id: "focus-offices",
  part: "focus",
  analysis: "D1",
  ...forPurposes(["target_evaluation", "listing", "product_development"]),
  ...focusTexts,
  title: { zh: "对象企业在各局的有效权利", en: "Where the enterprise's rights are in force" },
  definition: () => ({
    zh: "分析对象在各局有效的数量，及其占在任一局有效者的比例；在多局有效的各计一次，占比之和可超过 1。只含语料所及各局。",
    en: "Members of the enterprise in force at each office, and their share of those in force anywhere; one in force at several counts at each, so shares may add to more than 1. Only offices that the corpus knows.",
  }),
  reads: ["member", "node_member", "member_office", "fact_organisation", "organisation"],
  columns: (scope) => [
    focusColumn,
    { key: "office", title: { zh: "专利局", en: "Office" }, kind: "text" },
    membersColumn(scope, { organisation: "organisation", inForce: "office" }),
    shareColumn("share", { zh: "占有效者", en: "Of those in force" }),
  ],
  chart: { kind: "bar", x: "office", y: "members", series: "organisation" },
  sql: () => sql`
    with force as (
      select o.organisation, o.place, h.member, x.office
      from focus_organisation o join holder h on h.organisation = o.organisation join fact f on f.member = h.member and f.node = '*'
      join member_office x on x.member = h.member and x.status = 'active'
    ),
    size as (select organisation, count(distinct member) as members from force group by organisation)
    select f.organisation, f.office, count(distinct f.member) as members, cast(count(distinct f.member) as double) / max(s.members) as share
    from force f join size s on s.organisation = f.organisation
    group by f.organisation, f.place, f.office order by f.place, members desc, f.office`,
  reading: (rows, scope) =>
    [...new Set(rows.map((row) => row["organisation"]))].map((key) => {
      const who = scope.label("organisation", key);
      const first = rows.filter((row) => row["organisation"] === key).slice(0, 3);
      const told = listed(
        first.map((row) => ({
          zh: `${String(row["office"])} ${whole(row["members"])}`,
          en: `${String(row["office"])} (${whole(row["members"])})`,
        })),
      );
      return { zh: `${who.zh}的有效权利主要在：${told.zh}。`, en: `The rights of ${who.en} are in force mostly at ${told.en}.` };
    }),
  caveats: (rows, scope) =>
    rows.length === 0 && (scope.study.focus?.organisations ?? []).length > 0
      ? [{ zh: "语料未载其任何有效权利。", en: "The corpus tells of no right in force." }]
      : nobodyFound(rows, scope, "organisations"),
};
