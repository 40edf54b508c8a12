import { expect, test } from "vitest";
import { limits, type Actor } from "#base";
import { bo, describeTasks, fang, olga, otto, tasks, xia } from "../tasks-for-test.ts";

describeTasks("comments on records", (bed) => {
  const { as, at, make } = bed;

  test("comments stand as they were said, are answered, and are withdrawn by who said them, with a reason", async () => {
    const { id } = await make();
    const say = (who: Actor, said: string, more: object = {}) =>
      bed.ledger.comments.add({ ...at(id), text: said, ...more }, as(who));
    const asked = await say(olga, "Where is the contract?");
    bed.now = "2026-03-01T09:00:00Z";
    const answer = await say(fang, "  Attached today.  ", { answersTo: asked.id });
    expect(answer).toMatchObject({ text: "Attached today.", answersTo: asked.id, by: "Fang", mine: true });
    await expect(say(otto, "mine?")).rejects.toThrow("has no record");
    await expect(say(bo, "and we?")).rejects.toThrow("Bo may not do this here: comment");
    expect((await bed.ledger.comments.list(at(id), as(bo))).mayComment).toBe(false);
    await expect(say(fang, " ")).rejects.toThrow("says nothing");
    await expect(say(fang, "x".repeat(limits.commentCharsMax + 1))).rejects.toThrow("at most 5000");
    await expect(say(fang, "what?", { answersTo: "nothing" })).rejects.toThrow("has no comment nothing");
    await expect(bed.ledger.comments.withdraw({ id: asked.id, reason: "no" }, as(fang))).rejects.toThrow("Fang may not");
    await expect(bed.ledger.comments.withdraw({ id: asked.id, reason: "no" }, as(otto))).rejects.toThrow("has no comment");
    await expect(bed.ledger.comments.withdraw({ id: asked.id, reason: "" }, as(olga))).rejects.toThrow("“Reason” must be");
    await bed.ledger.comments.withdraw({ id: asked.id, reason: "found it" }, as(olga));
    await expect(bed.ledger.comments.withdraw({ id: asked.id, reason: "again" }, as(olga))).rejects.toThrow("has been withdrawn");
    const { comments } = await bed.ledger.comments.list(at(id), as(xia));
    expect(comments.map((each) => [each.by, each.text, each.withdrawn?.because ?? null])).toEqual([
      ["Olga", null, "found it"],
      ["Fang", "Attached today.", null],
    ]);
    const history = await bed.ledger.history(tasks, id, 10, as(fang));
    expect(history.map(({ act }) => act)).toEqual(["comment_withdrawn", "comment", "comment", "create"]);
    expect(history.at(2)?.changes["comment"]?.[1]).toMatchObject({ text: "Where is the contract?" });
  });
});
