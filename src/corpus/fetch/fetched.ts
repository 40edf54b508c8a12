import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeDurably } from "../store/durable.ts";

const fileShape = z.object({
  url: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  /** What the service said of the version of the file: a day, an ETag or a checksum. */
  version: z.string().nullable(),
  fetchedAt: z.string(),
});
export type FetchedFile = z.output<typeof fileShape>;
const listShape = z.object({ files: z.record(z.string(), fileShape) });

/** What was fetched from one source, beside the files themselves: `DATA/fetched/<source>/fetched.json`. Written after every file. */
export class FetchedList {
  readonly folder: string;
  readonly #files: Map<string, FetchedFile>;

  private constructor(folder: string, files: Map<string, FetchedFile>) {
    this.folder = folder;
    this.#files = files;
  }

  static async open(dataDir: string, source: string): Promise<FetchedList> {
    const folder = join(dataDir, "fetched", source);
    await mkdir(folder, { recursive: true });
    const text = await readFile(join(folder, "fetched.json"), "utf8").catch(() => undefined);
    const read = text === undefined ? undefined : listShape.safeParse(JSON.parse(text));
    return new FetchedList(folder, new Map(Object.entries(read?.success ? read.data.files : {})));
  }

  find(name: string): FetchedFile | undefined {
    return this.#files.get(name);
  }

  async add(name: string, file: FetchedFile): Promise<void> {
    this.#files.set(name, file);
    const sorted = Object.fromEntries([...this.#files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    await writeDurably(join(this.folder, "fetched.json"), `${JSON.stringify({ files: sorted }, null, 1)}\n`);
  }
}
