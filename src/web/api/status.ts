import { statusAnswer } from "#corpus/contract";
import { useAction } from "./use-action.ts";

/** What the current snapshot holds. */
export function useStatus() {
  return useAction("corpus/status", { gaps: "no" }, statusAnswer);
}
