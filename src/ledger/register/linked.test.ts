import { expect, test } from "vitest";
import type { Actor } from "#base";
import { ada, describeTasks, fang, olga, otto, tasks } from "../tasks-for-test.ts";

describeTasks("links and counts of records", (bed) => {
  const { as, make, move } = bed;

  test("a record names those that lead to it, as far as their reader may see them", async () => {
    const { id } = await make({ name: "above" });
    const below = await make({ name: "below", above: id });
    await bed.ledger.records.create(tasks, { name: "elsewhere", zone: "z1", firm: "e2", above: id }, as(ada));
    const labels = async (who: Actor) =>
      (await bed.ledger.linked(tasks as never, id, 10, as(who))).linked.map(({ label, field }) => [label, field]);
    expect(await labels(fang)).toEqual([["below", "above"]]);
    expect((await labels(olga)).length).toBe(2);
    const first = await bed.ledger.linked(tasks as never, id, 1, as(olga));
    expect([first.total, first.linked.length]).toEqual([2, 1]);
    await expect(labels(otto)).rejects.toThrow("has no record");
    await bed.ledger.records.change(tasks, { id: below.id, version: 1, entered: { above: null } }, as(fang));
    expect(await labels(fang)).toEqual([]);
  });

  test("a list is found by what fields hold several of, ordered by numbers as numbers, and counted by state", async () => {
    await make({ name: "a", share: "9.5", tags: "x1;x", colours: ["dark_red"] });
    await make({ name: "b", share: "10", tags: "x", colours: ["red"], evidence: "told" });
    const c = await make({ name: "c", evidence: "told" });
    await move(c.id, 1, "submit", fang);
    const names = async (query: object) =>
      (await bed.ledger.list(tasks as never, { sort: "name", limit: 10, offset: 0, ...query }, as(fang))).records.map(
        ({ values }) => values["name"],
      );
    expect(await names({ where: { tags: "x" } })).toEqual(["a", "b"]);
    expect(await names({ where: { colours: "red" } })).toEqual(["b"]);
    expect(await names({ where: { colours: "dark%red" } })).toEqual([]);
    expect(await names({ sort: "share" })).toEqual(["a", "b", "c"]);
    expect(await names({ sort: "-share" })).toEqual(["b", "a", "c"]);
    const counted = await bed.ledger.countStates(tasks as never, {}, as(fang));
    expect(counted.toSorted((left, right) => left.count - right.count)).toEqual([
      { state: "submitted", count: 1 },
      { state: "planned", count: 2 },
    ]);
    expect(await bed.ledger.countStates(tasks as never, {}, as(otto))).toEqual([]);
  });

  test("the steps that are open to a reader are those that the server lets them take, of records that they may read", async () => {
    const { id } = await make({ evidence: "told" });
    const open = (who: Actor) => bed.ledger.steps(tasks as never, [id], as(who));
    expect(await open(fang)).toEqual([{ id, acts: ["submit"], mayChange: true }]);
    expect(await open(olga)).toEqual([{ id, acts: [], mayChange: false }]);
    expect(await open(otto)).toEqual([]);
    await move(id, 1, "submit", fang);
    expect(await open(fang)).toEqual([{ id, acts: [], mayChange: false }]);
    expect(await open(olga)).toEqual([{ id, acts: ["accept"], mayChange: false }]);
  });
});
