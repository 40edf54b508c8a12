import { sql, type Engine } from "#engine";
import type { PersonDecision } from "../../../../person-decisions.ts";
import { Evidence } from "./links.ts";
import type { Mentions } from "./mentions.ts";
import type { PersonNames } from "./names.ts";

/** What an analyst decided of mentions. */
export interface Decided {
  /** Those put together say the same. */
  readonly evidence: Evidence;
  /** Mentions of two labels never come together; -1 is none. Nothing where nothing was decided. */
  readonly labels: Int32Array | undefined;
}

/**
 * Finds the mentions that an analyst put together, and those that are somebody else: with a label and a token of their own.
 *
 * in     person_name, family_base
 * out    person_mention(id, family, name), where there are decisions
 */
export async function loadDecided(
  engine: Engine,
  decisions: readonly PersonDecision[],
  { forms }: PersonNames,
  mentions: Mentions,
): Promise<Decided> {
  const evidence = new Evidence();
  if (decisions.length === 0) return { evidence, labels: undefined };
  const decided = decisions.flatMap(({ keys, families, not }, index) =>
    keys.flatMap((key) => [
      ...families.map((family) => ({ key, family, token: 2 * index })),
      ...not.map((family) => ({ key, family, token: 2 * index + 1 })),
    ]),
  );
  await engine.load("decided_person", {
    key: decided.map((row) => row.key),
    family_key: decided.map((row) => row.family),
    token: Int32Array.from(decided, (row) => row.token),
  });
  await engine.load("person_mention", {
    id: Int32Array.from({ length: mentions.count }, (_, id) => id),
    family: mentions.family,
    name: mentions.form.map((form) => forms.name[form] ?? 0),
  });
  const [ids = none, tokens = none] = await engine.integerColumns(sql`
    select m.id, max(d.token)
    from decided_person d join family_base b on b.family_key = d.family_key
      join person_mention m on m.family = b.family join person_name n on n.id = m.name and n.key = d.key
    group by m.id`);
  if (ids.length === 0) return { evidence, labels: undefined };
  const labels = new Int32Array(mentions.count).fill(-1);
  ids.forEach((id, at) => {
    const token = tokens[at] ?? 0;
    evidence.add(id, 0, token);
    labels[id] = token;
  });
  return { evidence, labels };
}

const none = new Int32Array();
