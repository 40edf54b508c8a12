import type { Mapping } from "../mapping.ts";
import { fairway } from "./fairway.ts";
import { incopat } from "./incopat.ts";
import { patentics } from "./patentics.ts";
import { patsnap } from "./patsnap.ts";

/** Every tool whose tables are known. Where two fit a header equally well, the earlier wins. */
export const mappings: readonly Mapping[] = [fairway, patsnap, incopat, patentics];

export { generic } from "./generic.ts";
