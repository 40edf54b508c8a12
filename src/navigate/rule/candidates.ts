import { partTexts } from "../indicator/path/match.ts";
import { textCodes, verdictCodes } from "../figure/codes.ts";
import type { Both, Cell, FigureRow, Scope } from "../indicator/indicator.ts";
import { fixed } from "../indicator/say.ts";
import type { Recommendation } from "../recommendation-shape.ts";
import type { FigureCells } from "./figure-cells.ts";
import type { PathAction } from "./path.ts";
import { recommendationRule } from "./recommendation-rule.ts";
import type { ScorePart } from "./score.ts";

type Candidate = Recommendation["candidates"][number];

/** Whom and what the lists name for a node: the first of each list, by reference, with what speaks for each and what is weakest. */
export function candidatesOf(node: string, action: PathAction, scope: Scope, cells: FigureCells): Candidate[] {
  if (action === "watch" || action === "leave") return [];
  const max = recommendationRule.candidatesMax;
  const scored = (figure: "cultivate" | "attract" | "partners") =>
    cells
      .rows(figure, { node })
      .slice(0, max)
      .map((row) => {
        const { organisation = null } = row;
        return scoredCandidate(figure, scope.label("organisation", organisation).en, { node, organisation }, row);
      });
  const person = (aim: string) =>
    cells
      .rows("people", { node, aim })
      .slice(0, max)
      .map((row) => scoredCandidate("people", String(row["person"]), { node, inventor: row["inventor"] ?? null }, row));
  const rights = cells.rows("technology", { node }).map((row) => right(row));
  return [
    ...scored("cultivate"),
    ...scored("attract"),
    ...person("keep"),
    ...person("attract"),
    ...rights,
    ...scored("partners"),
  ];
}

function scoredCandidate(figure: Candidate["kind"], name: string, at: FigureRow, row: FigureRow): Candidate {
  const number = (key: string) => (typeof row[key] === "number" ? row[key] : null);
  const parts = [row["first"], row["second"]].flatMap((part) => (part ? [partTold(row, part)] : []));
  const weakest = row["weakest"] ? partTold(row, row["weakest"]) : undefined;
  return {
    kind: figure,
    name,
    figure,
    row: at,
    score: number("score"),
    low: number("low"),
    high: number("high"),
    because: {
      zh: `主要依据：${parts.map(({ zh }) => zh).join("、")}${weakest ? `；最弱项：${weakest.zh}` : ""}。`,
      en: `For ${parts.map(({ en }) => en).join(" and ")}${weakest ? `; weakest in ${weakest.en}` : ""}.`,
    },
  };
}

function partTold(row: FigureRow, part: Cell): Both {
  const { title } = partTexts[part as ScorePart];
  const value = fixed(row[String(part)]);
  return { zh: `${title.zh} ${value}`, en: `${title.en.toLowerCase()} ${value}` };
}

function right(row: FigureRow): Candidate {
  const [use, reason] = [verdictCodes[String(row["use"])], textCodes[String(row["reason"])]];
  return {
    kind: "technology",
    name: String(row["number"]),
    figure: "technology",
    row: { node: row["node"] ?? null, number: row["number"] ?? null },
    score: null,
    low: null,
    high: null,
    because: {
      zh: `${use?.zh ?? ""}：${reason?.zh ?? ""}${row["offices"] ? `（有效于 ${String(row["offices"])}）` : ""}。`,
      en: `${use?.en ?? ""}: ${reason?.en ?? ""}${row["offices"] ? ` (in force at ${String(row["offices"])})` : ""}.`,
    },
  };
}
