import { useEffect, useState } from "react";
import { checkAnswer } from "#search/contract";
import { useAction } from "../api/use-action.ts";

/** A value that follows another once it has rested. */
export function useRested<Value>(value: Value, restMs: number): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  return rested;
}

/** Whether a query under the fingers is well formed, and what it would find; asked when typing rests. */
export function useQueryCheck(query: string, restMs = 300) {
  const rested = useRested(query, restMs);
  const { data } = useAction("search/check", { query: rested }, checkAnswer, { enabled: rested.trim() !== "", keep: true });
  return rested.trim() === "" || rested !== query ? { check: undefined, rested } : { check: data, rested };
}
