import { regionName } from "#corpus";
import { list, sql, type Engine } from "#engine";
import type { FigureColumn, Study } from "../contract.ts";
import type { Both, Cell, FigureRow, Text } from "../indicator/indicator.ts";
import { studyNodes, wholeChain } from "../study/nodes.ts";
import { effectsOf } from "../text/find-effects.ts";
import { textCodes, verdictCodes } from "./codes.ts";

/** What keys are called in both languages: nodes and codes from the start, organisations as figures name them. */
export class Labels {
  readonly #engine: Engine;
  readonly #nodes: ReadonlyMap<string, Both>;
  readonly #tags: ReadonlyMap<string, Both>;
  readonly #effects: ReadonlyMap<string, Both>;
  readonly #technologies: ReadonlyMap<string, Both>;
  #clusters: ReadonlyMap<string, Both> | undefined;
  readonly #organisations = new Map<string, Both>();
  /** `<kind>:<key>` of everything that a figure shows. */
  readonly #used = new Map<string, Both>();

  constructor(engine: Engine, study: Study) {
    this.#engine = engine;
    const nodes = studyNodes(study).map((node): [string, Both] => [node.node, both(node.title, node.node)]);
    this.#nodes = new Map([[wholeChain, { zh: "全产业链", en: "Whole chain" }], ...nodes]);
    this.#tags = new Map((study.tags ?? []).map(({ tag, title }) => [tag, both(title, tag)]));
    this.#effects = new Map(effectsOf(study.effects).map(({ effect, title }) => [effect, both(title, effect)]));
    this.#technologies = new Map(
      (study.technologies ?? []).map(({ technology, title }) => [technology, both(title, technology)]),
    );
    for (const key of this.#nodes.keys()) this.#use("node", key);
  }

  /** Fetches the names of the organisations in these rows, and notes every label that they show. */
  async learn(columns: readonly FigureColumn[], rows: readonly FigureRow[]): Promise<void> {
    const unknown = new Set<string>();
    for (const column of columns.filter((each) => each.kind === "organisation")) {
      for (const row of rows) {
        const key = row[column.key];
        if (typeof key === "string" && !this.#organisations.has(key)) unknown.add(key);
      }
    }
    if (unknown.size > 0) {
      const found = await this.#engine.rows<{ organisation: string; name: string }>(
        sql`select organisation, name from organisation where organisation in (${list([...unknown])})`,
      );
      for (const { organisation, name } of found) this.#organisations.set(organisation, { zh: name, en: name });
    }
    if (this.#clusters === undefined && columns.some(({ kind }) => kind === "cluster")) {
      const found = await this.#engine.rows<{ cluster: number; zh: string; en: string }>(
        sql`select cluster, zh, en from cluster`,
      );
      this.#clusters = new Map(
        found.map(({ cluster, zh, en }) => [String(cluster), { zh: `${cluster} ${zh}`, en: `${cluster} ${en}` }]),
      );
    }
    for (const column of columns) for (const row of rows) this.#use(column.kind, row[column.key]);
  }

  label(kind: string, key: Cell | undefined): Both {
    const text = String(key ?? "");
    switch (kind) {
      case "node":
        return this.#nodes.get(text) ?? same(text);
      case "region":
        return regionLabel(text);
      case "organisation":
        return this.#organisations.get(text) ?? same(text);
      case "tag":
        return this.#tags.get(text) ?? same(text);
      case "effect":
        return this.#effects.get(text) ?? same(text);
      case "technology":
        return this.#technologies.get(text) ?? same(text);
      case "cluster":
        return this.#clusters?.get(text) ?? same(text);
      case "text":
        return textCodes[text] ?? same(text);
      case "verdict":
        return verdictCodes[text] ?? same(text);
      default:
        return same(text);
    }
  }

  /** All labels that figures show, in order of their keys. */
  all(): Record<string, Both> {
    return Object.fromEntries([...this.#used].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  }

  #use(kind: string, key: Cell | undefined): void {
    if (typeof key !== "string" && kind !== "cluster") return;
    if (
      key === null ||
      key === "" ||
      key === undefined ||
      !["node", "region", "organisation", "text", "verdict", "effect", "technology", "cluster", "tag"].includes(kind)
    )
      return;
    const name = `${kind}:${String(key)}`;
    if (!this.#used.has(name)) this.#used.set(name, this.label(kind, key));
  }
}

export function regionLabel(code: string): Both {
  if (code === "unknown") return { zh: "区域未知", en: "Region unknown" };
  return { zh: regionName(code, "zh"), en: regionName(code, "en") };
}

/** Both languages of a text; where one is missing the other stands in. */
export function both(text: Text, otherwise = ""): Both {
  return { zh: text.zh ?? text.en ?? otherwise, en: text.en ?? text.zh ?? otherwise };
}

function same(text: string): Both {
  return { zh: text, en: text };
}
