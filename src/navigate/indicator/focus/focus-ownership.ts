import { sql } from "#engine";
import { standingPledges } from "../../facts/pick-rights.ts";
import { membersColumn } from "../column.ts";
import type { FigureRow, Indicator, Scope } from "../indicator.ts";
import { unitWord, whole } from "../say.ts";
import { focusColumn, focusTexts, forPurposes, nobodyFound } from "./asked.ts";

const told = ["transfer", "licence", "open_licence", "pledge", "seizure", "challenge"] as const;

/**
 * Is the ownership of the enterprise's patents clear?
 *
 * in     focus_organisation, holder, fact, operation, event_coverage
 * out    one row per enterprise: members held alone and jointly, and with a transfer, licence, open licence, pledge, standing pledge,
 *        seizure, challenge on record
 * unit   members, once for each kind; standing: pledged, and no release is told on that day or later
 * limit  what legal events tell; null (shown as unknown) where no office of the chain has an event of use in the whole corpus
 */
export const focusOwnership: Indicator = {
  id: "focus-ownership",
  part: "focus",
  analysis: "D4",
  ...forPurposes(["target_evaluation", "listing"]),
  ...focusTexts,
  title: { zh: "对象企业专利权属与负担", en: "Ownership of the enterprise's patents, and what burdens them" },
  definition: () => ({
    zh: "分析对象专利中单独持有与共有的数量，以及法律事件载有转让、许可、开放许可、质押、财产保全、无效宣告或异议的数量（每项专利每类计一次，转让含转入与转出）。质押未见解除：有质押记载且其后未见解除。语料各局均无此类事件的，记为未知，不作零。",
    en: "Members of the enterprise held alone and jointly, and those with a transfer (in or out), licence, open licence, pledge, seizure, invalidation or opposition on record, once for each kind. Standing pledge: pledged, and no release is told since. Where the corpus has no such event of any office it is unknown, not nought.",
  }),
  unit: { zh: "专利", en: "members" },
  reads: ["member", "node_member", "operation", "event_coverage", "fact_organisation", "organisation"],
  columns: (scope) => {
    const own = { organisation: "organisation" };
    const kind = (key: (typeof told)[number], zh: string, en: string) =>
      membersColumn(scope, { ...own, operation: `=${key}` }, key, { zh, en });
    return [
      focusColumn,
      membersColumn(scope, own),
      membersColumn(scope, { ...own, coapplied: "=no" }, "sole", { zh: "单独持有", en: "Held alone" }),
      membersColumn(scope, { ...own, coapplied: "=yes" }, "joint", { zh: "共有", en: "Joint" }),
      kind("transfer", "有转让记载", "Transferred"),
      kind("licence", "有许可记载", "Licensed"),
      kind("open_licence", "曾开放许可", "Open licence"),
      kind("pledge", "曾质押", "Ever pledged"),
      membersColumn(scope, { ...own, pledged: "=yes" }, "standing", { zh: "质押未见解除", en: "Pledge standing" }),
      kind("seizure", "财产保全", "Seized"),
      kind("challenge", "无效或异议", "Challenged"),
    ];
  },
  sql: () => sql`
    with own as (
      select o.organisation, o.place, h.member, h.applicants
      from focus_organisation o join holder h on h.organisation = o.organisation join fact f on f.member = h.member and f.node = '*'
    ),
    known as (select coalesce(sum(operations), 0) > 0 as told from event_coverage),
    kind as (select distinct member, kind from operation),
    pivoted as (
      select member, max(case when kind = 'transfer' then 1 else 0 end) as transfer, max(case when kind = 'licence' then 1 else 0 end) as licence,
        max(case when kind = 'open_licence' then 1 else 0 end) as open_licence, max(case when kind = 'pledge' then 1 else 0 end) as pledge,
        max(case when kind = 'seizure' then 1 else 0 end) as seizure, max(case when kind = 'challenge' then 1 else 0 end) as challenge
      from kind group by member
    )
    select w.organisation, count(*) as members, sum(case when w.applicants = 1 then 1 else 0 end) as sole,
      sum(case when w.applicants > 1 then 1 else 0 end) as joint,
      case when max(k.told) then sum(coalesce(p.transfer, 0)) end as transfer,
      case when max(k.told) then sum(coalesce(p.licence, 0)) end as licence,
      case when max(k.told) then sum(coalesce(p.open_licence, 0)) end as open_licence,
      case when max(k.told) then sum(coalesce(p.pledge, 0)) end as pledge,
      case when max(k.told) then sum(case when s.member is not null then 1 else 0 end) end as standing,
      case when max(k.told) then sum(coalesce(p.seizure, 0)) end as seizure,
      case when max(k.told) then sum(coalesce(p.challenge, 0)) end as challenge
    from own w cross join known k left join pivoted p on p.member = w.member
    left join (select distinct member from (${standingPledges}) standing) s on s.member = w.member
    group by w.organisation, w.place order by w.place`,
  reading: (rows, scope) => rows.flatMap((row) => readingOf(row, scope)),
  caveats: (rows, scope) => [
    ...nobodyFound(rows, scope, "organisations"),
    ...(rows.length > 0
      ? [
          {
            zh: "以已收录的法律事件为限，未载不等于没有；未公开的许可、司法查封和权属纠纷不在其中。投资、并购、上市披露前须逐件核对登记簿副本。",
            en: "Only what the legal events in the corpus tell: nothing told is not nothing there. Unrecorded licences, seizures and disputes are not in it. Check the register for each right before investing, acquiring or disclosing.",
          },
        ]
      : []),
  ],
};

function readingOf(row: FigureRow, scope: Scope) {
  const who = scope.label("organisation", row["organisation"]);
  const word = unitWord(scope);
  if (row["pledge"] === null) {
    return [
      {
        zh: `${who.zh}：${whole(row["members"])} ${word.zh}中共有 ${whole(row["joint"])} ${word.zh}；语料没有转让、质押等事件，权属负担未知。`,
        en: `${who.en}: ${whole(row["joint"])} of ${whole(row["members"])} ${word.en} are joint; the corpus tells of no transfer or pledge, so burdens are not known.`,
      },
    ];
  }
  return [
    {
      zh: `${who.zh}：${whole(row["members"])} ${word.zh}中共有 ${whole(row["joint"])}，有转让记载 ${whole(row["transfer"])}，质押未见解除 ${whole(row["standing"])}，财产保全 ${whole(row["seizure"])}，无效或异议 ${whole(row["challenge"])}。`,
      en: `${who.en}: of ${whole(row["members"])} ${word.en} ${whole(row["joint"])} are joint, ${whole(row["transfer"])} have a transfer on record, ${whole(row["standing"])} a standing pledge, ${whole(row["seizure"])} a seizure, ${whole(row["challenge"])} an invalidation or opposition.`,
    },
  ];
}
