import { both, regionLabel } from "../figure/labels.ts";
import { studyScope } from "../figure/scope.ts";
import type { ReportContent } from "./content.ts";
import type { ReadBundle } from "./read.ts";

/** What the reports of a bundle are made of, as it stands there: forms that the run did not write are made of the same. */
export function readContent({ parsed, run, figures, recommendations, labels }: ReadBundle): ReportContent {
  const { study } = parsed;
  const scope = studyScope(study, run.cutOff, {
    label: (kind, key) => labels[`${kind}:${String(key ?? "")}`] ?? otherwise(kind, String(key ?? "")),
  });
  return { study, scope, run, figures, recommendations, labels };
}

function otherwise(kind: string, key: string) {
  return kind === "region" ? regionLabel(key) : both({}, key);
}
