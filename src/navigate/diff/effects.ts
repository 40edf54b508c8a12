import { name, sql, type Engine } from "#engine";
import type { DiffAnswer } from "../contract.ts";
import type { Change, ChangedPart } from "./change-shape.ts";
import type { Cause } from "./causes.ts";

type Effect = Pick<DiffAnswer["changes"][number], "causes" | "rows" | "members">;
type RowCauses = DiffAnswer["changed"][number]["causes"];

const data: readonly Cause[] = [
  "documents_gone",
  "documents_new",
  "unclear",
  "documents_changed",
  "status",
  "entity",
  "people",
  "region",
  "text",
  "corpus",
  "cut_off",
];

/** The causes under which a change of a part can move a number; none of words. */
function causesOf({ part, field }: Change): readonly Cause[] {
  if (field !== null && /^title\b/.test(field)) return [];
  switch (part) {
    case "node":
      return /^(output|industry)\b/.test(field ?? "") ? ["query", "study"] : ["query"];
    case "tag":
    case "judgement":
      return ["query"];
    case "technology":
    case "effect":
      return ["study", "text"];
    case "applicant":
      return ["entity", "region", "study"];
    case "setting":
      return ["study", "text"];
    case "snapshot":
    case "source":
    case "rule":
      return data;
    case "cut_off":
      return ["cut_off"];
    case "code":
      return ["code", "other"];
    case "note":
      return [];
  }
}

/**
 * What each change did: the causes that bear it and the rows that they changed, which may be other changes' of the same cause too; none
 * is told as none. Of a node or tag also its members in both runs.
 *
 * in     engine: the facts of both runs; undefined where they cannot be read, and then no cause can be told from another
 */
export async function effectsOf(
  changes: readonly Change[],
  rows: readonly RowCauses[],
  engine: Engine | undefined,
): Promise<(Change & Effect)[]> {
  const earlier = new Map(
    changes.filter(({ change }) => change === "renamed").map(({ part, name: fresh, before }) => [`${part}:${fresh}`, before]),
  );
  const effects: (Change & Effect)[] = [];
  for (const change of changes) {
    const able = causesOf(change);
    const old = earlier.get(`${change.part}:${change.name}`) ?? change.name;
    effects.push({
      ...change,
      causes: engine ? able.filter((cause) => rows.some((own) => own.some((each) => each.cause === cause))) : [],
      rows:
        engine || rows.length === 0 || able.length === 0
          ? rows.filter((own) => own.some((each) => able.includes(each.cause))).length
          : null,
      members: engine && decidesMembers(change) ? await membersOf(change, old, engine) : null,
    });
  }
  return effects;
}

const memberTables: Readonly<Partial<Record<ChangedPart, readonly [table: string, column: string]>>> = {
  node: ["node_member", "node"],
  tag: ["member_tag", "tag"],
};

function decidesMembers({ part, name: of, field }: Change): boolean {
  return part in memberTables && of !== null && (field === null || /^(query|include|exclude|parents)\b/.test(field));
}

async function membersOf({ part, name: fresh }: Change, old: string | null, engine: Engine): Promise<Effect["members"]> {
  const [table, column] = memberTables[part] ?? ["", ""];
  const [found] = await engine.rows<NonNullable<Effect["members"]>>(sql`
    select cast(count(a.member) as integer) as before, cast(count(b.member) as integer) as after,
      cast(count(*) filter (where a.member is null) as integer) as "in",
      cast(count(*) filter (where b.member is null) as integer) as "out"
    from (select member from ${name(`old_${table}`)} where ${name(column)} = ${old}) a
    full outer join (select member from ${name(`new_${table}`)} where ${name(column)} = ${fresh}) b on b.member = a.member`);
  return found ?? null;
}
