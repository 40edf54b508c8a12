import { Document } from "yaml";
import type { Lang } from "#base";

/** The text a new study begins with: one node, so that it can be run and then grown. */
export function firstText(study: string, title: string, lang: Lang): string {
  const document = new Document({
    study,
    title: { [lang]: title },
    region: "CN",
    compare: ["world", "US"],
    period: [2005, 2025],
    count: "family",
    chain: [{ node: "upstream", title: { [lang]: lang === "zh" ? "上游" : "Upstream" }, query: "*" }],
  });
  for (const key of ["compare", "period"]) {
    const list = document.get(key, true) as { flow?: boolean };
    list.flow = true;
  }
  return document.toString({ lineWidth: 0 });
}
