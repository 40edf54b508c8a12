/** All indicators, in the order of the report. Derived ones stand after what they rest on. */
import { directionIndicators } from "./direction/index.ts";
import type { Indicator } from "./indicator.ts";
import { overviewIndicators } from "./overview/index.ts";
import { pathIndicators } from "./path/index.ts";
import { positionIndicators } from "./position/index.ts";

export const indicators: readonly Indicator[] = [
  ...overviewIndicators,
  ...directionIndicators,
  ...positionIndicators,
  ...pathIndicators,
];
