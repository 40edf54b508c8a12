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
        const named = { name: scope.label("organisation", organisation).en, key: `organisation:${String(organisation)}` };
        return scoredCandidate(
          figure,
          named,
          { node, organisation },
          row,
          figure === "attract" && row["kin"] === true ? kin : none,
        );
      });
  const person = (aim: string) =>
    cells
      .rows("people", { node, aim })
      .slice(0, max)
      .map((row) => {
        const name = String(row["person"]);
        const named = { name, key: `person:${name}@${String(row["organisation"])}` };
        return scoredCandidate("people", named, { node, inventor: row["inventor"] ?? null }, row, personTold(row, scope));
      });
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

const none: Both = { zh: "", en: "" };
const kin: Both = { zh: "疑为本地企业关联方，须核实；", en: "may belong to a local firm, to be checked; " };

/** Whom to keep and whom to attract, where they work, and what must be looked into first. */
function personTold(row: FigureRow, scope: Scope): Both {
  const aim = verdictCodes[String(row["aim"])];
  const where = scope.label("organisation", row["organisation"]);
  const zh = [row["competitor"] === true ? "须先查竞业和保密约定" : "", row["namesake"] === true ? "有同名者，须核实身份" : ""];
  const en = [
    row["competitor"] === true ? "agreements on competition to be looked into" : "",
    row["namesake"] === true ? "shares the name with others, identity to be checked" : "",
  ];
  return {
    zh: `${[`${aim?.zh ?? ""}（${where.zh}）`, ...zh].filter(Boolean).join("，")}；`,
    en: `${[`${aim?.en ?? ""} (${where.en})`, ...en].filter(Boolean).join(", ")}; `,
  };
}

export function scoredCandidate(
  figure: Candidate["kind"],
  { name, key }: Pick<Candidate, "name" | "key">,
  at: FigureRow,
  row: FigureRow,
  first: Both,
): Candidate {
  const number = (key: string) => (typeof row[key] === "number" ? row[key] : null);
  const parts = [row["first"], row["second"]].flatMap((part) => (part ? [partTold(row, part)] : []));
  const weakest = row["weakest"] ? partTold(row, row["weakest"]) : undefined;
  return {
    kind: figure,
    name,
    key,
    figure,
    row: at,
    score: number("score"),
    low: number("low"),
    high: number("high"),
    because: {
      zh: `${first.zh}主要依据：${parts.map(({ zh }) => zh).join("、")}${weakest ? `；最弱项：${weakest.zh}` : ""}。`,
      en: `${first.en}${first.en === "" ? "For" : "for"} ${parts.map(({ en }) => en).join(" and ")}${weakest ? `; weakest in ${weakest.en}` : ""}.`,
    },
  };
}

function partTold(row: FigureRow, part: Cell): Both {
  const { title } = partTexts[part as ScorePart];
  const value = fixed(row[String(part)]);
  return { zh: `${title.zh} ${value}`, en: `${title.en.toLowerCase()} ${value}` };
}

export function right(row: FigureRow): Candidate {
  const [use, reason] = [verdictCodes[String(row["use"])], textCodes[String(row["reason"])]];
  return {
    kind: "technology",
    name: String(row["number"]),
    key: `patent:${String(row["number"])}`,
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
