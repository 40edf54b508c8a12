import { expect, test } from "vitest";
import { handEngine, handStudy, times } from "../hand-facts.ts";
import { collaboration } from "./collaboration.ts";
import { pairs } from "./pairs.ts";

const classes = ["enterprise", "university", "institute"];

/*
 * 4 by e and u, 2 by e, f and u together, 3 by e and f, 1 by u and i. Edges: e–u 6, f–u 2, e–f 5, u–i 1: 14.
 * Cells: enterprise × university 8 edges on 6 members; enterprise × enterprise 5 on 5; university × institute 1 on 1.
 */
test("the matrix of enterprises, universities and institutes adds up to all edges of the network", async () => {
  const at = (type: string) => ({ type, region: "CN-410100" });
  const hand = await handEngine({
    study: handStudy(["a"]),
    cutOff: null,
    organisations: { e: at("enterprise"), f: at("enterprise"), u: at("university"), i: at("institute") },
    members: [
      ...times(4, { nodes: ["a"], year: 2012, by: ["e", "u"] }),
      ...times(2, { nodes: ["a"], year: 2012, by: ["e", "f", "u"] }),
      ...times(3, { nodes: ["a"], year: 2012, by: ["e", "f"] }),
      { nodes: ["a"], year: 2012, by: ["u", "i"] },
    ],
  });
  const rows = await hand.rows(collaboration);
  const cell = (type: string, other: string, key: string) =>
    rows.find((row) => row["place"] === "world" && row["type"] === type && row["with"] === other)?.[key] ?? 0;
  expect([cell("enterprise", "university", "members"), cell("enterprise", "university", "edges")]).toEqual([6, 8]);
  expect([cell("enterprise", "enterprise", "members"), cell("enterprise", "enterprise", "edges")]).toEqual([5, 5]);
  expect([cell("university", "institute", "edges"), cell("institute", "institute", "edges")]).toEqual([1, 0]);
  // Both halves of the matrix say the same.
  for (const one of classes) for (const other of classes) expect(cell(one, other, "edges")).toBe(cell(other, one, "edges"));
  const edges = classes.flatMap((one, index) => classes.slice(index).map((other) => Number(cell(one, other, "edges"))));
  const network = (await hand.rows(pairs)).reduce((sum, row) => sum + Number(row["members"]), 0);
  expect([edges.reduce((sum, each) => sum + each, 0), network]).toEqual([14, 14]);
  hand.engine.close();
});
