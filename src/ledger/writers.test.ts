import { expect, test } from "vitest";
import { describeTasks, fang, pieces, tasks } from "./tasks-for-test.ts";

describeTasks("a hundred writers", (bed) => {
  const { as, attach, make } = bed;

  test("of fifty who write the same record and fifty who write their own at once, nobody loses what was acknowledged", async () => {
    const one = await make({ count: 0 });
    const tell: string[] = [];
    await Promise.all([
      ...Array.from({ length: 50 }, async (_, index) => {
        for (;;) {
          const { version, values } = await bed.ledger.records.get(tasks, one.id, as(fang));
          const entered = { count: Number(values["count"]) + 1 };
          const done = await bed.ledger.records
            .change(tasks, { id: one.id, version, entered, note: `writer ${index}` }, as(fang))
            .catch((error: unknown) => {
              if (!String(error).includes("meanwhile")) throw error;
            });
          if (done) return void tell.push(`change ${one.id} ${done.version}`);
        }
      }),
      ...Array.from({ length: 50 }, async (_, index) => {
        const own = await make({ name: `own ${index}` });
        tell.push(`create ${own.id} 1`);
        const changed = await bed.ledger.records.change(tasks, { id: own.id, version: 1, entered: { count: index } }, as(fang));
        tell.push(`change ${own.id} ${changed.version}`);
        await attach(own.id, fang, { content: pieces(Buffer.from(`file ${index % 7}`)) });
        tell.push(`attach ${own.id} 2`);
      }),
    ]);
    expect((await bed.ledger.records.get(tasks, one.id, as(fang))).values["count"]).toBe(50);
    const { records } = await bed.ledger.list(tasks as never, { limit: 100, offset: 0 }, as(fang));
    const entries = await Promise.all(records.map(({ id }) => bed.ledger.history(tasks, id, 100, as(fang))));
    const written = entries.flat().map(({ act, record, version }) => `${act} ${record} ${version}`);
    expect(written.toSorted()).toEqual([...tell, `create ${one.id} 1`].toSorted());
    expect(await bed.ledger.verify()).toMatchObject({ entries: 201, broken: [], files: 7, faults: [] });
  });
});
