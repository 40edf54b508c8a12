import type { FigureRow } from "../../indicator/indicator.ts";
import type { CaseAction } from "../../recommendation-shape.ts";

/** What one recommendation is made of. */
export interface Case {
  readonly action: CaseAction;
  readonly node: string;
  /** The organisation that it is about. */
  readonly organisation: string | null;
  /** Grounds that speak for it, and those that only support it. */
  readonly rows: readonly FigureRow[];
}
