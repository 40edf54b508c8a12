import type { Figure, ResultAnswer } from "../contract.ts";
import type { Both, FigureRow, Scope } from "../indicator/indicator.ts";
import { fixed, percent, points, signedPercent, unitWord, whole } from "../indicator/say.ts";
import type { PathAction } from "./path.ts";

type Recommendation = ResultAnswer["recommendations"][number];

const titles: Readonly<Record<PathAction, (node: Both) => Both>> = {
  strengthen: (node) => ({ zh: `强链：巩固提升${node.zh}`, en: `Strengthen ${node.en}` }),
  complete: (node) => ({ zh: `补链：补齐${node.zh}`, en: `Complete ${node.en}` }),
  extend: (node) => ({ zh: `延链：向${node.zh}延伸`, en: `Extend to ${node.en}` }),
  watch: (node) => ({ zh: `观察：${node.zh}`, en: `Watch ${node.en}` }),
  leave: (node) => ({ zh: `暂不布局：${node.zh}`, en: `Leave ${node.en} for now` }),
};

const actions = Object.keys(titles) as PathAction[];

/**
 * One recommendation per end node, with its reasons in numbers, from the figure `path` and the candidates.
 *
 * out    in the order of the chain; watch and leave are recommendations too
 */
export function recommend(scope: Scope, figures: readonly Figure[]): Recommendation[] {
  const rows = (id: string): readonly FigureRow[] => {
    const value = figures.find((figure) => figure.id === id)?.value;
    return Array.isArray(value) ? value : [];
  };
  return rows("path").flatMap((row) => {
    const action = actions.find((each) => each === row["action"]);
    if (!action) return [];
    const node = String(row["node"]);
    const cultivated = rows("cultivate").filter((each) => each["node"] === node);
    const attracted = rows("attract").filter((each) => each["node"] === node);
    return [
      {
        id: `path-${node}`,
        node,
        action,
        title: titles[action](scope.label("node", node)),
        reasons: [...reasons(row, scope), ...candidateReasons(cultivated, attracted, scope)],
        figures: [
          "path",
          "growth",
          "shares",
          "rta",
          "gaps",
          "relatedness",
          ...(cultivated.length > 0 ? ["cultivate"] : []),
          ...(attracted.length > 0 ? ["attract"] : []),
        ],
      },
    ];
  });
}

function directionReason(row: FigureRow): Both {
  const shift = points(row["shift"]);
  if (typeof row["growth"] === "number") {
    return {
      zh: `方向：年均增长 ${signedPercent(row["growth"])}，占全链比例变化 ${shift} 个百分点。`,
      en: `Direction: ${signedPercent(row["growth"])} a year, share of the chain ${shift} points.`,
    };
  }
  if (row["direction"] === "unclear") {
    return { zh: "方向：数量过少，不能判断增长。", en: "Direction: too few to tell growth." };
  }
  return {
    zh: `方向：数量过少，不计算增长率；但前后两期相差 ${fixed(row["contrast"], 1)} 个标准差，占全链比例变化 ${shift} 个百分点。`,
    en: `Direction: too few for a rate, but the windows differ by ${fixed(row["contrast"], 1)} standard deviations; share of the chain ${shift} points.`,
  };
}

function reasons(row: FigureRow, scope: Scope): Both[] {
  const place = scope.label("region", scope.home.region);
  const word = unitWord(scope);
  return [
    directionReason(row),
    {
      zh: `定位：${place.zh}有 ${whole(row["members"])} ${word.zh}，RTA（收缩值）${fixed(row["advantage"])}。`,
      en: `Position: ${place.en} has ${whole(row["members"])} ${word.en}, RTA (shrunk) ${fixed(row["advantage"])}.`,
    },
    {
      zh: `可行性：与本地强项环节的关联密度 ${percent(row["relatedness"], 0)}，本地申请人 ${whole(row["applicants"])} 个。`,
      en: `Feasibility: relatedness density to the place's strong nodes ${percent(row["relatedness"], 0)}, ${whole(row["applicants"])} local applicants.`,
    },
  ];
}

function candidateReasons(cultivated: readonly FigureRow[], attracted: readonly FigureRow[], scope: Scope): Both[] {
  const named = (rows: readonly FigureRow[]): Both => {
    const names = rows
      .slice(0, 3)
      .map((row) => ({ name: scope.label("organisation", row["organisation"]), members: whole(row["members"]) }));
    return {
      zh: names.map(({ name, members }) => `${name.zh}（${members}）`).join("、"),
      en: names.map(({ name, members }) => `${name.en} (${members})`).join(", "),
    };
  };
  const [local, outside] = [named(cultivated), named(attracted)];
  return [
    ...(cultivated.length > 0 ? [{ zh: `可培育企业：${local.zh}。`, en: `Enterprises to cultivate: ${local.en}.` }] : []),
    ...(attracted.length > 0 ? [{ zh: `可引进企业：${outside.zh}。`, en: `Enterprises to attract: ${outside.en}.` }] : []),
  ];
}
