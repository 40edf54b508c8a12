import { expect, test } from "vitest";
import { regionOfName } from "./region-of-name.ts";

test.each([
  ["大陆汽车有限责任公司", "enterprise", null],
  ["北京某某科技有限公司", "enterprise", "CN-110000"],
  ["某某致新电子科技(天津)有限公司", "enterprise", "CN-120000"],
  ["某某（中国）有限公司", "enterprise", "CN"],
  ["郑州大学", "university", "CN-410100"],
  ["中山大学", "university", "CN-440100"],
  ["德州仪器公司", "enterprise", "US-TX"],
  ["丰田自动车株式会社", "enterprise", null],
  ["东方电气集团有限公司", "enterprise", null],
  ["金山软件股份有限公司", "enterprise", null],
  ["阿里巴巴集团控股有限公司", "enterprise", null],
  ["昆山市某某文化传媒有限公司", "enterprise", "CN-320500"],
  ["佛山市顺德区某某电器制造有限公司", "enterprise", "CN-440600"],
  ["深圳市前海某某信息技术有限公司", "enterprise", "CN-440300"],
  ["北京市朝阳区某某公司", "enterprise", "CN-110000"],
  ["济源市某某公司", "enterprise", "CN-410000"],
  ["トヨタ自動車株式会社", "enterprise", null],
  ["Beijing Example Co., Ltd.", "enterprise", null],
  ["北京", "individual", null],
  ["一汽某某汽车(成都)有限公司长春分公司", "enterprise", "CN-220100"],
  ["广州市某某汽车服务有限公司佛山分公司", "enterprise", "CN-440600"],
  ["河南某某有限公司第一分公司", "enterprise", "CN-410000"],
])("%s (%s) says that it is in %s", (name, type, region) => {
  expect(regionOfName(name, type)).toBe(region);
});
