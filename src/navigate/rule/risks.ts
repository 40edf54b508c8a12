import type { Both, FigureRow } from "../indicator/indicator.ts";
import { percent, whole } from "../indicator/say.ts";
import type { CellRef, Recommendation } from "../recommendation-shape.ts";
import type { FigureCells } from "./figure-cells.ts";
import type { PathAction } from "./path.ts";
import { recommendationRule as rule } from "./recommendation-rule.ts";

type Risk = Recommendation["risks"][number];

/** What could make the recommendation wrong or hard, each by a rule over figures; none stands there without its cell. */
export function risksOf(
  row: FigureRow,
  action: PathAction,
  candidates: Recommendation["candidates"],
  cells: FigureCells,
): Risk[] {
  const node = row["node"] ?? null;
  const risk = (code: Risk["risk"], text: Both, found: readonly CellRef[]): Risk[] => [
    { risk: code, ...text, cells: [...found] },
  ];
  const readiness = String(row["readiness"]);
  const precision = cells.number("nodes", { node }, "precision");
  const stability = cells.number("stability", { node }, "stability");
  const members = cells.number("nodes", { node }, "members");
  const known = typeof row["known"] === "number" ? row["known"] : null;
  const dependence = cells.number("technology-route", { node }, "dependence");
  const outside = cells.number("technology-route", { node }, "outside_core") ?? 0;
  const largest = cells.number("enterprises", { node }, "largest");
  const home = cells.number("gaps", { node }, "members");
  const band = cells.cell("concentration", { node }, "band")?.value;
  const acts = action === "strengthen" || action === "complete" || action === "extend";
  return [
    ...(readiness === "not_ready"
      ? risk(
          "not_ready",
          {
            zh: `检索式抽检查准率仅 ${percent(precision, 0)}，本建议只供改进检索式，不宜采用。`,
            en: `Precision of the query is only ${percent(precision, 0)}: this serves to improve the query and is not to be adopted.`,
          },
          cells.cells(["nodes", { node }, "precision"]),
        )
      : []),
    ...(readiness === "not_sampled"
      ? risk(
          "not_sampled",
          {
            zh: "检索式尚未抽检查准率，采用前须先抽检。",
            en: "No precision sample has been judged; that comes before adoption.",
          },
          cells.cells(["path", { node }, "readiness"]),
        )
      : []),
    ...(stability !== null && stability < rule.stabilityMin
      ? risk(
          "unstable",
          {
            zh: `阈值浮动时仅 ${percent(stability, 0)} 的抽取得出同一建议。`,
            en: `The action holds in only ${percent(stability, 0)} of the draws of thresholds.`,
          },
          cells.cells(["stability", { node }, "stability"], ["stability", { node }, "other"]),
        )
      : []),
    ...(members !== null && members < rule.nodeMembersMin
      ? risk(
          "few_data",
          { zh: `环节全球仅 ${whole(members)}，样本过少。`, en: `Only ${whole(members)} in the node world-wide: few to go by.` },
          cells.cells(["nodes", { node }, "members"]),
        )
      : []),
    ...(known !== null && known < rule.knownMin
      ? risk(
          "unknown_regions",
          {
            zh: `申请人区域已知比例 ${percent(known, 0)}，定位可能变动。`,
            en: `Regions are known for ${percent(known, 0)} only: the position may shift.`,
          },
          cells.cells(["path", { node }, "known"]),
        )
      : []),
    ...(acts && dependence !== null && dependence >= rule.dependenceMin && outside >= rule.outsideCoreMin
      ? risk(
          "outside_control",
          {
            zh: `本国有效的核心专利 ${percent(dependence, 0)} 在外部手中（${whole(outside)} 项），须先作自由实施分析。`,
            en: `${percent(dependence, 0)} of the core in force in the country is in others' hands (${whole(outside)}): freedom to operate comes first.`,
          },
          cells.cells(["technology-route", { node }, "dependence"], ["technology-route", { node }, "outside_core"]),
        )
      : []),
    ...(acts && band === "high"
      ? risk(
          "concentrated",
          { zh: "环节专利高度集中于少数申请人。", en: "The node is concentrated in few hands." },
          cells.cells(["concentration", { node }, "hhi"], ["concentration", { node }, "cr4"]),
        )
      : []),
    ...(acts && largest !== null && home !== null && home > 0 && largest / home >= rule.oneHolderMin
      ? risk(
          "one_holder",
          {
            zh: `本地 ${whole(home)} 中有 ${whole(largest)} 属同一企业，本地定位实为该企业的定位。`,
            en: `${whole(largest)} of home's ${whole(home)} are one enterprise's: the position is that firm's.`,
          },
          cells.cells(["enterprises", { node }, "largest"], ["gaps", { node }, "members"]),
        )
      : []),
    ...(acts && !candidates.some(({ kind }) => kind === "cultivate" || kind === "attract" || kind === "partners")
      ? risk(
          "no_candidates",
          {
            zh: "名单中没有符合条件的企业或高校院所，抓手不足。",
            en: "No enterprise, university or institute meets the conditions of the lists: there is no handle yet.",
          },
          [],
        )
      : []),
  ];
}
