import type { Bilingual } from "#base";
import type { Sql } from "#engine";
import type { CheckGroup, CheckLevel } from "../contract.ts";

export interface CheckKnown {
  /** Latest day seen in any source; a day that no corpus reaches where nothing is known. */
  readonly cutOff: string;
}

/** One thing that data may have wrong. One file a check, named as the check. */
export interface Check {
  readonly name: string;
  readonly group: CheckGroup;
  readonly level: CheckLevel;
  readonly title: Bilingual;
  /** What it means for who counts, and what can be done. */
  readonly meaning: Bilingual;
  /** How many things were looked at: `select count(*)`. */
  readonly looked: Sql;
  /** The things at fault: `key` (a number or name that a person can look up), `detail` (values, no words). */
  faults(known: CheckKnown): Sql;
}
