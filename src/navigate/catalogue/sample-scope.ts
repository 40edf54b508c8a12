import type { Study } from "../contract.ts";
import { both, regionLabel } from "../figure/labels.ts";
import { studyScope } from "../figure/scope.ts";
import type { Scope } from "../indicator/indicator.ts";
import { parseStudy } from "../study/parse.ts";

/** What the catalogue fills the placeholders of definitions and SQL with where no study is named. Invented. */
const sampleYaml = `study: sample
title: { zh: 示例项目, en: Sample study }
region: CN-410100
compare: [world, CN, CN-410000, CN-430100]
period: [2005, 2024]
count: family
chain:
  - node: materials
    title: { zh: 材料, en: Materials }
    query: ipc:C01B32
  - node: tools
    title: { zh: 工具, en: Tools }
    query: ipc:B23B
`;

const sampleCutOff = "2025-12-31";

/** A scope without facts behind it: enough to print what an indicator says of itself and asks. */
export function scopeWithoutFacts(study: Study, cutOff: string | null): Scope {
  const scope = studyScope(study, cutOff, {
    label(kind, key) {
      const text = String(key ?? "");
      if (kind === "region") return regionLabel(text);
      const node = scope.nodes.find((each) => each.node === text);
      return node ? both(node.title, text) : { zh: text, en: text };
    },
  });
  return scope;
}

export function sampleScope(): Scope {
  return scopeWithoutFacts(parseStudy(sampleYaml).study, sampleCutOff);
}
