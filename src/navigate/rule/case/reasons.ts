import { capital, fixed, listed, percent, whole } from "../../indicator/say.ts";
import type { Both, FigureRow, Scope } from "../../indicator/indicator.ts";
import type { Recommendation } from "../../recommendation-shape.ts";
import type { FigureCells } from "../figure-cells.ts";
import { groundOf, groundQuestions, groundsRule, type GroundQuestion } from "../grounds.ts";
import { groundTitles } from "../grounds-words.ts";
import type { Case } from "./case.ts";

type Told = Recommendation["reasons"][number];

/** Jurisdictions named where others hold most: where to file, or to look. */
const officesMax = 3;

/** Why: a sentence for each ground with its counts; of people only how many, for their names stand among the candidates alone. */
export function caseReasons(one: Case, scope: Scope, cells: FigureCells): Told[] {
  const people = one.rows.filter((row) => groundOf(row).startsWith("person_"));
  const others = one.rows.filter((row) => !people.includes(row));
  return [
    ...others.map((row) => counted(row, scope, cells)),
    ...(people.length > 0 ? [peopleTold(people, cells)] : []),
    ...crowded(one, cells),
    ...jurisdictions(one, cells),
  ];
}

/** The row of a ground, by what names it. */
export function groundRow(row: FigureRow): FigureRow {
  const keys = ["question", "node", "organisation", "subject", "inventor", "effect"] as const;
  return Object.fromEntries(keys.flatMap((key) => (row[key] === null || row[key] === undefined ? [] : [[key, row[key]]])));
}

function counted(row: FigureRow, scope: Scope, cells: FigureCells): Told {
  const question = groundOf(row);
  const title = groundTitles[question];
  const who = named(row, scope);
  const own = groundRow(row);
  const [hits, total] = [whole(row["hits"]), whole(row["total"])];
  if (groundQuestions[question] === "record") {
    return {
      zh: `${title.zh}：${total} 项中 ${hits} 项。`,
      en: `${capital(title.en)}: ${hits} of ${total}.`,
      cells: cells.cells(["grounds", own, "hits"], ["grounds", own, "total"]),
    };
  }
  const rest = { hits: whole(row["rest_hits"]), total: whole(row["rest_total"]), share: percent(row["rest_share"]) };
  const ratio =
    row["ratio"] === null
      ? { zh: "", en: "" }
      : { zh: `，为其 ${fixed(row["ratio"])} 倍`, en: `, ${fixed(row["ratio"])} times that` };
  const chance = sure(row["q"]);
  const bound = shareBound(question);
  return {
    zh: `${title.zh}${who.zh === "" ? "" : `（${who.zh}）`}：${total} 中 ${hits}（${percent(row["share"])}），其余 ${rest.total} 中 ${rest.hits}（${rest.share}）${ratio.zh}，${chance}${bound.zh}。`,
    en: `${capital(title.en)}${who.en === "" ? "" : ` (${who.en})`}: ${hits} of ${total} (${percent(row["share"])}), of the rest ${rest.hits} of ${rest.total} (${rest.share})${ratio.en}, ${chance}${bound.en}.`,
    cells: cells.cells(
      ["grounds", own, "hits"],
      ["grounds", own, "total"],
      ["grounds", own, "rest_share"],
      ["grounds", own, "q"],
    ),
  };
}

/** Where a share of the node counts from, beside a share that may lie little above it. */
function shareBound(question: GroundQuestion): Both {
  const { heldShareMin, riserShareMin, groundRatioMin } = groundsRule.thresholds;
  if (question !== "held_by_one" && question !== "riser") return { zh: "", en: "" };
  const min = percent(question === "riser" ? riserShareMin : heldShareMin, 0);
  return {
    zh: `（门槛：占比 ${min} 以上，且为其余 ${groundRatioMin} 倍以上）`,
    en: ` (counted from a share of ${min} that is ${groundRatioMin} times that of the rest)`,
  };
}

function sure(q: FigureRow[string] | undefined): string {
  return typeof q === "number" && q < 0.001 ? "q < 0.001" : `q = ${fixed(q, 3)}`;
}

function named(row: FigureRow, scope: Scope): Both {
  const parts = [
    ...(typeof row["organisation"] === "string" ? [scope.label("organisation", row["organisation"])] : []),
    ...(typeof row["effect"] === "string" ? [scope.label("effect", row["effect"])] : []),
    ...(typeof row["node"] === "string" && row["node"] !== "*" ? [scope.label("node", row["node"])] : []),
  ];
  return { zh: parts.map(({ zh }) => zh).join("，"), en: parts.map(({ en }) => en).join(", ") };
}

function peopleTold(rows: readonly FigureRow[], cells: FigureCells): Told {
  const count = (question: GroundQuestion) =>
    new Set(rows.filter((row) => groundOf(row) === question).map((row) => row["inventor"])).size;
  const teams = new Set(rows.map((row) => row["team"])).size;
  const [all, fit, quality] = [new Set(rows.map((row) => row["inventor"])).size, count("person_fit"), count("person_quality")];
  return {
    zh: `符合者 ${all} 人（分属 ${teams} 组相同的专利）：专长于该环节 ${fit} 人，核心专利明显多于该环节其他发明人 ${quality} 人（各人数字见候选名单与建议判断表）。`,
    en: `${all} people qualify, of ${teams} sets of the same patents: ${fit} work in this node clearly more than others do, ${quality} have clearly more core patents than its other inventors (numbers of each among the candidates and in the table of grounds).`,
    cells: rows.flatMap((row) => cells.cell("grounds", groundRow(row), "hits") ?? []),
  };
}

/** What a project would meet in the node. */
function crowded({ action, node }: Case, cells: FigureCells): Told[] {
  if (!["go", "adjust", "stop", "avoid"].includes(action)) return [];
  const row = cells.rows("crowding", { node })[0];
  if (!row) return [];
  return [
    {
      zh: `环节现状：${whole(row["members"])} 项、申请人 ${whole(row["applicants"])} 个，CR4 ${percent(row["cr4"], 0)}，自有 ${whole(row["own"])} 项。`,
      en: `The node today: ${whole(row["members"])} members of ${whole(row["applicants"])} applicants, CR4 ${percent(row["cr4"], 0)}, our own ${whole(row["own"])}.`,
      cells: cells.cells(
        ["crowding", { node }, "members"],
        ["crowding", { node }, "applicants"],
        ["crowding", { node }, "cr4"],
        ["crowding", { node }, "own"],
      ),
    },
  ];
}

function jurisdictions({ action, node }: Case, cells: FigureCells): Told[] {
  if (!["file", "avoid", "adjust", "go"].includes(action)) return [];
  const rows = cells
    .rows("rights-in-force", { node })
    .filter((row) => Number(row["others"]) > 0)
    .toSorted((a, b) => Number(b["others"]) - Number(a["others"]))
    .slice(0, officesMax);
  if (rows.length === 0) return [];
  const names = listed(
    rows.map((row) => {
      const text = `${String(row["office"])} ${whole(row["others"])}`;
      return { zh: text, en: text };
    }),
  );
  return [
    {
      zh: `法域：他人有效专利最多处为 ${names.zh}（仅限语料所及各局）。`,
      en: `Jurisdictions: others hold most in force at ${names.en} (of the offices that the corpus knows).`,
      cells: rows.flatMap((row) => cells.cell("rights-in-force", { node, office: row["office"] ?? null }, "others") ?? []),
    },
  ];
}
