/** The lists of a study that describe the project, as forms: which fields an entry has, and how each is edited. */
import { phases, qualityAspects, qualityResults, resultKinds, sourceKinds, teamRoles, useStates } from "#navigate/contract";
import type { Path } from "./study-text.ts";

export interface Field {
  readonly key: string;
  /** `both`: a text in two languages; `names`: several on a line. */
  readonly kind: "words" | "both" | "long" | "choice" | "day" | "number";
  readonly options?: readonly string[];
  /** What the options are called: `team.role` → `team.role.analyst`. */
  readonly words?: string;
}

export interface ListForm {
  /** Also the key of its texts: `project.team`. */
  readonly list: string;
  readonly path: Path;
  readonly fields: readonly Field[];
  /** A new entry, which must be a valid one. `number` counts from 1. */
  readonly fresh: (number: number, lang: "zh" | "en") => Readonly<Record<string, unknown>>;
}

const words = (key: string): Field => ({ key, kind: "words" });
const day = (key: string): Field => ({ key, kind: "day" });
const choice = (key: string, options: readonly string[], named: string): Field => ({
  key,
  kind: "choice",
  options,
  words: named,
});
const title: Field = { key: "title", kind: "both" };
const newTitle = (number: number, lang: "zh" | "en") => ({ [lang]: lang === "zh" ? `新条目 ${number}` : `New entry ${number}` });

export const listForms = {
  team: {
    list: "team",
    path: ["team"],
    fields: [
      choice("role", teamRoles, "role"),
      words("name"),
      words("organisation"),
      words("qualification"),
      { key: "risk_years", kind: "number" },
    ],
    fresh: (_, lang) => ({ role: "analyst", name: lang === "zh" ? "姓名" : "Name" }),
  },
  sources: {
    list: "sources",
    path: ["sources"],
    fields: [words("source"), choice("kind", sourceKinds, "source"), words("covers"), day("from"), day("cut_off"), words("note")],
    fresh: (number, lang) => ({ source: newTitle(number, lang)[lang], kind: "industry" }),
  },
  tags: {
    list: "tags",
    path: ["tags"],
    fields: [words("tag"), title, { key: "query", kind: "long" }],
    fresh: (number, lang) => ({ tag: `tag-${number}`, title: newTitle(number, lang), query: "*" }),
  },
  milestones: {
    list: "milestones",
    path: ["milestones"],
    fields: [words("milestone"), title, choice("phase", phases, "phase"), day("planned"), day("done"), words("evidence")],
    fresh: (number, lang) => ({ milestone: `milestone-${number}`, title: newTitle(number, lang) }),
  },
  quality: {
    list: "quality",
    path: ["quality"],
    fields: [
      words("check"),
      title,
      choice("aspect", qualityAspects, "aspect"),
      choice("result", qualityResults, "check_result"),
      words("by"),
      day("on"),
      words("note"),
    ],
    fresh: (number, lang) => ({ check: `check-${number}`, aspect: "method", title: newTitle(number, lang), result: "open" }),
  },
  results: {
    list: "results",
    path: ["results"],
    fields: [title, choice("kind", resultKinds, "result_kind"), day("done"), words("where")],
    fresh: (number, lang) => ({ kind: "report", title: newTitle(number, lang) }),
  },
  use: {
    list: "use",
    path: ["use"],
    fields: [title, choice("state", useStates, "use_state"), words("by"), day("on"), words("evidence")],
    fresh: (number, lang) => ({ title: newTitle(number, lang), state: "planned" }),
  },
  process: {
    list: "process",
    path: ["evaluation", "process"],
    fields: [title, { key: "score", kind: "number" }, words("note")],
    fresh: (number, lang) => ({ title: newTitle(number, lang) }),
  },
  effect: {
    list: "effect",
    path: ["evaluation", "effect"],
    fields: [title, words("unit"), { key: "before", kind: "number" }, { key: "after", kind: "number" }, day("on")],
    fresh: (number, lang) => ({ title: newTitle(number, lang) }),
  },
} as const satisfies Readonly<Record<string, ListForm>>;

/** Numbers put in or taken out by hand, of one node. */
export function correctionForm(node: Path, key: "include" | "exclude"): ListForm {
  return {
    list: key,
    path: [...node, key],
    fields: [words("number"), words("reason")],
    fresh: (_, lang) => ({ number: "CN100000000A", reason: lang === "zh" ? "理由" : "reason" }),
  };
}
