import { coverageAnswer } from "#corpus/contract";
import { useAction } from "../api/use-action.ts";
import { CorpusGaps } from "../data/CorpusGaps.tsx";

/** The emptiest fields and the offices that end early, under the numbers of the snapshot; they come when they are counted. */
export function SnapshotGaps() {
  const { data } = useAction("corpus/coverage", {}, coverageAnswer);
  return data ? <CorpusGaps coverage={data} fieldsMax={3} /> : null;
}
