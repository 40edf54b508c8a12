import type { Lang } from "#base";
import type { ReportContent } from "../../bundle/content.ts";
import { words } from "../words.ts";
import { clausesOf, type Clause, type Serves } from "./clauses.ts";
import { partName } from "./part-names.ts";
import { reportParts, sectionTitle } from "./sections.ts";

export interface ClauseRow {
  readonly part: number;
  readonly clause: string;
  /** Sections, fields and figures that serve it in this report. */
  readonly served: readonly string[];
  /** What it asks and this report has not. */
  readonly missing: readonly string[];
}

/** The clauses of the guideline that speak of this kind of study, each with what serves it here and what is missing. */
export function clauseMap(content: ReportContent, lang: Lang): ClauseRow[] {
  return clausesOf(content.study).map((clause) => clauseRow(clause, content, lang));
}

function clauseRow(clause: Clause, content: ReportContent, lang: Lang): ClauseRow {
  const served: string[] = [];
  const missing: string[] = [];
  for (const each of clause.serves) {
    const found = evidenceOf(each, content, lang);
    served.push(...found.served);
    missing.push(...found.missing);
  }
  return {
    part: clause.part,
    clause: clause.number === undefined ? clause.clause[lang] : `${clause.number}　${clause.clause[lang]}`,
    served,
    missing: [...missing, ...(clause.lacks ? [clause.lacks[lang]] : [])],
  };
}

function evidenceOf(
  serves: Serves,
  { figures, study, scope, recommendations }: ReportContent,
  lang: Lang,
): Pick<ClauseRow, "served" | "missing"> {
  const word = words(lang);
  if ("section" in serves) {
    const { section } = serves;
    if (section === "answer") return answered();
    const name = word.sectionNames[section];
    const there = section !== "recommendations" || recommendations.length > 0;
    return there ? { served: [name], missing: [] } : { served: [], missing: [name] };
  }
  if ("analysis" in serves) {
    const counted = serves.analysis.map((analysis) => ({
      title: sectionTitle(analysis, lang),
      figures: figures.filter((figure) => figure.analysis === analysis).length,
    }));
    const some = counted.filter(({ figures: count }) => count > 0);
    const none = counted.filter(({ figures: count }) => count === 0);
    return {
      served: some.map(({ title, figures: count }) =>
        word.sectionCount.replace("{title}", title).replace("{count}", String(count)),
      ),
      missing: none.map(({ title }) => title),
    };
  }
  const { field } = serves;
  const name = word.fieldNames[field];
  if (field === "question") return study.question ? { served: [name], missing: [] } : { served: [], missing: [name] };
  if (field === "sample") {
    const leaves = scope.nodes.filter(({ leaf }) => leaf);
    const sampled = leaves.filter(({ sample }) => sample !== undefined).length;
    const said = word.sampled.replace("{sampled}", String(sampled)).replace("{all}", String(leaves.length));
    return sampled === leaves.length
      ? { served: [said], missing: [] }
      : { served: sampled > 0 ? [said] : [], missing: [word.unsampled.replace("{count}", String(leaves.length - sampled))] };
  }
  const value = study[field];
  const filled = Array.isArray(value) ? value.length > 0 : value !== undefined;
  return filled ? { served: [name], missing: [] } : { served: [], missing: [name] };

  function answered(): Pick<ClauseRow, "served" | "missing"> {
    const parts = reportParts.filter((part) => part !== "overview" && figures.some((figure) => figure.part === part));
    return { served: parts.map((part) => partName(part, study, lang)), missing: [] };
  }
}
