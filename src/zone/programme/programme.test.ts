import { afterAll, expect, test } from "vitest";
import type { Actor } from "#base";
import { actorForTest, zoneForTest } from "../zone-for-test.ts";

const bed = zoneForTest("2018-09-01T00:00:00Z");
const run: typeof bed.run = (...asked) => bed.run(...asked);
afterAll(() => bed.close());

const superhard = {
  name: "郑州国家专利导航产业（超硬材料）发展实验区",
  name_en: "Zhengzhou patent-navigation zone (superhard materials)",
  aliases: "郑州新材料产业集聚区\nZhengzhou New Materials Industry Cluster",
  type: "patent_navigation_zone",
  level: "national",
  region: "CN-410100",
  area: "10",
  industry: "超硬材料",
  starts_on: "2013-09-01",
  ends_on: "2018-08-31",
};

/** What the document says, and what ends a zone: an issued conclusion. */
async function concluded(values: object) {
  const zone = await run("zone/zones-save", { values });
  await bed.make("zone/zones", { name: "荥阳园", type: "park", level: "park", region: "CN-410182", parent: zone.id });
  await bed.make("zone/zones", { name: "高新园", type: "park", level: "park", region: "CN-410100", parent: zone.id });
  await expect(run("zone/zones-move", { id: zone.id, seen: 1, act: "approve" })).rejects.toThrow(
    "“Pilot from” must be filled in",
  );
  const days = { pilot_on: "2013-09-01", concluded_on: "2018-08-31", stage_evidence: "批复文号\n结题意见" };
  await run("zone/zones-save", { id: zone.id, seen: 1, values: days });
  const approved = await bed.move("zone/zones", zone.id, ["approve"]);
  const conclude = { id: zone.id, seen: approved.version, act: "conclude" };
  await expect(run("zone/zones-move", conclude)).rejects.toThrow("issue that first");
  const said = { zone: zone.id, title: "结题总结", concluded_on: "2018-08-31", summary: "…", document: "总结文号" };
  await bed.move("zone/conclusions", await bed.make("zone/conclusions", said), ["issue"]);
  return run("zone/zones-move", conclude);
}

test("0.1 one zone with its parks runs from pilot to its end, and says so on the day after", async () => {
  const ended = await concluded(superhard);
  const parks = await run<{ total: number }>("zone/zones", { where: { parent: ended.id } });
  expect(parks.total).toBe(2);
  expect([ended.state, ended.updatedAt, ended.values["aliases"]]).toEqual([
    "concluded",
    "2018-09-01T00:00:00.000Z",
    ["郑州新材料产业集聚区", "Zhengzhou New Materials Industry Cluster"],
  ]);
});

test("a zone is no part of itself, and its period runs forwards", async () => {
  const zone = await run("zone/zones-save", { values: superhard });
  const park = await run("zone/zones-save", { values: { ...superhard, type: "park", parent: zone.id } });
  await expect(run("zone/zones-save", { id: zone.id, seen: 1, values: { parent: park.id } })).rejects.toThrow("part of itself");
  await expect(run("zone/zones-save", { values: { ...superhard, ends_on: "2012-01-01" } })).rejects.toThrow("before it begins");
});

test("0.8 a milestone goes planned, submitted, returned, submitted, accepted, with its whole history", async () => {
  const zone = await run("zone/zones-save", { values: superhard });
  const office = actorForTest("Olga", "zone_administrator", { zone: zone.id });
  const controller = actorForTest("Qin", "quality_controller", { zone: zone.id });
  const other = actorForTest("Otto", "quality_controller", { zone: "another zone" });
  let at = await run("zone/milestones-save", { values: { zone: zone.id, title: "中期评估", due_on: "2016-06-30" } }, office);
  const move = async (act: string, actor: Actor, note?: string) => {
    at = await run("zone/milestones-move", { id: at.id, seen: at.version, act, note }, actor);
    return at.state;
  };
  await expect(move("submit", office)).rejects.toThrow("“Done” must be filled in");
  const evidence = { done_on: "2016-06-20", evidence: "验收意见书" };
  at = await run("zone/milestones-save", { id: at.id, seen: 1, values: evidence }, office);
  expect(await move("submit", office)).toBe("submitted");
  await expect(move("accept", office)).rejects.toThrow("Olga may not do this here: accept");
  await expect(move("accept", other)).rejects.toThrow("has no record");
  await expect(move("send_back", controller)).rejects.toThrow("“Reason” must be filled in");
  expect(await move("send_back", controller, "缺少专家签字")).toBe("returned");
  expect(await move("submit", office)).toBe("submitted");
  expect(await move("accept", controller)).toBe("accepted");
  const { entries } = await run<{ entries: { act: string; note: string | null }[] }>(
    "zone/milestones-history",
    { id: at.id },
    office,
  );
  expect(entries.map(({ act }) => act)).toEqual(["accept", "submit", "send_back", "submit", "change", "create"]);
  expect(entries[2]?.note).toBe("缺少专家签字");
});
