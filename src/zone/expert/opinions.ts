import { choice, link, note, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { runOnRecord } from "#navigate";
import { linked } from "./linked.ts";

export const opinionVerdicts = {
  agree: { zh: "同意", en: "agree" },
  agree_with_changes: { zh: "修改后同意", en: "agree with changes" },
  disagree: { zh: "不同意", en: "disagree" },
} as const;

/** What an expert says of one version of a study's report: of that run, with the hash of the report as it was read. */
export const opinions = register({
  name: "zone/opinions",
  page: "zone/experts",
  title: { zh: "专家意见", en: "Opinions" },
  one: { zh: "专家意见", en: "opinion" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    expert: link({ title: { zh: "专家", en: "Expert" }, to: "zone/experts", required: true }),
    meeting: link({ title: { zh: "会议", en: "Meeting" }, to: "zone/meetings" }),
    study: text({ title: { zh: "导航项目", en: "Study" }, required: true }),
    run: text({ title: { zh: "运行编号", en: "Run" }, required: true }),
    snapshot: text({ title: { zh: "数据快照", en: "Snapshot" }, required: true }),
    report: text({ title: { zh: "报告文件", en: "Report" }, required: true }),
    report_hash: text({ title: { zh: "报告 SHA-256", en: "SHA-256 of the report" }, required: true }),
    about: text({
      title: { zh: "针对", en: "About" },
      help: { zh: "图表或建议的编号；空缺为全文", en: "Id of a figure or a recommendation; the whole where empty" },
    }),
    verdict: choice({ title: { zh: "意见", en: "Verdict" }, codes: opinionVerdicts, required: true }),
    text: note({ title: { zh: "内容", en: "What is said" }, required: true }),
  },
  label: "study",
  list: ["expert", "study", "run", "about", "verdict", "text"],
  zone: "zone",
  states: {
    given: { zh: "已提出", en: "given" },
    accepted: { zh: "已采纳", en: "accepted" },
    declined: { zh: "未采纳", en: "declined" },
  },
  first: "given",
  transitions: {
    accept: {
      title: { zh: "采纳", en: "accept" },
      from: ["given"],
      to: "accepted",
      may: { zone_administrator: "zone", analyst: "zone" },
      reason: true,
    },
    decline: {
      title: { zh: "不采纳", en: "decline" },
      from: ["given"],
      to: "declined",
      may: { zone_administrator: "zone", analyst: "zone" },
      reason: true,
    },
  },
  settled: ["given", "accepted", "declined"],
  may: {
    read: zoneStaff,
    create: { expert: "zone", zone_administrator: "zone" },
    change: {},
  },
  async check(
    { state, values: { zone, expert, study, run, snapshot, report, report_hash: hash } },
    { actor, dataDir, find, refuse },
  ) {
    const one = await linked(find, "zone/experts", expert);
    const name = String(one.values["name"]);
    if (one.state !== "active" || one.zone !== zone) refuse("zone.experts.not_active", { name });
    if (state !== "given") return;
    const of = await runOnRecord(dataDir, study, run);
    if (!of || of.snapshot !== snapshot || of.reports[report] !== hash) refuse("zone.opinions.no_run", { study, run, report });
    const keeps = actor.grants.some(({ role }) => role !== "expert");
    if (!keeps && one.values["account"] !== actor.id) refuse("zone.experts.not_self", { name });
  },
});
