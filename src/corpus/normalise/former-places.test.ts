import { expect, test } from "vitest";
import { formerPlaces, namedZones } from "./former-places.ts";
import { getGazetteer } from "./gazetteer.ts";
import { regionOf } from "./region.ts";

test("every former division leads to one that exists, and none has the name of one that exists there", () => {
  const { byCode, below } = getGazetteer();
  for (const { name, code } of [...formerPlaces(), ...namedZones()]) {
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
  ["江苏省南通市海安县某镇", "CN-320685"],
  ["浙江省余姚县某镇", "CN-330281"],
  ["黑龙江省伊春市新青区某街", "CN-230724"],
  ["山东省莱芜市钢城区某路1号", "CN-370117"],
  ["湖北省襄樊市襄城区某路1号", "CN-420602"],
  ["广东省深圳市龙岗区坪山某路1号", "CN-440310"],
  ["广东省深圳市龙岗区坂田某路1号", "CN-440307"],
  ["广东省广州高新技术开发区科学城某路1号", "CN-440112"],
  ["广东省广州市高新技术产业开发区某路1号", "CN-440100"],
  ["510000 广东省广州经济技术开发区某路1号", "CN-440112"],
  ["江苏省苏州市高新区某路1号", "CN-320505"],
  ["江苏省南京市江宁经济技术开发区某路1号", "CN-320115"],
  ["安徽省池州市贵池工业园区某路1号", "CN-341702"],
  ["陕西省西安市新城科技产业园", "CN-610100"],
  ["江苏省南京市鼓楼南路1号", "CN-320100"],
  ["高新区科学大道1号", undefined],
  ["科学城某路1号", undefined],
  ["辽宁省营口市中国辽宁营口市西市区某路1号", "CN-210803"],
  ["江苏>镇江市", "CN-321100"],
  ["中山大学", undefined],
])("the address %s lies in %s today", (address, region) => {
  expect(regionOf({ address }).region).toBe(region);
});
