import { corpusLayout } from "./layout.ts";
import { readState } from "./state.ts";

/** What a data directory holds: nothing yet, only the synthetic example, or something real. */
export async function corpusKind(dataDir: string): Promise<"empty" | "synthetic" | "real"> {
  const { batches } = await readState(corpusLayout(dataDir));
  if (batches.length === 0) return "empty";
  return batches.every((batch) => batch.synthetic) ? "synthetic" : "real";
}
