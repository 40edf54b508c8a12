/** Indicators of what to do next (C1–C5), in the order of the report. */
import type { Indicator } from "../indicator.ts";
import { attract, cultivate } from "./candidates.ts";
import { hiddenChampions } from "./hidden-champions.ts";
import { partners } from "./partners.ts";
import { path } from "./path.ts";
import { people } from "./people.ts";
import { pools } from "./pools.ts";
import { relatedness } from "./relatedness.ts";
import { reserve } from "./reserve.ts";
import { sensitivity, stability } from "./sensitivity.ts";
import { technologyRoute } from "./technology-route.ts";
import { technology } from "./technology.ts";

export const pathIndicators: readonly Indicator[] = [
  relatedness,
  path,
  sensitivity,
  stability,
  cultivate,
  attract,
  hiddenChampions,
  people,
  technologyRoute,
  technology,
  partners,
  pools,
  reserve,
];
