import { expect, test } from "vitest";
import { chineseAddress, chineseAgency } from "./chinese-party.ts";

test("the number behind an agency's name is its number, not its name", () => {
  expect(chineseAgency("武汉某某知识产权代理事务所(特殊普通合伙) 42999")).toEqual({
    name: "武汉某某知识产权代理事务所(特殊普通合伙)",
    identifier: "cnipa-agency:42999",
  });
  expect(chineseAgency("某某专利商标代理有限公司（11999）")).toEqual({
    name: "某某专利商标代理有限公司",
    identifier: "cnipa-agency:11999",
  });
  expect(chineseAgency("某某专利代理事务所（普通合伙）")).toEqual({ name: "某某专利代理事务所（普通合伙）" });
});

test("the postcode before an address is no part of it", () => {
  expect(chineseAddress("450000 河南省郑州市某路1号")).toEqual({ postcode: "450000", address: "河南省郑州市某路1号" });
  expect(chineseAddress("100871北京市海淀区")).toEqual({ postcode: "100871", address: "北京市海淀区" });
  expect(chineseAddress("河南省郑州市某路100号")).toEqual({ address: "河南省郑州市某路100号" });
  expect(chineseAddress("")).toEqual({});
});
