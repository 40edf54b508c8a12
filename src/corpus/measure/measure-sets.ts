import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "#engine";
import { parsePersonName } from "../normalise/person.ts";
import type { PublicationRecord } from "../record.ts";
import { createTestSnapshot } from "../store/test-snapshot.ts";
import { agreementOf, type Agreements } from "./agreement.ts";
import type { LabelledItem, LabelledSet } from "./labelled-files.ts";

export interface Measured {
  readonly items: number;
  readonly labels: number;
  /** What anybody gets by comparing the printed names in lower case. */
  readonly exact: Agreements;
  readonly ours: Agreements;
  readonly exactGroups: number;
  readonly ourGroups: number;
}

/**
 * Sends the names of a labelled set through the corpus (records, merging, snapshot), as if they were its only publications, and
 * compares the organisations or people that come out with the labels.
 */
export async function measureSet(set: LabelledSet): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), "fairway-measure-"));
  try {
    const found = await (set.of === "person" ? people(folder, set.items) : organisations(folder, set.items));
    const printed = set.items.map(({ name }) => name.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase());
    const labels = set.items.map(({ label }) => label);
    return {
      items: set.items.length,
      labels: new Set(labels).size,
      exact: agreementOf(printed, labels),
      ours: agreementOf(found, labels),
      exactGroups: new Set(printed).size,
      ourGroups: new Set(found).size,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each name on a publication of its own: nothing but the name tells. */
async function organisations(folder: string, items: readonly LabelledItem[]): Promise<string[]> {
  const records = items.map(({ name }, at): PublicationRecord => ({
    ...publication(at),
    parties: [{ role: "applicant", name }],
  }));
  const snapshot = await createTestSnapshot(folder, records);
  const engine = await snapshot.engine();
  try {
    const rows = await engine.rows<{ publication_key: string; organisation: number }>(sql`
      select p.publication_key, y.organisation from party y join publication p on p.doc = y.doc where y.role = 'applicant'`);
    const of = new Map(rows.map((row) => [row.publication_key, String(row.organisation)]));
    return items.map((_, at) => of.get(publication(at).publicationKey) ?? `none ${at}`);
  } finally {
    engine.close();
  }
}

/** Mentions of one publication stand on it together: co-inventors tell, where the set holds them. */
async function people(folder: string, items: readonly LabelledItem[]): Promise<string[]> {
  const byPublication = new Map<string, { at: number; names: string[] }>();
  for (const [at, { name, publication: number = String(at) }] of items.entries()) {
    const known = byPublication.get(number);
    if (known) known.names.push(name);
    else byPublication.set(number, { at: byPublication.size, names: [name] });
  }
  const records = [...byPublication.values()].map(({ at, names }): PublicationRecord => ({
    ...publication(at),
    parties: names.map((name) => ({ role: "inventor", name })),
  }));
  const snapshot = await createTestSnapshot(folder, records);
  const engine = await snapshot.engine();
  try {
    const rows = await engine.rows<{ publication_key: string; person: number; person_key: string; name: string }>(sql`
      select p.publication_key, f.person, o.person_key, o.name
      from family_person f join person o on o.person = f.person join publication p on p.family = f.family`);
    const byKey = Map.groupBy(rows, (row) => row.publication_key);
    return items.map(({ name, publication: number = "" }, at) => {
      const candidates = byKey.get(publication(byPublication.get(number)?.at ?? at).publicationKey) ?? [];
      const { base, short } = parsePersonName(name);
      const person = candidates.find((row) => [base, short].includes(baseOf(row.name))) ?? candidates[0];
      return person === undefined ? `none ${at}` : String(person.person);
    });
  } finally {
    engine.close();
  }
}

function baseOf(name: string): string {
  return parsePersonName(name).base;
}

function publication(at: number): {
  at: number;
  publicationKey: string;
  office: string;
  publicationNumber: string;
  kind: string;
} {
  const number = String(7_000_000 + at);
  return { at: at + 1, publicationKey: `US-${number}-B1`, office: "US", publicationNumber: number, kind: "B1" };
}
