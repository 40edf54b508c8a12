import { action, staff } from "#base";
import { sql } from "#engine";
import { readDecisionText } from "./decision-file.ts";
import { personKey } from "./normalise/person.ts";
import { isUnpublished } from "./organisation-facts.ts";
import { peopleAnswer, peopleInput } from "./person/contract.ts";
import { findPeople, isWithheld } from "./person/find-people.ts";
import { parsePersonEntries, personDecisionsFile } from "./person-decisions.ts";
import { withCurrentSnapshot } from "./store/reading.ts";

export const peopleAction = action({
  name: "corpus/people",
  may: staff,
  summary: {
    zh: "按姓名检索发明人：所属单位、归并依据与得分",
    en: "Find inventors by name: their affiliations, and what held their names together",
  },
  input: peopleInput,
  output: peopleAnswer,
  positional: ["text"],
  doors: ["cli", "http"],
  method: "get",
  run: (input, context) =>
    withCurrentSnapshot(context.dataDir, async (snapshot, engine) => {
      const text = input.text?.trim() ?? "";
      const pattern = likePattern(text.toLowerCase());
      const key = personKey(text);
      const normalised = `${likePattern(key)}@%`;
      const wanted = sql`
        ${isWithheld} = ${input.withheld}
        and (${text === ""} or lower(name) like ${pattern} escape '\\' or (${key !== ""} and person_key like ${normalised} escape '\\'))
        and (cast(${input.method ?? null} as varchar) is null or method = ${input.method ?? null})`;
      const [counted] = await engine.rows<{ total: number; withheld: number }>(sql`
        select count(*) filter (where ${wanted}) as total, count(*) filter (where ${isWithheld}) as withheld from person`);
      const found = await findPeople(engine, wanted, input.limit, input.offset);
      const file = personDecisionsFile(context.dataDir);
      return {
        snapshot: snapshot.id,
        total: counted?.total ?? 0,
        people: found.map(({ person: _person, ...shown }) => shown),
        withheld: counted?.withheld ?? 0,
        decisions: parsePersonEntries(await readDecisionText(file), file).length,
        unpublished: await isUnpublished(context.dataDir),
      };
    }),
  print: ({ people, total }) =>
    [
      ...people.map(
        (each) =>
          `${each.families}\t${each.name ?? "-"}\t${each.affiliations.join("; ")}\t${each.method} ${each.score}\t${each.key}`,
      ),
      `${people.length} / ${total}`,
    ].join("\n"),
  rows: ({ people }) => people.map((each) => ({ ...each, affiliations: each.affiliations.join("; ") })),
});

function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/gu, "\\$&")}%`;
}
