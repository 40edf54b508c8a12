import { choice, day, link, list, money, note, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { projectKinds, pipelineStages } from "./contract.ts";
import "./messages.ts";

const office = { zone_administrator: "zone", analyst: "zone" } as const;

/** What is being built or brought into production: signed, started, completed, with what was invested. */
export const projects = register({
  name: "zone/projects",
  title: { zh: "项目", en: "Projects" },
  one: { zh: "项目", en: "project" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    name: text({ title: { zh: "名称", en: "Name" }, required: true }),
    name_en: text({ title: { zh: "英文名称", en: "Name in English" } }),
    kind: choice({ title: { zh: "类型", en: "Kind" }, codes: projectKinds, required: true }),
    enterprise: link({ title: { zh: "实施单位", en: "Carried out by" }, to: "ledger/organisations" }),
    node: text({ title: { zh: "产业链环节", en: "Link of the chain" } }),
    patents: list({
      title: { zh: "专利号", en: "Patent numbers" },
      help: { zh: "申请号、公开号或专利号，每行一个", en: "Numbers of applications, publications or grants, one a line" },
    }),
    came_from: text({
      title: { zh: "来源建议", en: "Recommendation it came from" },
      help: { zh: "导航项目/建议编号", en: "Study / id of the recommendation" },
    }),
    signed_on: day({ title: { zh: "签约日期", en: "Signed on" } }),
    signed_amount: money({ title: { zh: "签约投资额", en: "Investment signed" } }),
    started_on: day({ title: { zh: "开工日期", en: "Started on" } }),
    started_amount: money({
      title: { zh: "开工投资额", en: "Investment started" },
      help: { zh: "已开工部分的投资额，不超过签约投资额", en: "Of what was signed, the part that was started" },
    }),
    completed_on: day({ title: { zh: "竣工日期", en: "Completed on" } }),
    source: text({ title: { zh: "数据来源", en: "Source" } }),
    remarks: note({ title: { zh: "备注", en: "Remarks" } }),
  },
  label: "name",
  list: ["name", "kind", "enterprise", "signed_on", "signed_amount", "started_on", "started_amount", "completed_on"],
  zone: "zone",
  organisation: "enterprise",
  states: {
    proposed: { zh: "谋划", en: "proposed" },
    signed: { zh: "签约", en: "signed" },
    started: { zh: "开工", en: "started" },
    completed: { zh: "竣工", en: "completed" },
    stopped: { zh: "终止", en: "stopped" },
  },
  first: "proposed",
  transitions: {
    sign: {
      title: { zh: "签约", en: "sign" },
      from: ["proposed"],
      to: "signed",
      may: office,
      needs: ["signed_on", "signed_amount", "source"],
    },
    start: {
      title: { zh: "开工", en: "start" },
      from: ["signed"],
      to: "started",
      may: office,
      needs: ["started_on", "started_amount"],
    },
    complete: { title: { zh: "竣工", en: "complete" }, from: ["started"], to: "completed", may: office, needs: ["completed_on"] },
    stop: {
      title: { zh: "终止", en: "stop" },
      from: ["proposed", "signed", "started"],
      to: "stopped",
      may: office,
      reason: true,
    },
    resume: { title: { zh: "恢复", en: "resume" }, from: ["stopped"], to: "proposed", may: office, reason: true },
  },
  may: { read: { ...zoneStaff, enterprise: "own", institution: "own" }, create: office, change: office },
  async check({ values }, { refuse }) {
    const { name, signed_on: signed, started_on: started, completed_on: completed } = values;
    const [amount, begun] = [values.signed_amount, values.started_amount];
    if ((amount ?? 0) < 0 || (begun ?? 0) < 0) refuse("zone.projects.negative", { name });
    if (signed !== null && started !== null && started < signed)
      refuse("zone.projects.backwards", { name, from: signed, to: started });
    if (started !== null && completed !== null && completed < started)
      refuse("zone.projects.backwards", { name, from: started, to: completed });
    if (amount !== null && begun !== null && begun > amount)
      refuse("zone.projects.started_beyond_signed", { name, started: begun / 100, signed: amount / 100 });
  },
});

/** A project reaches a stage of the pipeline, or falls back to one, on a day and with evidence; the latest day says where it is. */
export const projectStages = register({
  name: "zone/project-stages",
  page: "zone/projects",
  title: { zh: "产业化阶段", en: "Stages of projects" },
  one: { zh: "产业化阶段", en: "stage of a project" },
  fields: {
    stage: choice({ title: { zh: "阶段", en: "Stage" }, codes: pipelineStages, required: true }),
    project: link({ title: { zh: "项目", en: "Project" }, to: "zone/projects", required: true }),
    zone: link({
      title: { zh: "专区", en: "Zone" },
      to: "zone/zones",
      help: { zh: "空缺时取自项目", en: "That of the project where empty" },
    }),
    reached_on: day({ title: { zh: "日期", en: "Day" }, required: true }),
    evidence: note({ title: { zh: "佐证材料", en: "Evidence" }, required: true }),
    reason: note({ title: { zh: "回退或终止原因", en: "Why it fell back or stopped" } }),
  },
  label: "stage",
  list: ["stage", "project", "reached_on", "evidence"],
  zone: "zone",
  inherits: { zone: ["project", "zone"] },
  states: { valid: { zh: "有效", en: "valid" }, withdrawn: { zh: "撤销", en: "withdrawn" } },
  first: "valid",
  transitions: {
    withdraw: {
      title: { zh: "撤销", en: "withdraw" },
      from: ["valid"],
      to: "withdrawn",
      may: { zone_administrator: "zone" },
      reason: true,
    },
  },
  settled: ["withdrawn"],
  may: { read: zoneStaff, create: office, change: office },
  async check({ id, values }, { find, refuse }) {
    const { project, stage, reached_on: day, reason, zone } = values;
    const [owner] = await find("zone/projects", { id: project });
    if (owner?.values["zone"] !== zone) refuse("zone.projects.other_zone", {});
    const others = (await find("zone/project-stages", { project, state: "valid" })).filter((each) => each.id !== id);
    if (others.some(({ values: other }) => other["reached_on"] === day)) refuse("zone.project_stages.same_day", { day });
    const before = others
      .filter(({ values: other }) => String(other["reached_on"]) < day)
      .toSorted((a, b) => (String(a.values["reached_on"]) < String(b.values["reached_on"]) ? -1 : 1))
      .at(-1)?.values["stage"];
    const order = Object.keys(pipelineStages);
    const fallsBack = before !== undefined && before !== "stopped" && order.indexOf(stage) < order.indexOf(String(before));
    if ((stage === "stopped" || fallsBack) && reason === null) refuse("zone.project_stages.reason", {});
  },
});
