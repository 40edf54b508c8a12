import type { Both } from "../indicator/indicator.ts";
import { catalogue } from "./catalogue.ts";
import { sampleScope } from "./sample-scope.ts";

const begin = "<!-- indicators: printed from the code by `node scripts/indicators.ts`; not edited by hand -->";
const end = "<!-- /indicators -->";

/** The page of indicators with its table printed anew; all else on it is written by people. */
export function printedPage(page: string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`bug: the page of indicators has no “${begin}” … “${end}”`);
  return [page.slice(0, from), begin, "\n\n", table(), "\n\n", page.slice(to)].join("");
}

function table(): string {
  const rows = catalogue(sampleScope()).map((entry) =>
    [
      `\`${entry.id}\``,
      entry.title.zh,
      entry.title.en,
      entry.analysis,
      entry.definition.en,
      ...[entry.cohort, entry.truncation, entry.source].map((text) => (text as Both | null)?.en ?? "–"),
    ].map((cell) => String(cell ?? "").replaceAll("|", "\\|")),
  );
  const head = ["id", "zh", "en", "analysis", "how it is computed", "cohort", "truncation", "source"];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
