import { assert as holds, array, constantFrom, date, property } from "fast-check";
import { expect, test } from "vitest";
import { parseDay } from "../../normalise/days.ts";
import { decideOrder, noOrderEvidence, SeparatorEvidence, weighDate } from "./evidence.ts";

function decided(values: readonly string[], usual: readonly ("ymd" | "dmy" | "mdy")[] = ["ymd", "dmy", "mdy"]) {
  const evidence = noOrderEvidence();
  for (const value of values) weighDate(value, evidence);
  return decideOrder(evidence, usual);
}

test("one value above twelve decides the order of its column", () => {
  expect(decided(["03/04/2012", "25/12/2012"])).toEqual({ order: "dmy", decisive: 1, contrary: 0, assumed: false });
  expect(decided(["3/4/12", "12/25/12"])).toEqual({ order: "mdy", decisive: 1, contrary: 0, assumed: false });
});

test("days that could be either are read in the tool's usual order, and said to be assumed", () => {
  expect(decided(["03/04/2012"], ["dmy"])).toEqual({ order: "dmy", decisive: 0, contrary: 0, assumed: true });
});

test("a tool that never writes the year last gives no order to such days", () => {
  expect(decided(["03/04/2012"], ["ymd"])).toMatchObject({ order: undefined, assumed: true });
});

test("years in front need no order", () => {
  expect(decided(["2012-03-04", "20120304", "2012.3.4", "2012/03/04"])).toMatchObject({ order: undefined, assumed: false });
});

test("any column of days above the twelfth is read back as it was written", () => {
  const days = array(date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }), { minLength: 1 });
  holds(
    property(days, constantFrom("dmy", "mdy"), constantFrom("/", "-", "."), (dates, order, mark) => {
      const iso = ["2020-01-31", ...dates.map((day) => day.toISOString().slice(0, 10))];
      const written = iso.map((day) => {
        const [year = "", month = "", of = ""] = day.split("-");
        return (order === "dmy" ? [of, month, year] : [month, of, year]).join(mark);
      });
      const found = decided(written).order;
      expect(written.map((day) => parseDay(day, found))).toEqual(iso);
    }),
  );
});

test("the separator that splits most cells is taken", () => {
  const evidence = new SeparatorEvidence(["|", ";"]);
  for (const cell of ["a; b | c", "d | e", "f", "g; h | i; j"]) evidence.weigh(cell);
  expect(evidence.decide()).toEqual({ separator: "|", cells: 3 });
});

test("where no cell is split, the first separator of the tool stands", () => {
  expect(new SeparatorEvidence(["|", ";"]).decide()).toEqual({ separator: "|", cells: 0 });
});
