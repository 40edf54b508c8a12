import { inLanes, type Engine, type Sql } from "#engine";

/** A table, and the statement that makes it. */
interface Making {
  readonly name: string;
  readonly statement: Sql;
}

/**
 * Makes tables, several beside each other: one waits for those before it that its statement names. The engine gives a statement one
 * thread, and what rests on nothing else need not wait for its turn.
 */
export async function makeTables(engine: Pick<Engine, "run">, tables: readonly Making[]): Promise<void> {
  const begun = new Map<string, Promise<void>>();
  await inLanes(tables, async ({ name, statement }) => {
    const before = [...begun].filter(([other]) => names(statement, other)).map(([, made]) => made);
    const own = Promise.all(before).then(() => engine.run(statement));
    begun.set(name, own);
    await own;
  });
}

function names({ text }: Sql, table: string): boolean {
  return text.split(/\W+/).includes(table);
}
