import { join } from "node:path";

/** Where a run keeps what. All paths are relative to the bundle's folder. */
export const bundle = {
  manifest: "manifest.json",
  study: "study.yaml",
  /** Judgements of precision samples as they stood; absent where there were none. */
  judgements: "judgements.yaml",
  run: "run.json",
  /** Keeps git from changing line ends, and so hashes, of a bundle that a team keeps in it. */
  attributes: ".gitattributes",
  labels: "labels.json",
  queries: "evidence/queries.json",
  views: "evidence/views.sql",
  recommendations: "recommendations.json",
  html: "report.html",
  xlsx: "report.xlsx",
  docx: "report.docx",
  pptx: "report.pptx",
  figure: (id: string) => `figures/${id}.json`,
  table: (name: string) => `evidence/${name}.parquet`,
  list: (node: string) => `evidence/lists/${node}.csv`,
} as const;

export function evidenceFolder(folder: string): string {
  return join(folder, "evidence");
}

export function listsFolder(folder: string): string {
  return join(folder, "evidence", "lists");
}
