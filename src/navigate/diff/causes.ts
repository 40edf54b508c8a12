import type { causeCodes } from "../contract.ts";

export type Cause = (typeof causeCodes)[number];

/** Which causes have already been carried over from the later run, in the stated order. */
export type Carried = ReadonlySet<Cause>;
