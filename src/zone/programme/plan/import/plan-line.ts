/** One statement of a plan as it was read, with its place in the text or sheet. */
export interface PlanLine {
  /** 1-based line of a text, row of a sheet. */
  readonly at: number;
  /** 0 a task, 1 a measure, 2 a target; what lies deeper belongs to nothing we keep. */
  readonly level: number;
  readonly text: string;
  /** From a column of its own. */
  readonly owner?: string | undefined;
  readonly due?: string | undefined;
}

/** A line that was not taken, or not all of it, and why. */
export interface PlanLoss {
  readonly at: number;
  readonly text: string;
  readonly reason: "no_level" | "too_deep" | "no_task" | "no_measure" | "no_target" | "wrong_unit" | "too_long" | "bad_due";
  /** The line stands in the plan; only the day it names could not be read. */
  readonly isTaken: boolean;
}
