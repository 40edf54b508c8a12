import type { FigureRow, Scope } from "../indicator/indicator.ts";
import { fixed, percent, points, signedPercent, unitWord, whole } from "../indicator/say.ts";
import type { Recommendation } from "../recommendation-shape.ts";
import type { FigureCells } from "./figure-cells.ts";

type Told = Recommendation["reasons"][number];

/** Why this action: one sentence each for direction, position, feasibility, gap in structure and technology. */
export function reasonsOf(row: FigureRow, scope: Scope, cells: FigureCells): Told[] {
  return [direction(row, cells), position(row, scope, cells), feasibility(row, cells), ...technology(row, cells)];
}

/** Which of the reasons above says most of an action: where the place stands of what it has, how near of what it has not, where the rest goes. */
const foremost: Readonly<Partial<Record<Recommendation["action"], readonly number[]>>> = {
  strengthen: [1, 0],
  complete: [1, 0],
  extend: [2, 0],
};

/** The reasons of a recommendation, those that say most of its action first. */
export function mainReasons({ action, reasons }: Pick<Recommendation, "action" | "reasons">): readonly Told[] {
  const first = (foremost[action] ?? []).flatMap((place) => reasons.slice(place, place + 1));
  return [...first, ...reasons.filter((told) => !first.includes(told))];
}

function direction(row: FigureRow, cells: FigureCells): Told {
  const node = row["node"] ?? null;
  const shift = points(row["shift"]);
  const rate = cells.cells(["growth", { node }, "cagr"], ["shares", { node }, "shift"]);
  if (typeof row["growth"] === "number") {
    const turned = row["turned"] === true;
    const within = signedPercent(cells.rows("growth", { node })[0]?.["within"]);
    return {
      zh: `方向：前后期相比年均 ${signedPercent(row["growth"])}，占全链比例变化 ${shift} 个百分点${turned ? `；但近期窗口内已回落，年均 ${within}` : ""}。`,
      en: `Direction: ${signedPercent(row["growth"])} a year between windows, share of the chain ${shift} points${turned ? `; yet it has turned down within the recent one, ${within} a year` : ""}.`,
      cells: turned ? [...rate, ...cells.cells(["growth", { node }, "within"])] : rate,
    };
  }
  const windows = cells.cells(["growth", { node }, "before"], ["growth", { node }, "recent"]);
  if (row["direction"] === "unclear") {
    return { zh: "方向：数量过少，不能判断增长。", en: "Direction: too few to tell growth.", cells: windows };
  }
  return {
    zh: `方向：数量过少，不计算增长率；但前后两期相差 ${fixed(row["contrast"], 1)} 个标准差，占全链比例变化 ${shift} 个百分点。`,
    en: `Direction: too few for a rate, but the windows differ by ${fixed(row["contrast"], 1)} standard deviations; share of the chain ${shift} points.`,
    cells: [...cells.cells(["path", { node }, "contrast"], ["shares", { node }, "shift"]), ...windows],
  };
}

function position(row: FigureRow, scope: Scope, cells: FigureCells): Told {
  const node = row["node"] ?? null;
  const place = scope.label("region", scope.home.region);
  const word = unitWord(scope);
  return {
    zh: `定位：${place.zh}有 ${whole(row["members"])} ${word.zh}，RTA（收缩值）${fixed(row["advantage"])}。`,
    en: `Position: ${place.en} has ${whole(row["members"])} ${word.en}, RTA (shrunk) ${fixed(row["advantage"])}.`,
    cells: cells.cells(["gaps", { node }, "members"], ["rta", { node, place: scope.home.region }, "shrunk"]),
  };
}

function feasibility(row: FigureRow, cells: FigureCells): Told {
  const node = row["node"] ?? null;
  return {
    zh: `可行性：与本地强项环节的关联密度 ${percent(row["relatedness"], 0)}，本地申请人 ${whole(row["applicants"])} 个。`,
    en: `Feasibility: relatedness density to the place's strong nodes ${percent(row["relatedness"], 0)}, ${whole(row["applicants"])} local applicants.`,
    cells: cells.cells(["path", { node }, "relatedness"], ["gaps", { node }, "applicants"]),
  };
}

function technology({ node = null }: FigureRow, cells: FigureCells): Told[] {
  const found = cells.rows("technology-route", { node })[0];
  if (!found || found["route"] === null || found["dependence"] === null) return [];
  const [own, others] = [whole(found["own_core"]), whole(found["outside_core"])];
  return [
    {
      zh: `技术：本国有效的核心专利，本地 ${own} 项，外部 ${others} 项（依赖度 ${percent(found["dependence"], 0)}）。`,
      en: `Technology: of the core rights in force in the country ${own} are the region's, ${others} others' (dependence ${percent(found["dependence"], 0)}).`,
      cells: cells.cells(
        ["technology-route", { node }, "own_core"],
        ["technology-route", { node }, "outside_core"],
        ["technology-route", { node }, "dependence"],
      ),
    },
  ];
}
