import { percent, whole } from "../../indicator/say.ts";
import type { Both, Scope } from "../../indicator/indicator.ts";
import type { CaseAction, CellRef, Recommendation } from "../../recommendation-shape.ts";
import { precisionMin } from "../../study/rule-shape.ts";
import type { FigureCells } from "../figure-cells.ts";
import { groundsRule } from "../grounds.ts";
import { recommendationRule as rule } from "../recommendation-rule.ts";
import { nodesByReadiness } from "./readiness.ts";
import { groundRow } from "./reasons.ts";
import type { Case } from "./case.ts";

type Risk = Recommendation["risks"][number];

/** Actions that rest on rights whose claims nobody has read. */
const unread: ReadonlySet<CaseAction> = new Set(["secure", "avoid", "free", "license", "buy", "file", "go", "adjust", "monitor"]);
const ofOwnRights: ReadonlySet<CaseAction> = new Set(["clear_burden", "clear_ownership", "repair", "renew"]);

/** What could make it wrong or hard, each by a rule over figures. */
export function caseRisks(one: Case, scope: Scope, cells: FigureCells): Risk[] {
  const { action } = one;
  return [
    ...queries(one, scope, cells),
    ...unstable(one, cells),
    ...fewMembers(one, cells),
    ...(ofOwnRights.has(action) ? unknownStatus(one, cells) : []),
    ...(action === "approach" || action === "partner" ? burdened(one, cells) : []),
    ...(["go", "adjust", "file"].includes(action) ? nearPrior(cells) : []),
    ...(action === "keep" || action === "attract" ? people(one, cells) : []),
    ...(unread.has(action)
      ? told("claims_unread", {
          zh: "权利要求未经解读：采用前须由专业人员作侵权与自由实施分析，近 18 个月申请尚未公开。",
          en: "Claims are not read: a professional's analysis of infringement and freedom to operate comes first; filings of the last 18 months are unpublished.",
        })
      : []),
  ];
}

function told(risk: Risk["risk"], text: Both, cells: readonly CellRef[] = []): Risk[] {
  return [{ risk, ...text, cells: [...cells] }];
}

function queries({ node }: Case, scope: Scope, cells: FigureCells): Risk[] {
  const { not_ready: bad = [], not_sampled: none = [] } = nodesByReadiness(node, scope, cells);
  const precision = (each: string) => cells.cells(["nodes", { node: each }, "precision"]);
  return [
    ...(bad.length > 0
      ? told(
          "not_ready",
          {
            zh: `${bad.length} 个环节检索式抽检查准率不足 ${percent(precisionMin(scope.study), 0)}，本建议只供改进检索式，不宜采用。`,
            en: `The query of ${bad.length} node${bad.length === 1 ? "" : "s"} has a precision below ${percent(precisionMin(scope.study), 0)}: this serves to improve it and is not to be adopted.`,
          },
          bad.flatMap(precision),
        )
      : []),
    ...(none.length > 0
      ? told(
          "not_sampled",
          {
            zh: `${none.length} 个环节尚未抽检查准率，采用前须先抽检。`,
            en: `No precision sample has been judged of ${none.length} node${none.length === 1 ? "" : "s"}; that comes before adoption.`,
          },
          none.flatMap(precision),
        )
      : []),
  ];
}

function unstable({ rows, action }: Case, cells: FigureCells): Risk[] {
  const shaky = rows.filter(
    (row) => row["action"] === action && typeof row["stability"] === "number" && row["stability"] < rule.stabilityMin,
  );
  if (shaky.length === 0) return [];
  const least = Math.min(...shaky.map((row) => Number(row["stability"])));
  return told(
    "unstable",
    {
      zh: `阈值浮动时 ${shaky.length} 项依据的判断仅在 ${percent(least, 0)} 的抽取中不变。`,
      en: `When thresholds move, ${shaky.length} of its grounds hold in only ${percent(least, 0)} of the draws.`,
    },
    shaky.flatMap((row) => cells.cell("grounds", groundRow(row), "stability") ?? []),
  );
}

function fewMembers({ node }: Case, cells: FigureCells): Risk[] {
  const members = node === "*" ? null : cells.number("nodes", { node }, "members");
  if (members === null || members >= rule.nodeMembersMin) return [];
  return told(
    "few_data",
    { zh: `环节仅 ${whole(members)}，样本过少。`, en: `Only ${whole(members)} in the node: few to go by.` },
    cells.cells(["nodes", { node }, "members"]),
  );
}

function unknownStatus({ organisation }: Case, cells: FigureCells): Risk[] {
  const at = { organisation, node: "*" };
  const [members, unknown] = [cells.number("focus-portfolio", at, "members"), cells.number("focus-portfolio", at, "unknown")];
  if (members === null || unknown === null || unknown < members * rule.unknownStatusMin) return [];
  return told(
    "status_unknown",
    {
      zh: `对象企业 ${whole(members)} 中有 ${whole(unknown)} 法律状态未知，结论可能变动，须先核对登记簿。`,
      en: `The status of ${whole(unknown)} of its ${whole(members)} is not known: check the register first.`,
    },
    cells.cells(["focus-portfolio", at, "unknown"], ["focus-portfolio", at, "members"]),
  );
}

function burdened({ organisation }: Case, cells: FigureCells): Risk[] {
  const figure = cells.rows("target-candidates").length > 0 ? "target-candidates" : "partner-fit";
  const at = { organisation };
  const row = cells.rows(figure, at)[0];
  if (!row) return [];
  const joint = Number(row["joint_owned"] ?? 0) / Math.max(1, Number(row["members"]));
  const pledged = Number(row["pledged"] ?? 0);
  if (joint < rule.jointMin && pledged === 0) return [];
  return told(
    "rights_burdened",
    {
      zh: `其链内专利 ${percent(joint, 0)} 为共有${row["pledged"] === null ? "，质押情况未知" : `，质押未见解除 ${whole(pledged)} 项`}。`,
      en: `${percent(joint, 0)} of its rights in the chain are joint${row["pledged"] === null ? "; whether any is pledged is not known" : `, ${whole(pledged)} under a standing pledge`}.`,
    },
    cells.cells([figure, at, "joint_owned"], [figure, at, "pledged"]),
  );
}

function nearPrior(cells: FigureCells): Risk[] {
  const near = cells
    .rows("nearest")
    .filter((row) => Number(row["nearness"]) >= groundsRule.nearMin && row["mine"] !== true && row["status"] !== "inactive");
  if (near.length === 0) return [];
  return told(
    "near_prior",
    {
      zh: `标题和摘要用语与目标技术接近度达 ${percent(groundsRule.nearMin, 0)} 以上、未见失效的他人专利 ${near.length} 项，须先查新。`,
      en: `${near.length} rights of others not known to be out of force share ${percent(groundsRule.nearMin, 0)} or more of the topic's words: a novelty search comes first.`,
    },
    near.flatMap((row) => cells.cell("nearest", { number: row["number"] ?? null }, "nearness") ?? []),
  );
}

function people({ rows, action }: Case, cells: FigureCells): Risk[] {
  const named = new Set(rows.map((row) => row["inventor"]));
  const shared = cells.rows("talent-selection").filter((row) => named.has(row["inventor"] ?? null) && row["namesake"] === true);
  return [
    ...(shared.length > 0
      ? told(
          "namesakes",
          {
            zh: `其中 ${new Set(shared.map((row) => row["inventor"])).size} 人有同名者，须先核实身份。`,
            en: `${new Set(shared.map((row) => row["inventor"])).size} share the name with others: identity comes first.`,
          },
          shared.flatMap((row) => cells.cell("talent-selection", { inventor: row["inventor"] ?? null }, "namesake") ?? []),
        )
      : []),
    ...(action === "attract"
      ? told("agreements", {
          zh: "接洽前须查明竞业限制与保密约定；只依据公开专利的署名数量，不得据此作出对个人的自动决定。",
          en: "Agreements on competition and secrecy are looked into first; only counts of published patents stand behind it, and nothing may be decided about a person by them alone.",
        })
      : told("agreements", {
          zh: "只依据公开专利的署名数量，不得据此作出对个人的自动决定。",
          en: "Only counts of published patents stand behind it, and nothing may be decided about a person by them alone.",
        })),
  ];
}
