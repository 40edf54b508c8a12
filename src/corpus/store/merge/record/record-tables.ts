import { eventMention, familyMention } from "./given.ts";
import { citationMention, classMention, partyMention, priority } from "./lists.ts";
import { nameChange, otherName } from "./other-names.ts";
import { merged } from "./publications.ts";
import type { RecordTable } from "./record-table.ts";
import { partyPlace, partySaid } from "./parties.ts";
import { provenance } from "./provenance.ts";
import { said } from "./said.ts";
import { textChoice } from "./texts.ts";

/** Every record-level table. Adding one here is all it takes: it is merged, kept, reused, and seen by what follows by its name. */
export const mergedTables: readonly RecordTable[] = [
  merged,
  partyMention,
  partySaid,
  partyPlace,
  classMention,
  priority,
  citationMention,
  familyMention,
  eventMention,
  otherName,
  nameChange,
  textChoice,
  provenance,
  said,
];

/** Those that are kept. */
export const recordTables = mergedTables.filter(({ isPassing }) => isPassing !== true);
