import { expect, test } from "vitest";
import { formerPlaces } from "./former-places.ts";
import { getGazetteer } from "./gazetteer.ts";
import { regionOf } from "./region.ts";

test("every former division leads to one that exists, and none has the name of one that exists there", () => {
  const { byCode, below } = getGazetteer();
  for (const { name, code } of formerPlaces()) {
    expect([name, byCode.has(code)]).toEqual([name, true]);
    const siblings = below.get(`${code.slice(0, 4)}00`) ?? below.get(`${code.slice(0, 2)}0000`) ?? [];
    expect(siblings.map((place) => place.name)).not.toContain(name);
  }
});

test.each([
  ["北京市崇文区幸福大街1号", "CN-110101"],
  ["上海市闸北区共和新路1号", "CN-310106"],
  ["上海市南汇县周浦镇", "CN-310115"],
  ["南京市白下区中山东路1号", "CN-320104"],
  ["江苏省苏州市平江区1号", "CN-320508"],
  ["江苏省吴江市松陵镇", "CN-320509"],
  ["广东省佛山市顺德市大良镇", "CN-440606"],
  ["浙江省绍兴县柯桥镇", "CN-330603"],
  ["湖北省武汉市东湖新技术开发区", "CN-420100"],
  ["江苏省张家港市", "CN-320582"],
  ["安徽省合肥市高新区1号", "CN-340100"],
  ["河南省郑州市经开区1号", "CN-410100"],
])("the address %s lies in %s today", (address, region) => {
  expect(regionOf({ address }).region).toBe(region);
});
