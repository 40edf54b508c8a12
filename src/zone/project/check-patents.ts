/** Patent numbers as people entered them, held against the corpus: known or not, in force or lapsed. Nothing is refused for it. */
import type { Context } from "#base";
import { currentSnapshot, parseApplicationNumber, parsePublicationNumber, withCurrentSnapshot } from "#corpus";
import { list, sql, type Engine } from "#engine";
import type { CheckedPatent, PatentVerdict } from "./contract.ts";

/** Numbers in one question to the engine. */
const numbersAtOnce = 500;

interface Known {
  readonly application_key: string;
  readonly publication_key: string;
  readonly number_key: string;
  readonly status: string;
  readonly granted: boolean;
  readonly title: string | null;
}

export interface CheckedPatents {
  readonly snapshot: string | null;
  /** As entered → what is known of it. */
  readonly of: (number: string) => CheckedPatent;
}

export async function checkPatents(numbers: readonly string[], { dataDir }: Pick<Context, "dataDir">): Promise<CheckedPatents> {
  const unchecked = (number: string): CheckedPatent => told(number, "unchecked");
  if (!(await currentSnapshot(dataDir))) return { snapshot: null, of: unchecked };
  return withCurrentSnapshot(dataDir, async (snapshot, engine) => {
    const found = await lookUp(engine, [...new Set(numbers)]);
    return { snapshot: snapshot.manifest.id, of: (number) => found.get(number) ?? told(number, "not_found") };
  });
}

function told(number: string, verdict: PatentVerdict): CheckedPatent {
  return { number, verdict, application: null, title: null, granted: false };
}

async function lookUp(engine: Engine, numbers: readonly string[]): Promise<Map<string, CheckedPatent>> {
  const found = new Map<string, CheckedPatent>();
  for (let at = 0; at < numbers.length; at += numbersAtOnce) {
    const keys = numbers.slice(at, at + numbersAtOnce).map(keysOf);
    const rows = await engine.rows<Known>(sql`
      select a.application_key, p.publication_key, p.office || '-' || p.number as number_key, a.status,
        a.granted_on is not null as granted, p.title
      from publication p join application a on a.application = p.application
      where p.publication_key in (${list(keys.map(({ publication }) => publication))})
        or p.office || '-' || p.number in (${list(keys.map(({ bare }) => bare))})
        or a.application_key in (${list(keys.map(({ application }) => application))})
      order by p.published_on desc nulls last, p.publication_key`);
    const by = (key: keyof Known) => new Map(rows.toReversed().map((row) => [row[key], row]));
    const [publications, applications, bare] = [by("publication_key"), by("application_key"), by("number_key")];
    for (const key of keys) {
      const row = publications.get(key.publication) ?? applications.get(key.application) ?? bare.get(key.bare);
      if (row) found.set(key.entered, { ...told(key.entered, verdictOf(row)), ...shown(row) });
    }
  }
  return found;
}

function keysOf(entered: string) {
  const publication = parsePublicationNumber(entered);
  const application = parseApplicationNumber(entered);
  return {
    entered,
    publication: publication?.key ?? "",
    // A number with a kind names that publication and no other.
    bare: publication && publication.kind === undefined ? `${publication.office}-${publication.number}` : "",
    application: application?.key ?? "",
  };
}

function shown({ application_key: application, title, granted }: Known) {
  return { application, title, granted };
}

function verdictOf({ status }: Known): PatentVerdict {
  switch (status) {
    case "active":
      return "live";
    case "pending":
      return "pending";
    case "inactive":
      return "lapsed";
    default:
      return "unknown";
  }
}
