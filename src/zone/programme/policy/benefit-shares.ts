import { choice, day, flag, link, list, money, note, register, text } from "#ledger";
import { zoneStaff } from "../../zone-staff.ts";
import "../messages.ts";
import { statutoryShare } from "./statutory-share.ts";

/** What a result of research brought, and what of it those got who did the work. */
export const benefitShares = register({
  name: "zone/benefit-shares",
  page: "zone/programme",
  title: { zh: "成果转化收益分配", en: "Shares in proceeds" },
  one: { zh: "收益分配", en: "share in proceeds" },
  fields: {
    title: text({ title: { zh: "成果", en: "Result" }, required: true }),
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    organisation: link({ title: { zh: "成果单位", en: "Holder" }, to: "ledger/organisations", required: true }),
    is_public: flag({
      title: { zh: "国家设立的研究开发机构或高校", en: "Institute or university of the state" },
      required: true,
    }),
    patents: list({ title: { zh: "专利号", en: "Patents" } }),
    way: choice({
      title: { zh: "转化方式", en: "Way" },
      required: true,
      codes: {
        transfer: { zh: "转让", en: "transfer" },
        licence: { zh: "许可", en: "licence" },
        investment: { zh: "作价投资", en: "invested" },
        own_use: { zh: "自行或合作实施", en: "own or joint use" },
      },
    }),
    agreed_on: day({ title: { zh: "合同日期", en: "Agreed on" }, required: true }),
    base: money({
      title: { zh: "分配基数", en: "Amount shared" },
      help: { zh: "净收入、作价金额或营业利润", en: "Net income, value invested, or operating profit" },
      required: true,
    }),
    reward: money({ title: { zh: "奖励科技人员", en: "To those who did the work" }, required: true }),
    evidence: note({ title: { zh: "佐证材料", en: "Evidence" } }),
  },
  label: "title",
  list: ["title", "organisation", "way", "agreed_on", "base", "reward"],
  zone: "zone",
  organisation: "organisation",
  states: { draft: { zh: "填写", en: "draft" }, confirmed: { zh: "已确认", en: "confirmed" } },
  first: "draft",
  transitions: {
    confirm: {
      title: { zh: "确认", en: "confirm" },
      from: ["draft"],
      to: "confirmed",
      may: { zone_administrator: "zone", quality_controller: "zone" },
      needs: ["evidence"],
    },
  },
  settled: ["confirmed"],
  may: {
    read: { ...zoneStaff, institution: "own", enterprise: "own" },
    create: { zone_administrator: "zone", institution: "own" },
    change: { zone_administrator: "zone", institution: "own" },
  },
  async check({ state, values: { is_public: isPublic, way, agreed_on: on, base, reward } }, { refuse }) {
    if (base <= 0 || reward < 0 || reward > base) refuse("zone.benefit_shares.amounts", {});
    const rule = isPublic ? statutoryShare(way, on) : null;
    // Whole fen on both sides: 49.999 % does not pass for 50 %.
    if (state === "confirmed" && rule && reward * 100 < base * rule.leastPercent) {
      const percent = (Math.floor((reward * 10_000) / base) / 100).toFixed(2);
      refuse("zone.benefit_shares.below_rule", {
        percent,
        least: rule.leastPercent,
        source: `${rule.source.zh} / ${rule.source.en}`,
      });
    }
  },
});
