/** All indicators in the order of computation: derived ones stand after what they rest on. Reports order them by sub-analysis. */
import type { Purpose } from "../contract.ts";
import { templates } from "../template/templates.ts";
import { directionIndicators } from "./direction/index.ts";
import { focusIndicators } from "./focus/index.ts";
import type { Both, Indicator } from "./indicator.ts";
import { forKinds } from "./kinds.ts";
import { overviewIndicators } from "./overview/index.ts";
import { pathIndicators } from "./path/index.ts";
import { positionIndicators } from "./position/index.ts";

function titleOf(purpose: Purpose): Both {
  return templates.find((each) => each.purpose === purpose)?.title ?? { zh: purpose, en: purpose };
}

export const indicators: readonly Indicator[] = [
  ...[...overviewIndicators, ...directionIndicators, ...positionIndicators, ...pathIndicators].map((each) =>
    forKinds(each, titleOf),
  ),
  ...focusIndicators,
];
