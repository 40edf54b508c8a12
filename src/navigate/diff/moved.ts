import { limits } from "#base";
import { sql, type Engine } from "#engine";
import type { DiffAnswer, Study } from "../contract.ts";
import { pickCondition } from "../facts/pick.ts";
import { cellPick } from "../figure/open-cell.ts";
import type { ChangedRow } from "./cells.ts";

type Moved = NonNullable<DiffAnswer["changed"][number]["causes"][number]["members"]>;

/** Follows the members behind the first count of each changed row from state to state. */
export class MovedMembers {
  readonly #engine: Engine;
  readonly #rows: readonly ChangedRow[];

  constructor(engine: Engine, rows: readonly ChangedRow[]) {
    this.#engine = engine;
    this.#rows = rows.filter((row) => countOf(row) !== undefined).slice(0, limits.diffRowsFollowedMax);
  }

  /** Notes who is behind each count now. */
  async note(study: Pick<Study, "period">): Promise<void> {
    await this.#engine.run(sql`create or replace table behind_now (place integer, member integer)`);
    for (const [place, row] of this.#rows.entries()) {
      const condition = pickOf(row, study);
      if (condition)
        await this.#engine.run(sql`insert into behind_now select ${place}, m.member from member m where ${condition}`);
    }
  }

  /** Who came and went since the last note, by changed row; notes anew. */
  async moved(study: Pick<Study, "period">): Promise<ReadonlyMap<ChangedRow, Moved>> {
    await this.#engine.run(sql`create or replace table behind_before as select * from behind_now`);
    await this.note(study);
    const found = await this.#engine.rows<{ place: number; came: boolean; key: string; number: string; all: number }>(sql`
      select place, came, key, number, "all" from (
        select c.place, c.came, k.member_key as key, coalesce(b.number, a.number) as number,
          row_number() over (partition by c.place, c.came order by k.member_key) as rank,
          cast(count(*) over (partition by c.place, c.came) as integer) as "all"
        from (
          select coalesce(n.place, o.place) as place, coalesce(n.member, o.member) as member, o.member is null as came
          from behind_now n full outer join behind_before o on o.place = n.place and o.member = n.member
          where n.member is null or o.member is null
        ) c
        join key k on k.member = c.member
        left join old_member a on a.member = c.member left join new_member b on b.member = c.member
      ) ranked where rank <= ${limits.diffKeysShownMax} order by place, came, key`);
    const moved = new Map<ChangedRow, Moved>();
    for (const [place, row] of this.#rows.entries()) {
      const own = found.filter((each) => each.place === place);
      const list = (came: boolean) => own.filter((each) => each.came === came).map(({ key, number }) => ({ key, number }));
      const all = [true, false].reduce((sum, came) => sum + (own.find((each) => each.came === came)?.all ?? 0), 0);
      if (own.length > 0) moved.set(row, { in: list(true), out: list(false), more: all - own.length });
    }
    return moved;
  }
}

function countOf({ columns, before, after }: ChangedRow) {
  return columns.find(({ kind, opens, key }) => kind === "count" && opens && (before?.[key] ?? 0) !== (after?.[key] ?? 0));
}

function pickOf(row: ChangedRow, study: Pick<Study, "period">) {
  const column = countOf(row);
  const pick = column && cellPick(column, row.after ?? row.before ?? {});
  return pick && pickCondition(pick, study);
}
