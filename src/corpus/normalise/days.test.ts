import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDay } from "#base";
import { parseDay } from "./days.ts";

describe("a day", () => {
  it.each([
    ["2012.05.31", "2012-05-31"],
    ["20120531", "2012-05-31"],
    ["2012-5-31", "2012-05-31"],
    ["2012/05/31 00:00:00", "2012-05-31"],
    ["2012-05-31T23:59:59.000Z", "2012-05-31"],
    ["2012年5月31日", "2012-05-31"],
    ["２０１２．０５．３１", "2012-05-31"],
    ["31.05.2012", "2012-05-31"],
    ["03.04.2012", "2012-04-03"],
    ["5/31/2012", "2012-05-31"],
    ["31/5/2012", "2012-05-31"],
    ["May 31, 2012", "2012-05-31"],
    ["31-MAY-2012", "2012-05-31"],
    ["31 May 2012", "2012-05-31"],
  ])("%j is %s", (raw, day) => {
    expect(parseDay(raw)).toBe(day);
  });

  it.each([
    "",
    "-",
    "2012",
    "2012-02-30",
    "2012-13-01",
    "03/04/2012",
    "5/31/12",
    "0000-00-00",
    "20121301",
    "约2012-05-31",
    "31.05.12",
  ])("is not read from %j without knowing whose it is", (raw) => {
    expect(parseDay(raw)).toBeUndefined();
  });

  it("follows the source's own order", () => {
    expect(parseDay("03/04/2012", "dmy")).toBe("2012-04-03");
    expect(parseDay("03/04/2012", "mdy")).toBe("2012-03-04");
    expect(parseDay("3/4/12", "mdy")).toBe("2012-03-04");
    expect(parseDay("3/4/89", "dmy")).toBe("1989-04-03");
    expect(parseDay("31/12/2012", "mdy")).toBeUndefined();
    expect(parseDay("2012/03/04", "dmy")).toBe("2012-03-04");
  });

  const real = fc
    .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it("printed in any style is read back the same", () => {
    fc.assert(
      fc.property(real, (day) => {
        const [year, month, date] = day.split("-") as [string, string, string];
        for (const text of [
          day,
          `${year}.${month}.${date}`,
          year + month + date,
          `${year}年${Number(month)}月${Number(date)}日`,
        ]) {
          expect(parseDay(text)).toBe(day);
        }
        expect(parseDay(`${date}/${month}/${year}`, "dmy")).toBe(day);
        expect(parseDay(`${month}/${date}/${year}`, "mdy")).toBe(day);
      }),
    );
  });

  it("is a real day or nothing, whatever is fed", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{1,4}[-./]?\d{1,2}[-./]?\d{1,4}$/u),
        fc.constantFrom(undefined, "dmy" as const, "mdy" as const),
        (raw, order) => {
          const day = parseDay(raw, order);
          expect(day === undefined || isDay(day)).toBe(true);
        },
      ),
    );
  });

  it.each([
    ["05/04/45", "1945-04-05"],
    ["11/05/40", "1940-05-11"],
    ["20/03/39", "2039-03-20"],
    ["03/06/99", "1999-06-03"],
  ])("with two digits of a year (%j) lies within a patent's reach: %s", (raw, day) => {
    expect(parseDay(raw, "dmy")).toBe(day);
  });
});
