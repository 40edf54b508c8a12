/** Indicators of the data itself, in the order of the report. */
import type { Indicator } from "../indicator.ts";
import { corpus } from "./corpus.ts";
import { coverage } from "./coverage.ts";
import { nodeSizes } from "./nodes.ts";
import { overlap } from "./overlap.ts";
import { tags } from "./tags.ts";

export const overviewIndicators: readonly Indicator[] = [corpus, coverage, nodeSizes, overlap, tags];
