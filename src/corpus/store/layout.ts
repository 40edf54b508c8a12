import { join } from "node:path";

/**
 * Where a data directory keeps its corpus. Names with a leading dot are work in progress and no part of a backup; everything
 * else is whole.
 */
export function corpusLayout(dataDir: string) {
  const corpus = join(dataDir, "corpus");
  return {
    corpus,
    /** The list of batches, in the order of import. */
    state: join(corpus, "corpus.json"),
    lock: join(corpus, ".lock"),
    batches: join(corpus, "batches"),
    /** Content hash of every publication as last merged: tells what an import changed. */
    content: join(corpus, "content"),
    temp: join(corpus, ".temp"),
    /** Finished parts of files whose import was stopped. */
    partial: join(corpus, ".partial"),
    snapshots: join(dataDir, "snapshots"),
    /** The id of the snapshot that readers open. */
    current: join(dataDir, "snapshots", "current"),
  } as const;
}

export type CorpusLayout = ReturnType<typeof corpusLayout>;
