import { sql } from "#engine";
import { membersColumn, organisationColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { whole } from "../say.ts";
import { chainLeaders } from "./leader-profile.ts";
import { truncations } from "../statements.ts";

const leadersMax = 30;

/**
 * Which leaders take over rights of others, and which give theirs away?
 *
 * in     operation (member, kind, from_organisation, to_organisation), fact (node '*')
 * out    one row per leader with a transfer on record: members taken over, given away, and the partner with most of either
 * unit   members with at least one such transfer, not transfers
 * limit  the thirty largest applicants of the chain; legal events must be in the corpus and name the parties, and the other party is
 *        known only if it is an applicant of the chain. A transfer between companies of one group looks like any other
 */
export const leaderTransfers: Indicator = {
  id: "leader-transfers",
  part: "direction",
  analysis: "A4",
  truncation: truncations.rightsAsKnown,
  source: {
    zh: "中国专利文献的法律状态与事件分类按 WIPO ST.27。",
    en: "Legal status and events in the categories of WIPO ST.27.",
  },
  title: { zh: "龙头申请人的专利转让", en: "Transfers of the leaders" },
  definition: () => ({
    zh: `全链前 ${leadersMax} 位申请人中有转让记录者：受让与转出的专利数量（按专利计，不按次数），及各自数量最多的对方（限链内申请人）。须语料含法律事件且载明当事人；集团内部转让不能区分。`,
    en: `Of the ${leadersMax} largest applicants of the chain, those with a transfer on record: patents taken over and given away (patents, not transfers), and the other party with most of either, where it is an applicant of the chain. Needs legal events that name the parties; transfers within a group look the same.`,
  }),
  cohort: { zh: "语料中有法律事件的专利", en: "members of which legal events are known" },
  reads: ["node_member", "member", "fact_organisation", "organisation", "operation"],
  columns: (scope) => [
    organisationColumn,
    membersColumn(scope, { operation: "=transfer", operationTo: "organisation" }, "taken", { zh: "受让", en: "Taken over" }),
    { key: "from", title: { zh: "主要出让方", en: "Mostly from" }, kind: "organisation" },
    membersColumn(scope, { operation: "=transfer", operationFrom: "organisation" }, "given", { zh: "转出", en: "Given away" }),
    { key: "to", title: { zh: "主要受让方", en: "Mostly to" }, kind: "organisation" },
  ],
  sql: () => sql`
    with leader as (${chainLeaders(leadersMax)}),
    moved as (
      select distinct o.member, o.from_organisation as giver, o.to_organisation as taker
      from operation o join fact f on f.member = o.member and f.node = '*'
      where o.kind = 'transfer' and coalesce(o.from_organisation, '') <> coalesce(o.to_organisation, '')
    ),
    taken as (select taker as organisation, count(distinct member) as members from moved group by taker),
    given as (select giver as organisation, count(distinct member) as members from moved group by giver),
    pair as (select giver, taker, count(distinct member) as members from moved where giver is not null and taker is not null group by giver, taker),
    source as (select taker, giver, row_number() over (partition by taker order by members desc, giver) as place from pair),
    target as (select giver, taker, row_number() over (partition by giver order by members desc, taker) as place from pair)
    select l.organisation, coalesce(t.members, 0) as taken, s.giver as "from", coalesce(g.members, 0) as given, e.taker as "to"
    from leader l
    left join taken t on t.organisation = l.organisation
    left join given g on g.organisation = l.organisation
    left join source s on s.taker = l.organisation and s.place = 1
    left join target e on e.giver = l.organisation and e.place = 1
    where t.members > 0 or g.members > 0
    order by l.rank`,
  reading(rows, scope) {
    const most = (key: "taken" | "given") => rows.toSorted((a, b) => Number(b[key]) - Number(a[key]))[0];
    const [buyer, seller] = [most("taken"), most("given")];
    return [
      ...(buyer && Number(buyer["taken"]) > 0
        ? [
            {
              zh: `受让最多的是${scope.label("organisation", buyer["organisation"]).zh}（${whole(buyer["taken"])}）。`,
              en: `${scope.label("organisation", buyer["organisation"]).en} takes over most (${whole(buyer["taken"])}).`,
            },
          ]
        : []),
      ...(seller && Number(seller["given"]) > 0
        ? [
            {
              zh: `转出最多的是${scope.label("organisation", seller["organisation"]).zh}（${whole(seller["given"])}）。`,
              en: `${scope.label("organisation", seller["organisation"]).en} gives away most (${whole(seller["given"])}).`,
            },
          ]
        : []),
    ];
  },
  caveats: (rows) =>
    rows.length === 0
      ? [
          {
            zh: "语料中没有龙头申请人的转让记录；导入含法律事件（当事人）的数据后可得。",
            en: "No transfer of a leader is on record; import data with legal events that name the parties.",
          },
        ]
      : [],
};
