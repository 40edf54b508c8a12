import { expect, test } from "vitest";
import { dayOf, today } from "./dates.ts";

test("the day of an instant is that of China, which begins at sixteen hours of UTC", () => {
  expect(dayOf(new Date("2026-03-20T15:59:59.999Z"))).toBe("2026-03-20");
  expect(today(() => new Date("2026-03-20T16:00:00Z"))).toBe("2026-03-21");
  expect(dayOf(new Date("2025-12-31T16:00:00Z"))).toBe("2026-01-01");
});
