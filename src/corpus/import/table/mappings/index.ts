import type { Mapping } from "../mapping.ts";
import { bigquery } from "./bigquery.ts";
import { cnipa } from "./cnipa.ts";
import { cnki } from "./cnki.ts";
import { deeptechfinder, deeptechfinderLists } from "./deeptechfinder.ts";
import { derwent } from "./derwent.ts";
import { derwentInnovation } from "./derwent-innovation.ts";
import { espacenet } from "./espacenet.ts";
import { fairway } from "./fairway.ts";
import { gazette } from "./gazette.ts";
import { google } from "./google.ts";
import { himmpat } from "./himmpat.ts";
import { incopat } from "./incopat.ts";
import { india } from "./india.ts";
import { lens } from "./lens.ts";
import { orbit } from "./orbit.ts";
import { patentics } from "./patentics.ts";
import { patentscopePages } from "./patentscope-pages.ts";
import { patentscope } from "./patentscope.ts";
import { patsnapFamily } from "./patsnap-family.ts";
import { patsnap } from "./patsnap.ts";
import { patstatExtract } from "./patstat-extract.ts";
import { wips } from "./wips.ts";

/** Every tool whose tables are known. Where two fit a header equally well, the earlier wins. */
export const mappings: readonly Mapping[] = [
  fairway,
  patsnap,
  incopat,
  patentics,
  cnki,
  cnipa,
  gazette,
  lens,
  google,
  patentscope,
  patentscopePages,
  espacenet,
  wips,
  derwent,
  bigquery,
  india,
  himmpat,
  orbit,
  derwentInnovation,
  patsnapFamily,
  patstatExtract,
  deeptechfinder,
  deeptechfinderLists,
];

export { generic } from "./generic.ts";
