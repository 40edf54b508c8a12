/** Indicators of where the industry is heading (A1–A4), in the order of the report. */
import type { Indicator } from "../indicator.ts";
import { concentration } from "./concentration.ts";
import { entrants } from "./entrants.ts";
import { growth } from "./growth.ts";
import { leaders } from "./leaders.ts";
import { lifeCycle } from "./life-cycle.ts";
import { shares } from "./shares.ts";
import { structure } from "./structure.ts";
import { trend } from "./trend.ts";

export const directionIndicators: readonly Indicator[] = [
  trend,
  growth,
  shares,
  entrants,
  concentration,
  leaders,
  structure,
  lifeCycle,
];
