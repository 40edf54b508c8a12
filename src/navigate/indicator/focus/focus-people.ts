import { sql } from "#engine";
import { membersColumn, organisationColumn, shareColumn, windowOpens, yearColumn } from "../column.ts";
import { lately, latelyName } from "../direction/leaders.ts";
import type { Indicator } from "../indicator.ts";
import { percent, whole } from "../say.ts";
import { focusColumn, focusTexts, forPurposes, nobodyFound } from "./asked.ts";

const listMax = 15;

/**
 * On whom does the enterprise in question rest, and are they still there?
 *
 * in     focus_organisation, holder, fact, fact_inventor, inventor, member_quality
 * out    up to fifteen inventors per enterprise: members with it, share of its members that name inventors, core, lately, first and last
 *        year with it, where most of their latest members are, verdict
 * rule   stays: filed with it lately, and most of their latest members are its own; divided: filed with it lately, but most are of another;
 *        left: nothing lately, and filed later with another; quiet: none of these
 * unit   members with the enterprise, each counted whole for each inventor
 * limit  only who has two members in the chain and did not ask to be left out; names and affiliations as published, no contact
 */
export const focusPeople: Indicator = {
  id: "focus-people",
  part: "focus",
  analysis: "D1",
  ...forPurposes(["target_evaluation", "listing"]),
  ...focusTexts,
  title: { zh: "对象企业关键发明人及去留", en: "Key inventors of the enterprise, and whether they stay" },
  definition: (scope) => ({
    zh: `按与该企业的专利数量列前 ${listMax} 位发明人。在职迹象：${latelyName(scope).zh}仍以该企业申请，且最近五年多数专利属该企业；兼有他处：近三年仍以该企业申请，但多数属他方；已转往他处：近三年无，且此后以他方申请；沉寂：皆无。占比以该企业有发明人记载的专利为分母。姓名、单位按公开文献所载。`,
    en: `The ${listMax} inventors with most members of the enterprise. Stays: filed with it lately (${lately(scope).join("–")}), and most of their last five years are its own; divided: filed with it lately, but most are of another applicant; left: nothing lately, and filed later with another; quiet: none of these. Shares are of its members that name inventors. Names and affiliations as published.`,
  }),
  unit: { zh: "专利", en: "members" },
  reads: ["inventor", "fact_inventor", "member", "node_member", "member_quality", "fact_organisation", "organisation"],
  columns: (scope) => {
    const own = { organisation: "organisation", inventor: "inventor" };
    return [
      focusColumn,
      { key: "person", title: { zh: "发明人", en: "Inventor" }, kind: "text" },
      membersColumn(scope, own),
      shareColumn("share", { zh: "占该企业", en: "Of the enterprise" }),
      membersColumn(scope, { ...own, ...windowOpens(lately(scope)) }, "lately", latelyName(scope)),
      membersColumn(scope, { ...own, core: "=yes" }, "core", { zh: "核心", en: "Core" }),
      { ...yearColumn, key: "since", title: { zh: "首年", en: "First year" } },
      { ...yearColumn, key: "until", title: { zh: "末年", en: "Last year" } },
      { ...organisationColumn, key: "now", title: { zh: "最近所在单位", en: "Where they file now" } },
      { key: "verdict", title: { zh: "去留迹象", en: "Stays?" }, kind: "verdict" },
    ];
  },
  sql(scope) {
    const [from, to] = lately(scope);
    return sql`
    with own as (
      select o.organisation, o.place, h.member, f.year from focus_organisation o join holder h on h.organisation = o.organisation
      join fact f on f.member = h.member and f.node = '*'
    ),
    size as (
      select w.organisation, count(distinct w.member) as members from own w join fact_inventor i on i.member = w.member group by w.organisation
    ),
    mine as (
      select w.organisation, w.place, i.inventor, count(*) as members, min(w.year) as since, max(w.year) as until,
        sum(case when w.year between ${from} and ${to} then 1 else 0 end) as lately,
        case when count(q.core) > 0 then sum(case when q.core then 1 else 0 end) end as core
      from own w join fact_inventor i on i.member = w.member left join member_quality q on q.member = w.member
      group by w.organisation, w.place, i.inventor
    ),
    listed as (
      select m.*, n.label, n.organisation as now, n.to_year,
        row_number() over (partition by m.organisation order by m.members desc, m.until desc, m.inventor) as turn
      from mine m join inventor n on n.inventor = m.inventor
    )
    select l.organisation, l.inventor, l.label as person, l.members, cast(l.members as double) / s.members as share, l.lately, l.core,
      l.since, l.until, l.now,
      case when l.lately > 0 then case when l.now <> l.organisation then 'divided' else 'stays' end
        when l.now <> l.organisation and l.to_year > l.until then 'left' else 'quiet' end as verdict
    from listed l join size s on s.organisation = l.organisation where l.turn <= ${listMax}
    order by l.place, l.turn`;
  },
  reading: (rows, scope) =>
    [...new Set(rows.map((row) => row["organisation"]))].map((key) => {
      const own = rows.filter((row) => row["organisation"] === key);
      const who = scope.label("organisation", key);
      const count = (verdict: string) => own.filter((row) => row["verdict"] === verdict).length;
      return {
        zh: `${who.zh}的 ${whole(own.length)} 位主要发明人中，${count("stays")} 位有在职迹象，${count("divided")} 位兼有他处，${count("left")} 位已转往他处，${count("quiet")} 位沉寂；数量最多者占 ${percent(own[0]?.["share"])}。`,
        en: `Of the ${whole(own.length)} main inventors of ${who.en} ${count("stays")} seem to stay, ${count("divided")} file mostly with others too, ${count("left")} have left and ${count("quiet")} are quiet; the one with most has ${percent(own[0]?.["share"])} of its members.`,
      };
    }),
  caveats: (rows, scope) => [
    ...(rows.length === 0 && (scope.study.focus?.organisations ?? []).length > 0
      ? [
          {
            zh: "未找到可具名的发明人（须在链内有两项以上且未要求不具名）。",
            en: "No inventor can be named: two members in the chain are asked for, and no wish to be left out.",
          },
        ]
      : nobodyFound(rows, scope, "organisations")),
    ...(rows.length > 0
      ? [
          {
            zh: "用途限于评估企业对关键人员的依赖；不含住址和联系方式，已隐去要求不具名者。去留仅由专利署名推断，申请至公布有 18 个月时滞；同名者与中外文姓名可能混淆，须核实，不得据此作出对个人的自动决定。",
            en: "For judging how far the enterprise rests on key people only: no address or contact, who asked not to be named is left out. Staying and leaving are read from filings, which are published 18 months later; namesakes and names in two scripts may mislead. Nothing may be decided about a person by it alone.",
          },
        ]
      : []),
  ],
};
