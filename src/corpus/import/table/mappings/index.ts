import type { Mapping } from "../mapping.ts";
import { bigquery } from "./bigquery.ts";
import { cnipa } from "./cnipa.ts";
import { cnki } from "./cnki.ts";
import { derwent } from "./derwent.ts";
import { espacenet } from "./espacenet.ts";
import { fairway } from "./fairway.ts";
import { google } from "./google.ts";
import { incopat } from "./incopat.ts";
import { india } from "./india.ts";
import { lens } from "./lens.ts";
import { patentics } from "./patentics.ts";
import { patentscopePages } from "./patentscope-pages.ts";
import { patentscope } from "./patentscope.ts";
import { patsnap } from "./patsnap.ts";
import { wips } from "./wips.ts";

/** Every tool whose tables are known. Where two fit a header equally well, the earlier wins. */
export const mappings: readonly Mapping[] = [
  fairway,
  patsnap,
  incopat,
  patentics,
  cnki,
  cnipa,
  lens,
  google,
  patentscope,
  patentscopePages,
  espacenet,
  wips,
  derwent,
  bigquery,
  india,
];

export { generic } from "./generic.ts";
