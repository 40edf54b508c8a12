import type { dialects } from "../contract.ts";
import type { Dialect } from "./dialect.ts";
import { espacenet } from "./espacenet.ts";
import { google } from "./google.ts";
import { incopat } from "./incopat.ts";
import { lens } from "./lens.ts";
import { patentscope } from "./patentscope.ts";
import { patsnap } from "./patsnap.ts";

export { printDialect } from "./print-dialect.ts";
export { isReadable, readableDialects, readDialect } from "./read-dialect.ts";

export type DialectName = (typeof dialects)[number];

/** The languages that can be written, ours aside. */
export const dialectTable: Readonly<Record<Exclude<DialectName, "fairway">, Dialect>> = {
  espacenet,
  patsnap,
  incopat,
  lens,
  google,
  patentscope,
};
