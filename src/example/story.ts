import type { NodeId } from "./chain.ts";
import { leaders, moverTurns } from "./organisations.ts";

/**
 * What is planted in the synthetic industry, for tests to hold the generator and the navigation to. Counts are of families whose
 * applicants sit in a region; windows are five complete years each (2014–2018, 2019–2023).
 */
export const story = {
  region: "CN-410100",
  windows: { before: [2014, 2018], recent: [2019, 2023] },
  /** The Chinese city with most families of each node, ahead of the next by at least the margin. */
  leads: {
    press: "CN-410100",
    synthesis: "CN-410100",
    cbn: "CN-410100",
    tools: "CN-430100",
    cvd: "CN-440300",
    "heat-spreading": "CN-440300",
    powder: "CN-411400",
    "wire-saw": "CN-411000",
    gems: "CN-411300",
    pcd: "CN-410300",
    catalyst: "CN-110000",
    inspection: "CN-110000",
  } as Readonly<Record<NodeId, string>>,
  marginMin: 1.2,
  /** A node in which one foreign country has more families than any Chinese city. */
  abroad: { node: "pcd" as NodeId, country: "US" },
  /** Falls by more than a tenth a year. */
  declining: "catalyst" as NodeId,
  /** Grows by more than a fifth a year, faster than every other node. */
  emerging: "heat-spreading" as NodeId,
  /** Steady, near to what the region is strong in, and missing there: to complete. */
  missing: "wire-saw" as NodeId,
  /** Rising, near, and weak in the region, with hardly anybody there: to extend to. */
  weak: "gems" as NodeId,
  weakApplicantsMax: 2,
  /** Four hold most of it; nowhere else do four hold so much. */
  concentrated: { node: "cbn" as NodeId, cr4Min: 0.7, hhiMin: 0.13, otherCr4Max: 0.6, otherHhiMax: 0.1 },
  /** The pair that files together most often. */
  collaboration: { university: leaders.zhengzhouUniversity.name, enterprise: leaders.xingdi.name, familiesMin: 12 },
  /** What the navigation's rule should propose for the region; other nodes are left open. */
  actions: {
    press: "strengthen",
    synthesis: "strengthen",
    cbn: "strengthen",
    "wire-saw": "complete",
    gems: "extend",
    catalyst: "leave",
  } as Readonly<Partial<Record<NodeId, string>>>,
  /** Leaves one node for another. */
  mover: { organisation: leaders.mingzhu.name, from: "tools" as NodeId, to: "heat-spreading" as NodeId, year: moverTurns },
} as const;
