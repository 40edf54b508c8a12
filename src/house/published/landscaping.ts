import { createReadStream } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse";
import { withCorpus } from "./corpus.ts";

const folder = "exports/TeamLab+deep-patent-landscaping/data";

export interface Landscape {
  readonly set: string;
  readonly query: string;
  readonly labelled: number;
  readonly relevant: number;
  readonly found: number;
  readonly hits: number;
}

/** A first query of each topic, as an analyst would begin: written from the topic's name, not fitted to the labels. */
const topics = [
  [
    "satellite",
    "orbit_satellite.csv",
    'cpc:G01S19 OR cpc:B64G OR ipc:G01S19 OR ipc:B64G OR title:(satellite OR GPS OR GNSS OR orbit) OR abstract:("global positioning" OR GNSS)',
  ],
  [
    "nighttime",
    "nighttime_driver_visibility.csv",
    "title:(vehicle OR driver OR driving OR pedestrian OR headlight OR headlamp OR road OR lane) OR abstract:((vehicle OR driver) AND (camera OR infrared OR night OR visibility))",
  ],
  [
    "offshore",
    "offshore_plant.csv",
    'title:(virtual OR augmented OR simulation OR "head mounted" OR display) OR abstract:("augmented reality" OR "virtual reality" OR "head mounted" OR "virtual environment" OR simulator)',
  ],
] as const;

/** Labels of relevance (KISTA topics, Choi et al. 2019) as precision and recall of a query through import and search. */
export async function landscapes(data: string, sets: readonly string[] = topics.map(([set]) => set)): Promise<Landscape[]> {
  const found: Landscape[] = [];
  for (const [set, file, query] of topics.filter(([name]) => sets.includes(name))) {
    const labels = await labelsOf(join(data, folder, file));
    await withCorpus(async (corpus) => {
      await corpus.import([join(data, folder, file)]);
      const numbers = await corpus.numbers(query);
      const hits = [...numbers].filter((number) => labels.get(number) === true).length;
      const relevant = [...labels.values()].filter(Boolean).length;
      found.push({ set, query, labelled: labels.size, relevant, found: numbers.size, hits });
    });
  }
  return found;
}

async function labelsOf(file: string): Promise<ReadonlyMap<string, boolean>> {
  const labels = new Map<string, boolean>();
  const rows = createReadStream(file).pipe(parse({ columns: true, relax_quotes: true }));
  for await (const row of rows as AsyncIterable<Record<string, string>>) {
    labels.set((row["publication_number"] ?? "").replaceAll(/[^A-Z0-9]/g, ""), row["valid"] === "True");
  }
  return labels;
}

export function printedLandscapes(landscapes: readonly Landscape[]): string {
  const share = (part: number, whole: number) => (whole === 0 ? "–" : (part / whole).toFixed(3));
  return [
    "| set | labelled | relevant | found | of them relevant | precision | recall | query |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
    ...landscapes.map(
      ({ set, query, labelled, relevant, found, hits }) =>
        `| ${set} | ${labelled} | ${relevant} | ${found} | ${hits} | ${share(hits, found)} | ${share(hits, relevant)} | \`${query}\` |`,
    ),
  ].join("\n");
}
