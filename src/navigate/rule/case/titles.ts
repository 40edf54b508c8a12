import type { Both } from "../../indicator/indicator.ts";
import type { CaseAction } from "../../recommendation-shape.ts";

type Title = (where: Both, who: Both) => Both;

/** What is proposed in a line: of a node, or of an organisation; people are never named in it. */
export const caseTitles: Readonly<Record<CaseAction, Title>> = {
  clear_burden: (_, who) => ({
    zh: `逐件处置${who.zh}有效专利上的质押、保全与无效程序`,
    en: `Deal with pledges, seizures and challenges on rights of ${who.en}`,
  }),
  clear_ownership: (_, who) => ({
    zh: `厘清${who.zh}共有专利的权利分配与处分约定`,
    en: `Settle who may do what with the joint rights of ${who.en}`,
  }),
  repair: (_, who) => ({
    zh: `查明${who.zh}专利未到期失效的原因并补强权利链`,
    en: `Find out why rights of ${who.en} lapsed early, and repair the chain of rights`,
  }),
  renew: (_, who) => ({
    zh: `围绕${who.zh}三年内届满的专利接续布局`,
    en: `File around the rights of ${who.en} that end within three years`,
  }),
  retain: (_, who) => ({
    zh: `核实${who.zh}关键发明人去向，稳定核心团队`,
    en: `Check where key inventors of ${who.en} went, and keep the team`,
  }),
  secure: (_, who) => ({
    zh: `${who.zh}：就所倚赖的他方有效专利取得许可或另行设计`,
    en: `${who.en}: license, or design around, the rights of others that it builds on`,
  }),
  avoid: (where) => ({
    zh: `${where.zh}：先排查占比突出的权利人的专利再推进`,
    en: `${where.en}: clear the rights of the holder who stands out first`,
  }),
  free: (where) => ({ zh: `${where.zh}：优先采用已失效的方案`, en: `${where.en}: build on what is out of force` }),
  license: (where) => ({ zh: `${where.zh}：以许可方式引进`, en: `${where.en}: license in` }),
  buy: (where) => ({ zh: `${where.zh}：以受让方式引进`, en: `${where.en}: buy` }),
  make: (where) => ({ zh: `${where.zh}：自主研发补足`, en: `${where.en}: make it` }),
  file: (where) => ({
    zh: `${where.zh}：围绕近期升温或我方缺少的功效布局申请`,
    en: `${where.en}: file on effects that are sought more lately, or by others only`,
  }),
  go: (where) => ({ zh: `${where.zh}：建议立项`, en: `${where.en}: start the project` }),
  adjust: (where) => ({
    zh: `${where.zh}：调整方案、排除障碍后立项`,
    en: `${where.en}: start only after adjusting it`,
  }),
  stop: (where) => ({ zh: `${where.zh}：不建议立项`, en: `${where.en}: do not start the project` }),
  approach: (_, who) => ({ zh: `接洽${who.zh}并开展尽职调查`, en: `Approach ${who.en} and begin due diligence` }),
  partner: (_, who) => ({ zh: `与${who.zh}洽谈合作`, en: `Talk with ${who.en} about working together` }),
  monitor: (where) => ({ zh: `${where.zh}：监测新近崛起的申请人`, en: `${where.en}: watch who has risen lately` }),
  keep: (where) => ({ zh: `${where.zh}：稳定本地人才`, en: `${where.en}: keep people who are here` }),
  attract: (where) => ({ zh: `${where.zh}：接洽外地人才`, en: `${where.en}: approach people from elsewhere` }),
};
