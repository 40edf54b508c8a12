import { expect, test } from "vitest";
import { knownOfNone, worstGap } from "./worst-gap.ts";

const gap = (field: "region" | "applicant" | "status" | "event", filled: number, warning = true) => ({
  field,
  members: 10,
  filled,
  warning,
  text: { zh: `${field} ${filled}`, en: `${field} ${filled}` },
});

test("of the gaps that warn, the line names the one of which most is missing", () => {
  const figures = [{ gaps: [gap("applicant", 8), gap("region", 3)] }, { gaps: [gap("status", 1, false)] }, {}];
  expect(worstGap(figures, "en")).toBe("region 3");
  expect(worstGap([{ gaps: [gap("status", 9, false)] }, {}], "en")).toBeUndefined();
});

test("fields that nothing has are told together, each once", () => {
  const none = knownOfNone([{ gaps: [gap("status", 0), gap("event", 0)] }, { gaps: [gap("event", 0), gap("region", 3)] }], "en");
  expect(none).toContain("legal status and legal events");
  expect(knownOfNone([{ gaps: [gap("region", 3)] }], "en")).toBeUndefined();
  expect(knownOfNone([{ gaps: [gap("event", 0)] }], "en")).toBe("event 0");
});
