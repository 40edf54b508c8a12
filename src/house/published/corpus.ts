import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Context, plainContext } from "#base";
import { actions } from "#product";

interface Group {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

type FigureRow = Readonly<Record<string, string | number | boolean | null>>;

/** Everything that the search language finds. */
export const everything = "published:[* TO 2100] OR filed:[* TO 2100]";

/** A data directory with one export in it, asked through the product's own actions, as a command line or a page would. */
class PublishedCorpus {
  readonly #context: Context;

  constructor(dataDir: string) {
    this.#context = plainContext(dataDir);
  }

  async #run<T>(name: string, input: unknown): Promise<T> {
    const action = actions.find((each) => each.name === name);
    if (!action) throw new Error(`bug: no action ${name}`);
    return (await action.run(action.input.parse(input), this.#context)) as T;
  }

  import(paths: readonly string[]): Promise<{ read: number; added: number; duplicates: number; rejected: number }> {
    return this.#run("corpus/import", { paths });
  }

  async total(query: string, unit = "publication"): Promise<number> {
    return (await this.#run<{ total: number }>("search/count", { query, by: "type", unit })).total;
  }

  async counts(by: string, query = everything): Promise<ReadonlyMap<string, number>> {
    const { groups } = await this.#run<{ groups: readonly Group[] }>("search/count", {
      query,
      by,
      unit: "publication",
      limit: 1000,
    });
    return new Map(groups.map(({ key, count }) => [key, count]));
  }

  /** Numbers of all that a query finds. */
  async numbers(query: string): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (let offset = 0; ; offset += 1000) {
      const { hits } = await this.#run<{ hits: readonly { number: string }[] }>("search/find", {
        query,
        limit: 1000,
        offset,
        sort: "number",
      });
      for (const { number } of hits) found.add(number.replaceAll(/[^A-Z0-9]/g, ""));
      if (hits.length < 1000) return found;
    }
  }

  /** Runs a study of one node that holds everything, and gives its figures' rows. */
  async figures(period: readonly [number, number]): Promise<(figure: string) => readonly FigureRow[]> {
    await this.#run("navigate/save", {
      study: "published",
      yaml: `study: published\ntitle: { en: Published }\nregion: CN\ncompare: [world]\nperiod: [${period.join(", ")}]\ncount: publication\nchain:\n  - node: all\n    title: { en: All }\n    query: "${everything}"\noutput: [html]\n`,
    });
    await this.#run("navigate/run", { study: "published" });
    const { figures } = await this.#run<{ figures: readonly { id: string; value: readonly FigureRow[] }[] }>("navigate/result", {
      study: "published",
    });
    return (figure) => figures.find(({ id }) => id === figure)?.value ?? [];
  }
}

/** A corpus of its own for one export; gone afterwards. */
export async function withCorpus<T>(ask: (corpus: PublishedCorpus) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "fairway-published-"));
  try {
    return await ask(new PublishedCorpus(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
