import { expect, test } from "vitest";
import type { Actor } from "#base";
import { accounts, actor, ada, bo, describeTasks, fang, olga, otto, xia } from "../tasks-for-test.ts";

describeTasks("notices of records", (bed) => {
  const { as, at, attach, make, move } = bed;

  test("who had to do with a record, is named in it or mentioned is told what others did, and is told once read", async () => {
    const owner = await bed.ledger.records.create(accounts, { name: "Wei" }, as(ada));
    const wei: Actor = { ...xia, id: owner.id, label: "Wei" };
    const { id } = await make({ owner: owner.id, evidence: "told" });
    await bed.ledger.comments.add({ ...at(id), text: "please look", mentions: [bo.id, otto.id] }, as(olga));
    const newsOf = async (who: Actor) =>
      (await bed.ledger.notices.list(as(who))).notices
        .filter(({ filter }) => filter === "news")
        .map(({ read, news }) => [news?.act, news?.why, news?.by, read]);
    expect(await newsOf(wei)).toEqual([
      ["comment", "named", "Olga", false],
      ["create", "named", "Fang", false],
    ]);
    expect(await newsOf(fang)).toEqual([["comment", "involved", "Olga", false]]);
    expect(await newsOf(bo)).toEqual([["comment", "mentioned", "Olga", false]]);
    // A mention lets nobody see what they may not.
    expect(await newsOf(otto)).toEqual([]);
    expect(await newsOf(olga)).toEqual([]);
    bed.now = "2026-03-02T08:00:00Z";
    await move(id, 1, "submit", fang);
    expect(await newsOf(olga)).toEqual([["submit", "involved", "Fang", false]]);
    const [first] = (await bed.ledger.notices.list(as(olga))).notices.filter(({ filter }) => filter === "news");
    expect(await bed.ledger.notices.read({ keys: [first?.key ?? "", "news 999"] }, as(olga))).toMatchObject({
      news: 0,
      waiting: 1,
    });
    expect(await newsOf(olga)).toEqual([["submit", "involved", "Fang", true]]);
    expect((await bed.ledger.notices.list(as(fang))).unread.news).toBe(1);
  });

  test("what waits for somebody waits until it is done, and is not news to who brought it there", async () => {
    const { id } = await make({ evidence: "told" });
    const waiting = async (who: Actor) =>
      (await bed.ledger.notices.list(as(who))).notices
        .filter(({ filter }) => filter === "waiting")
        .map(({ acts, read, record }) => [record.label, acts.join(), read]);
    expect(await waiting(olga)).toEqual([]);
    expect(await waiting(fang)).toEqual([["Line", "submit", true]]);
    expect(await waiting(otto)).toEqual([]);
    await move(id, 1, "submit", fang);
    expect(await waiting(olga)).toEqual([["Line", "accept", false]]);
    expect(await waiting(actor("Petra", "zone_administrator", "z2"))).toEqual([]);
    expect(await waiting(actor("Aud", "auditor"))).toEqual([]);
    // An administrator may do it; it waits for those whose work it is.
    expect(await waiting(ada)).toEqual([]);
    expect(await waiting({ ...ada, grants: [...ada.grants, ...olga.grants] })).toHaveLength(1);
    expect(await bed.ledger.notices.read({ filter: "waiting" }, as(olga))).toMatchObject({ waiting: 0 });
    expect(await waiting(olga)).toEqual([["Line", "accept", true]]);
    await attach(id, olga);
    await move(id, 2, "accept", olga);
    expect(await waiting(olga)).toEqual([]);
  });

  test("a deadline is told from fourteen days before, as overdue from the day after, and no more once it is done", async () => {
    const { id } = await make({ due_on: "2026-03-20", evidence: "told" });
    const due = async (who: Actor, clock: string) => {
      bed.now = `${clock}T10:00:00Z`;
      return (await bed.ledger.notices.list(as(who))).notices
        .filter(({ filter }) => filter === "deadlines")
        .map(({ at: on, isOver, read }) => [on, isOver, read]);
    };
    expect(await due(fang, "2026-03-05")).toEqual([]);
    expect(await due(fang, "2026-03-06")).toEqual([["2026-03-20", false, false]]);
    expect(await due(fang, "2026-03-20")).toEqual([["2026-03-20", false, false]]);
    await bed.ledger.notices.read({ filter: "deadlines" }, as(fang));
    expect(await due(fang, "2026-03-20")).toEqual([["2026-03-20", false, true]]);
    expect(await due(fang, "2026-03-21")).toEqual([["2026-03-20", true, false]]);
    // The day after begins at midnight in China.
    const isOverAt = async (clock: string) => {
      bed.now = clock;
      return (await bed.ledger.notices.list(as(fang))).notices.filter(({ filter }) => filter === "deadlines")[0]?.isOver;
    };
    expect(await isOverAt("2026-03-20T15:59:59Z")).toBe(false);
    expect(await isOverAt("2026-03-20T16:00:00Z")).toBe(true);
    expect(await due(olga, "2026-03-21")).toHaveLength(1);
    expect(await due(xia, "2026-03-21")).toEqual([]);
    expect(await due(otto, "2026-03-21")).toEqual([]);
    await move(id, 1, "submit", fang);
    expect(await due(fang, "2026-03-21")).toEqual([]);
  });
});
