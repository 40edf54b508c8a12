import { createContext, use } from "react";
import type { Pick, ResultAnswer } from "#navigate/contract";

interface ResultInHand {
  readonly result: ResultAnswer;
  /** Opens the patents behind a number of a figure. */
  readonly open: (figure: string, pick: Pick) => void;
}

export const ResultContext = createContext<ResultInHand | null>(null);

export function useResult(): ResultInHand {
  const value = use(ResultContext);
  if (!value) throw new Error("bug: no result above this component");
  return value;
}
