/** What the shape of a study cannot say: names that must be told apart, places, edges of the chain. */
import { AppError, limits } from "#base";
import { purposesOf, type Study } from "../contract.ts";
import { isPlaceCode } from "../facts/places.ts";
import { studyNodes, type StudyNode } from "./nodes.ts";
import { pathThresholds } from "./rule-shape.ts";
import { checkOutputs } from "./check-output.ts";
import "../messages.ts";

export type Path = readonly (string | number)[];
type Place = (path: Path) => { line: number; column: number };

/** Throws the first thing that is wrong, with its line and column. */
export function checkStudy(study: Study, place: Place): void {
  const [from, to] = study.period;
  if (from > to || from < 1850 || to > 2199) throw new AppError("navigate.bad_period", { ...place(["period"]), from, to });
  checkRegions(study, place);
  if (study.purpose !== undefined) {
    const allowed: readonly string[] = study.kind === undefined ? [] : purposesOf[study.kind];
    if (!allowed.includes(study.purpose))
      throw new AppError("navigate.bad_purpose", { ...place(["purpose"]), purpose: study.purpose, kind: study.kind ?? "–" });
  }
  checkNames(
    "tags",
    study.tags?.map(({ tag }) => tag),
    "tag",
    place,
  );
  checkNames(
    "effects",
    study.effects?.map(({ effect }) => effect),
    "effect",
    place,
  );
  checkNames(
    "technologies",
    study.technologies?.map(({ technology }) => technology),
    "technology",
    place,
  );
  checkNames(
    "milestones",
    study.milestones?.map(({ milestone }) => milestone),
    "milestone",
    place,
  );
  checkNames(
    "quality",
    study.quality?.map(({ check }) => check),
    "check",
    place,
  );
  checkChain(study, place);
  checkOutputs(studyNodes(study), place);
  checkRule(study, place);
  checkPlan(study, place);
}

/** Thresholds that cross would leave a direction or a standing empty. */
function checkRule(study: Study, place: Place): void {
  const used = pathThresholds(study);
  for (const [lower, upper] of [
    ["decliningGrowthMax", "risingGrowthMin"],
    ["weakAdvantageMax", "strongAdvantageMin"],
  ] as const) {
    if (used[lower] < used[upper]) continue;
    const path = ["rule", "thresholds"];
    throw new AppError("navigate.rule_order", { ...place(path), path: path.join("."), lower, upper });
  }
}

function checkPlan(study: Study, place: Place): void {
  const leaves = new Set(studyNodes(study).flatMap(({ node, leaf }) => (leaf ? [node] : [])));
  const seen = new Set<string>();
  for (const [index, { node, grade, from, to }] of (study.plan ?? []).entries()) {
    if (!leaves.has(node)) throw new AppError("navigate.plan_node", { ...place(["plan", index, "node"]), node });
    if (seen.has(`${node} ${grade}`))
      throw new AppError("navigate.plan_twice", { ...place(["plan", index, "node"]), node, grade });
    seen.add(`${node} ${grade}`);
    if (to < from) throw new AppError("navigate.plan_years", { ...place(["plan", index, "to"]), node, from, to });
  }
}

function checkRegions(study: Study, place: Place): void {
  const regions: [string, Path][] = [
    [study.region, ["region"]],
    ...study.compare.map((code, index): [string, Path] => [code, ["compare", index]]),
  ];
  const seen = new Set<string>();
  for (const [region, path] of regions) {
    const known = isPlaceCode(region) && (path[0] === "compare" || region !== "world");
    if (!known) throw new AppError("navigate.bad_region", { ...place(path), region });
    if (seen.has(region)) throw new AppError("navigate.region_twice", { ...place(path), region });
    seen.add(region);
  }
  for (const [index, { region }] of (study.applicants ?? []).entries()) {
    if (region !== undefined && (!isPlaceCode(region) || region === "world")) {
      throw new AppError("navigate.bad_region", { ...place(["applicants", index, "region"]), region });
    }
  }
}

function checkNames(list: string, names: readonly string[] | undefined, key: string, place: Place): void {
  const seen = new Set<string>();
  for (const [index, name] of (names ?? []).entries()) {
    if (seen.has(name)) throw new AppError("navigate.name_twice", { ...place([list, index, key]), name, list });
    seen.add(name);
  }
}

function checkChain(study: Study, place: Place): void {
  const nodes = studyNodes(study);
  if (nodes.length > limits.studyNodesMax) {
    throw new AppError("navigate.nodes_many", { nodes: nodes.length, nodesMax: limits.studyNodesMax });
  }
  const names = new Set<string>();
  for (const { node, path } of nodes) {
    if (names.has(node)) throw new AppError("navigate.node_twice", { ...place([...path, "node"]), node });
    names.add(node);
  }
  const written = new Map<string, readonly string[]>();
  for (const each of nodes) {
    checkEdges(each, names, place);
    written.set(each.node, each.follows ?? []);
  }
  for (const each of nodes) {
    const { node, level, leaf, query, sample, path } = each;
    const at = place([...path, "node"]);
    for (const [edge, next] of [
      ["under", (name: string) => nodes.find((other) => other.node === name)?.parents ?? []],
      ["follows", (name: string) => written.get(name) ?? []],
    ] as const) {
      if (reaches(node, next)) throw new AppError("navigate.chain_circle", { ...place([...path, edge]), node, edge });
    }
    if (level > limits.studyDepthMax) throw new AppError("navigate.node_deep", { ...at, node, levelsMax: limits.studyDepthMax });
    if (leaf && query === "" && (each.include ?? []).length === 0) throw new AppError("navigate.node_empty", { ...at, node });
    if (sample && sample.relevant > sample.judged)
      throw new AppError("navigate.bad_sample", { ...place([...path, "sample"]), node });
  }
}

function checkEdges(each: StudyNode, names: ReadonlySet<string>, place: Place): void {
  const { node, path, include = [], exclude = [] } = each;
  const under = each.parents.slice(path.length > 2 ? 1 : 0);
  for (const [edge, others] of [
    ["under", under],
    ["follows", each.follows ?? []],
  ] as const) {
    for (const [index, other] of others.entries()) {
      if (!names.has(other)) throw new AppError("navigate.node_unknown", { ...place([...path, edge, index]), node, other, edge });
    }
  }
  const included = new Set(include.map(({ number }) => number.trim().toUpperCase()));
  for (const [index, { number }] of exclude.entries()) {
    if (included.has(number.trim().toUpperCase()))
      throw new AppError("navigate.number_both", { ...place([...path, "exclude", index]), node, number });
  }
}

/** Whether a way along the edges leads from a node back to itself. */
function reaches(start: string, next: (node: string) => readonly string[]): boolean {
  const seen = new Set(next(start));
  for (const node of seen) for (const other of next(node)) seen.add(other);
  return seen.has(start);
}
