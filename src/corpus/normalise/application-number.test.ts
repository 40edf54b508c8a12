import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cnCheckDigit, parseApplicationNumber } from "./application-number.ts";

const vectors: readonly (readonly [string, string])[] = [
  ["200710308494", "X"],
  ["202310123456", "6"],
  ["97101765", "4"],
  ["202010000001", "1"],
  ["200510103162", "9"],
  ["201980000001", "7"],
  ["201210000001", "7"],
  ["202430123456", "1"],
  ["85100001", "0"],
];

const spellings: readonly (readonly [string, string, "ok" | "wrong" | "absent"])[] = [
  ["200710308494.X", "CN-200710308494", "ok"],
  ["200710308494.x", "CN-200710308494", "ok"],
  ["CN202310123456.6", "CN-202310123456", "ok"],
  ["CN2023101234566", "CN-202310123456", "ok"],
  ["CN202310123456.7", "CN-202310123456", "wrong"],
  ["CN202310123456", "CN-202310123456", "absent"],
  ["CN 202310123456 A", "CN-202310123456", "absent"],
  ["ZL97101765.4", "CN-97101765", "ok"],
  ["ZL 2007 1 0308494.X", "CN-200710308494", "ok"],
  ["971017654", "CN-97101765", "ok"],
  ["CN97101765", "CN-97101765", "absent"],
  ["２０２３１０１２３４５６．６", "CN-202310123456", "ok"],
  ["CN\u00A0202310123456.6 ", "CN-202310123456", "ok"],
  ["US 16/123,456", "US-16123456", "absent"],
  ["US 9/123,456", "US-09123456", "absent"],
  ["US201916123456A", "US-16123456", "absent"],
  ["PCT/CN2019/070001", "WO-CN2019070001", "absent"],
  ["PCT/US98/12345", "WO-US1998012345", "absent"],
  ["CN 2019070001 W", "WO-CN2019070001", "absent"],
  ["US 2009/0048785 W", "WO-US2009048785", "absent"],
  ["WO2019CN070001", "WO-CN2019070001", "absent"],
  ["EP99203729.1", "EP-99203729", "ok"],
  ["EP05103162.9", "EP-05103162", "wrong"],
  ["EP992037291A", "EP-99203729", "ok"],
  ["EP20050103162", "EP-05103162", "absent"],
  ["特願平7-123456", "JP-1995123456", "absent"],
  ["特願2015-123456", "JP-2015123456", "absent"],
  ["JP2015123456", "JP-2015123456", "absent"],
  ["JP1976045258A", "JP-1976045258", "absent"],
  ["JP1976045258U", "JP-1976045258U", "absent"],
  ["JP 1976045258 U", "JP-1976045258U", "absent"],
  ["JP19760045258U", "JP-1976045258U", "absent"],
  ["実願昭51-045258", "JP-1976045258U", "absent"],
  ["意願2015-012345", "JP-2015012345F", "absent"],
  ["KR 10-2015-0123456", "KR-20150123456", "absent"],
  ["TW104123456", "TW-104123456", "absent"],
  ["DE102015012345.6", "DE-102015012345", "absent"],
  ["US 201562116216 P 20150213", "US-62116216", "absent"],
  ["US15360203A 2016-11-23", "US-15360203", "absent"],
  ["WO2016JP67809A", "WO-JP2016067809", "absent"],
  ["EP 0012141 W", "WO-EP2000012141", "absent"],
  ["EP2014290118", "EP-14290118", "absent"],
  ["CN20051103162", "CN-200510103162", "absent"],
  ["CN19971001765", "CN-97101765", "absent"],
  ["US20100942680", "US-12942680", "absent"],
  ["US20060550123", "US-2006550123", "absent"],
  ["US20020396363P", "US-60396363", "absent"],
  ["NO20080002631", "NO-20082631", "absent"],
  ["BR20221006619", "BR-102022006619", "absent"],
  ["BR PI102020016116", "BR-102020016116", "absent"],
  ["MX2005PA11005", "MX-PA05011005", "absent"],
  ["MX/a/2007/002094", "MX-2007002094", "absent"],
  ["SG20211102606", "SG-11202102606", "absent"],
  ["HK20130112759", "HK-13112759", "absent"],
  ["HK 11105745.4", "HK-11105745", "absent"],
  ["KR 10-2015-0123456 A", "KR-20150123456", "absent"],
  ["RU2003135142/15", "RU-2003135142", "absent"],
  ["DE1020171132880", "DE-102017113288", "absent"],
  ["DE2002135774", "DE-10235774", "absent"],
  ["TW 96147611 A", "TW-096147611", "absent"],
];

describe("an application number", () => {
  it.each(vectors)("with the body %s has the check digit %s", (body, digit) => {
    expect(cnCheckDigit(body)).toBe(digit);
  });

  it.each(spellings)("%j is %s, check digit %s", (raw, key, check) => {
    expect(parseApplicationNumber(raw)).toMatchObject({ key, check });
  });

  it.each(["", "-", "CN112345678A", "CN202350123456", "CN190010123456", "87", "未公开"])("is not read from %j", (raw) => {
    expect(parseApplicationNumber(raw)).toBeUndefined();
  });

  it("takes its office from another column", () => {
    expect(parseApplicationNumber("16123456", { office: "US" })?.key).toBe("US-16123456");
    expect(parseApplicationNumber("10-2015-0123456", { office: "KR" })?.key).toBe("KR-20150123456");
  });

  it.each([
    ["PA 2005 01453", "DK", "DK-200501453"],
    ["BA 1998 00450", "DK", "DK-BA199800450"],
    ["TO99A000041", "IT", "IT-TO1999A000041"],
    ["TO991068", "IT", "IT-TO1999A001068"],
    ["BO20010123", "IT", "IT-BO2001A000123"],
    ["BG2002A000039", "IT", "IT-BG2002A000039"],
    ["AL20100029U", "IT", "IT-AL2010U000029"],
    ["VE2002 A 000018", "IT", "IT-VE2002A000018"],
    ["2015BO27", "IT", "IT-BO2015A000027"],
    ["MU 7800843-3", "BR", "BR-MU7800843"],
    ["PI0301234-5", "BR", "BR-PI0301234"],
    ["PK 7858", "AU", "AU-PK7858"],
    ["MU01872005", "IN", "IN-187MUM2005"],
    ["PA/a/2005/011005", "MX", "MX-PA05011005"],
    ["NL/a/2005/000012", "MX", "MX-NL05000012"],
    ["UM202008010268.5", "DE", "DE-202008010268"],
    ["P 44 12 345.6", "DE", "DE-4412345"],
    ["3796/CH/2015", "IN", "IN-3796CHE2015"],
    ["US06035976", "WO", "WO-US2006035976"],
    ["US0311051", "WO", "WO-US2003011051"],
    ["GB2006002513", "WO", "WO-GB2006002513"],
    ["DK05000197", "WO", "WO-DK2005000197"],
    ["0303450", "IB", "WO-IB2003003450"],
    ["DM/074 086", "WO", "WO-DM074086"],
  ])("that begins with letters of its own, %j stated as of %s, is %s and no other office's", (raw, office, key) => {
    expect(parseApplicationNumber(raw, { office })?.key).toBe(key);
  });

  it.each([
    ["EP/94202971.1", "NL", "EP-94202971"],
    ["SU4907184", "RU", "SU-4907184"],
    ["US 09/123,456", "IT", "US-09123456"],
  ])("that names an office, %j, belongs to it although %s is stated", (raw, office, key) => {
    expect(parseApplicationNumber(raw, { office })?.key).toBe(key);
  });

  const serial = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`, "u"));
  const long = fc
    .tuple(fc.integer({ min: 2003, max: 2050 }), fc.constantFrom("1", "2", "3", "8", "9"), serial(7))
    .map((parts) => parts.join(""));
  const short = fc
    .tuple(fc.integer({ min: 85, max: 99 }), fc.constantFrom("1", "2", "3", "8", "9"), serial(5))
    .map((parts) => parts.join(""));

  it("of China, printed in any style, is read back the same", () => {
    fc.assert(
      fc.property(
        fc.oneof(long, short),
        fc.constantFrom("", "CN", "ZL", "CN "),
        fc.constantFrom(".", ""),
        (body, prefix, dot) => {
          const parsed = parseApplicationNumber(`${prefix}${body}${dot}${cnCheckDigit(body)}`);
          expect(parsed).toMatchObject({ key: `CN-${body}`, check: "ok" });
        },
      ),
    );
  });

  it("of China with one digit changed, or two neighbours exchanged, does not pass the check", () => {
    fc.assert(
      fc.property(fc.oneof(long, short), (body) => {
        const digit = cnCheckDigit(body);
        for (let at = 0; at < body.length; at++) {
          const others = "0123456789".replace(body[at] ?? "", "").split("");
          const changed = others.map((other) => cnCheckDigit(body.slice(0, at) + other + body.slice(at + 1)));
          expect(changed).not.toContain(digit);
          const [left, right] = [body[at], body[at + 1]];
          if (right === undefined || left === right) continue;
          expect(cnCheckDigit(body.slice(0, at) + right + left + body.slice(at + 2))).not.toBe(digit);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("never throws, whatever it is fed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Z]{0,2}[0-9./X-]{1,15}$/u)), (raw) => {
        const parsed = parseApplicationNumber(raw);
        expect(parsed?.key).toBe(parsed && `${parsed.office}-${parsed.number}`);
      }),
    );
  });
});
