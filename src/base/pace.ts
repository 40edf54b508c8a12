import type { Progress } from "./action.ts";

/** States of the last half minute tell the rate: older ones were of another kind of file. */
const windowMs = 30_000;
/** Before that nobody knows. */
const leastMs = 2000;
const marksMax = 200;

/** How fast work goes and how long it will take, from the states it told. Starts anew when what is done changes its unit or its work. */
export class Pace {
  #marks: { readonly atMs: number; readonly done: number }[] = [];
  #work = "";

  /** The rate over the last half minute, and the time left where the total is known; nothing while too little was seen. */
  see(state: Progress, nowMs: number): { readonly perSecond?: number; readonly secondsLeft?: number } {
    const work = `${state.doing} ${state.unit}`;
    const last = this.#marks.at(-1);
    if (work !== this.#work || (last && state.done < last.done)) {
      this.#work = work;
      this.#marks = [];
    }
    this.#marks.push({ atMs: nowMs, done: state.done });
    while (this.#marks.length > 2 && ((this.#marks[1]?.atMs ?? 0) <= nowMs - windowMs || this.#marks.length > marksMax)) {
      this.#marks.shift();
    }
    const first = this.#marks[0];
    if (!first || nowMs - first.atMs < leastMs || state.done <= first.done) return {};
    const perSecond = (state.done - first.done) / ((nowMs - first.atMs) / 1000);
    if (state.total === undefined || state.total <= state.done) return { perSecond };
    return { perSecond, secondsLeft: Math.round((state.total - state.done) / perSecond) };
  }
}
