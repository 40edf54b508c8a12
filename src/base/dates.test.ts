import { expect, test } from "vitest";
import { dayAfter, dayBefore, dayOf, today } from "./dates.ts";

test("the day of an instant is that of China, which begins at sixteen hours of UTC", () => {
  expect(dayOf(new Date("2026-03-20T15:59:59.999Z"))).toBe("2026-03-20");
  expect(today(() => new Date("2026-03-20T16:00:00Z"))).toBe("2026-03-21");
  expect(dayOf(new Date("2025-12-31T16:00:00Z"))).toBe("2026-01-01");
});

test("the day after and the day before go over the ends of months, years and leap years, and undo each other", () => {
  const days = ["2024-02-28", "2024-02-29", "2023-02-28", "2025-12-31", "1900-02-28"];
  expect(days.map(dayAfter)).toEqual(["2024-02-29", "2024-03-01", "2023-03-01", "2026-01-01", "1900-03-01"]);
  expect(days.map(dayAfter).map(dayBefore)).toEqual(days);
});
