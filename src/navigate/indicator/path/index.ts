/** Indicators of what to do next (C1–C5), in the order of the report. */
import type { Indicator } from "../indicator.ts";
import { attract, cultivate } from "./candidates.ts";
import { path } from "./path.ts";
import { relatedness } from "./relatedness.ts";
import { sensitivity, stability } from "./sensitivity.ts";

export const pathIndicators: readonly Indicator[] = [relatedness, path, sensitivity, stability, cultivate, attract];
