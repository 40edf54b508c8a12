import { describe, expect, it } from "vitest";
import { countryOf } from "./country.ts";
import { getGazetteer } from "./gazetteer.ts";
import { englishNames } from "./region-english.ts";
import { childRegions, regionLevel, regionName } from "./region-name.ts";
import { isWithin, regionOf, regionPrefix } from "./region.ts";

const cells: readonly (readonly [string, string | undefined])[] = [
  ["河南省", "CN-410000"],
  ["河南", "CN-410000"],
  ["河南;41", "CN-410000"],
  ["河南(41)", "CN-410000"],
  ["豫", "CN-410000"],
  ["41", "CN-410000"],
  ["Henan", "CN-410000"],
  ["Zhengzhou", "CN-410100"],
  ["郑州", "CN-410100"],
  ["河南 郑州", "CN-410100"],
  ["中国河南省郑州市", "CN-410100"],
  ["410100", "CN-410100"],
  ["CN-410182", "CN-410182"],
  ["110100", "CN-110000"],
  ["广西壮族自治区", "CN-450000"],
  ["内蒙古", "CN-150000"],
  ["吉林", "CN-220000"],
  ["吉林市", "CN-220200"],
  ["荥阳市", "CN-410182"],
  ["朝阳区", undefined],
  ["台湾;71", "CN-710000"],
  ["香港", "CN-810000"],
  ["美国;US", "US"],
  ["日本", "JP"],
  ["加利福尼亚", "US-CA"],
  ["California", "US-CA"],
  ["-", undefined],
  ["999999", undefined],
  ["", undefined],
];

const addresses: readonly (readonly [string, string | undefined])[] = [
  ["450001 河南省郑州市高新区科学大道100号", "CN-410100"],
  ["450001河南省郑州市中原区某路1号", "CN-410102"],
  ["河南省荥阳市某路", "CN-410182"],
  ["100084北京市海淀区清华园", "CN-110108"],
  ["北京市北京市海淀区中关村", "CN-110108"],
  ["吉林省长春市朝阳区", "CN-220104"],
  ["上海市浦东新区张江镇", "CN-310115"],
  ["518000 深圳市南山区科技园", "CN-440305"],
  ["江苏苏州工业园区", "CN-320500"],
  ["新疆维吾尔自治区石河子市", "CN-659001"],
  ["河南省济源市", "CN-419001"],
  ["重庆市万州区", "CN-500101"],
  ["青海省海南藏族自治州共和县", "CN-632521"],
  ["南京路100号", undefined],
  ["朝阳区某街", undefined],
  ["德国蒂申罗伊特", "DE"],
  ["Houston, TX 77000, US", "US-TX"],
  ["Houston, Texas, US", "US-TX"],
  ["Stuttgart, DE", "DE-BW"],
  ["1 Some Road, Somewhere", undefined],
  ["Zhengzhou, Henan, CN", "CN-410100"],
  ["Haidian District, Beijing, China", "CN-110000"],
  ["Suzhou, CN", "CN"],
  ["Suzhou, Jiangsu, CN", "CN-320500"],
];

describe("a region", () => {
  it.each(cells)("cell %j is %s", (region, code) => {
    expect(regionOf({ region }).region).toBe(code);
  });

  it.each(addresses)("from the address %j is %s", (address, code) => {
    expect(regionOf({ address }).region).toBe(code);
  });

  it("settles an ambiguous county by its context", () => {
    expect(regionOf({ region: "北京", address: "朝阳区某街" })).toEqual({ country: "CN", region: "CN-110105" });
    expect(regionOf({ region: "长春市", address: "朝阳区某街" }).region).toBe("CN-220104");
  });

  it("is refined by an address that lies within it, and not by one that does not", () => {
    expect(regionOf({ region: "河南", address: "河南省许昌市某路" }).region).toBe("CN-411000");
    expect(regionOf({ region: "河南", address: "湖南省长沙市某路" }).region).toBe("CN-410000");
    expect(regionOf({ country: "CN", address: "450001" }).region).toBe("CN");
  });

  it("keeps the country of its office for Taiwan, Hong Kong and Macao", () => {
    expect(regionOf({ country: "TW" })).toEqual({ country: "TW", region: "CN-710000" });
    expect(regionOf({ region: "中国香港" })).toEqual({ country: "HK", region: "CN-810000" });
    expect(regionOf({ country: "美国", region: "CA" })).toEqual({ country: "US", region: "US-CA" });
    expect(regionOf({ country: "加拿大" })).toEqual({ country: "CA", region: "CA" });
    expect(regionOf({})).toEqual({});
  });

  it("contains by prefix", () => {
    expect(regionPrefix("CN-410100")).toBe("CN-4101");
    expect(regionPrefix("CN-410000")).toBe("CN-41");
    expect(regionPrefix("CN-110100")).toBe("CN-11");
    expect(isWithin("CN-410182", "CN-410100")).toBe(true);
    expect(isWithin("CN-411000", "CN-410100")).toBe(false);
    expect(isWithin("CN-410000", "CN-410100")).toBe(false);
    expect(isWithin("CN-410100", "CN")).toBe(true);
    expect(isWithin("US-CA", "US")).toBe(true);
    expect(isWithin("JP", "world")).toBe(true);
  });

  it("has its level, its children and its name", () => {
    expect(["world", "CN", "CN-410000", "CN-410100", "CN-410182", "US-CA", "nowhere"].map(regionLevel)).toEqual([
      "world",
      "country",
      "province",
      "prefecture",
      "county",
      "province",
      undefined,
    ]);
    expect(childRegions("CN-410000")).toContain("CN-410100");
    expect(childRegions("CN-110000")).toContain("CN-110108");
    expect(childRegions("CN")).toHaveLength(34);
    expect(regionName("CN-410100", "en")).toBe("Zhengzhou");
    expect(regionName("CN-610000", "en")).toBe("Shaanxi");
    expect(regionName("CN-410182", "zh")).toBe("荥阳市");
    expect(regionName("CN-410182", "en")).toBe("荥阳市 (Zhengzhou)");
    expect(regionName("TW", "zh")).toBe("中国台湾");
    expect(regionName("US", "zh")).toBe("美国");
    expect(regionName("US-CA", "zh")).toBe("加利福尼亚州");
    expect(regionName("world", "en")).toBe("World");
  });

  it("of every province and prefecture has an English name, and every English name a place", () => {
    const listed = [...getGazetteer().byCode.keys()].filter((code) => code.endsWith("00"));
    expect(listed.filter((code) => !englishNames().has(code))).toEqual([]);
    expect([...englishNames().keys()].filter((code) => !getGazetteer().byCode.has(code))).toEqual([]);
  });

  it("of every province, prefecture and county is found again by its full name", () => {
    const { byCode } = getGazetteer();
    const missed: string[] = [];
    for (const { code, name } of byCode.values()) {
      const province = byCode.get(`${code.slice(0, 2)}0000`)?.name ?? "";
      const prefecture = byCode.get(`${code.slice(0, 4)}00`)?.name ?? "";
      const full = code.endsWith("0000") ? name : code.endsWith("00") ? province + name : province + prefecture + name;
      if (regionOf({ address: `${full}某路1号` }).region !== `CN-${code}`) missed.push(full);
    }
    expect(missed).toEqual([]);
  });
});

describe("a country", () => {
  it.each([
    ["CN", "CN"],
    ["美国", "US"],
    ["USA", "US"],
    ["德国;DE", "DE"],
    ["韩国", "KR"],
    ["Korea", "KR"],
    ["中国(CN)", "CN"],
    ["Germany", "DE"],
    ["中国台湾", "TW"],
    ["WO", undefined],
    ["世界知识产权组织", undefined],
    ["某国", undefined],
  ])("%j is %s", (raw, code) => {
    expect(countryOf(raw)).toBe(code);
  });
});
