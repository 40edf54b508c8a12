import { expect, test } from "vitest";
import { gazetteAnnouncement, gazetteHistory } from "./gazette-history.ts";

test("a transfer names the holders before and after, and not their addresses", () => {
  const event = gazetteAnnouncement(
    "专利权的转移IPC(主分类):G06F 17/27登记生效日:20190121变更事项:专利权人变更前权利人:甲有限公司变更后权利人:乙有限公司;丙大学变更事项:地址变更前权利人:某省某市变更后权利人:另一省",
    "2019-02-12",
  );
  expect(event).toMatchObject({
    office: "CN",
    code: "TR01",
    category: "R",
    on: "2019-02-12",
    effectiveOn: "2019-01-21",
    parties: [
      { role: "from", name: "甲有限公司" },
      { role: "to", name: "乙有限公司" },
      { role: "to", name: "丙大学" },
    ],
  });
});

test("a pledge names both sides", () => {
  const event = gazetteAnnouncement(
    "专利权质押合同登记的生效 IPC（主分类）：B23K 26/38 登记号：2018440020010 登记生效日：20180402 出质人：甲公司 质权人：乙银行 发明名称：一种刀 申请日：20140619 授权公告日：20160120",
  );
  expect(event).toMatchObject({
    code: "PE01",
    effectiveOn: "2018-04-02",
    parties: [
      { role: "pledgor", name: "甲公司" },
      { role: "pledgee", name: "乙银行" },
    ],
  });
});

test("a licence names both sides, and its record's day is not the filing day", () => {
  const event = gazetteAnnouncement(
    "专利实施许可合同备案的生效IPC(主分类):A61K 31/122合同备案号:2012330000123让与人:甲大学受让人:乙公司发明名称:药申请日:20060307申请公布日:20061004授权公告日:20090805许可种类:独占许可备案日期:20120312",
  );
  expect(event).toMatchObject({
    code: "EE01",
    effectiveOn: "2012-03-12",
    parties: [
      { role: "licensor", name: "甲大学" },
      { role: "licensee", name: "乙公司" },
    ],
  });
});

test("a right that ends for want of fees ends on the day stated, not on the day of the gazette", () => {
  const event = gazetteAnnouncement(
    "未缴年费专利权终止 IPC(主分类):C01B 32/25 申请日:20070613 授权公告日:20100317 终止日期:20160613",
    "2017-08-01",
  );
  expect(event).toMatchObject({ code: "CF01", on: "2017-08-01", effectiveOn: "2016-06-13" });
  expect(event?.parties).toBeUndefined();
});

test.each([
  ["lines with the day in front", "2019-04-16 公布\n2019-05-14 实质审查的生效\n2021-08-20 授权"],
  ["lines with the day behind", "公布 2019.04.16\n实质审查的生效(20190514)\n授权【2021-08-20】"],
  ["one line parted by semicolons", "20190416 公布; 20190514 实质审查的生效; 20210820 授权"],
  ["one line parted by bars", "2019-04-16 公布 | 2019-05-14 实质审查的生效 | 2021-08-20 授权"],
  [
    "labels",
    "法律状态公告日:20190416 法律状态:公布\n法律状态公告日:20190514 法律状态:实质审查的生效\n法律状态公告日:20210820 法律状态:授权 法律状态信息:授权",
  ],
])("a history is read from %s", (_, cell) => {
  const { events, unread } = gazetteHistory(cell);
  expect(unread).toEqual([]);
  expect(events.map(({ on, code }) => [on, code])).toEqual([
    ["2019-04-16", "PB01"],
    ["2019-05-14", "SE01"],
    ["2021-08-20", "GR01"],
  ]);
});

test("details on lines of their own belong to the event above them", () => {
  const { events } = gazetteHistory(
    "2018-04-27 专利权质押合同登记的生效\n登记生效日:20180402\n出质人:甲公司\n质权人:乙银行\n2019-07-05 专利权质押合同登记的注销",
  );
  expect(events).toHaveLength(2);
  expect(events[0]).toMatchObject({ code: "PE01", effectiveOn: "2018-04-02", parties: [{ name: "甲公司" }, { name: "乙银行" }] });
});

test("a list of names parted by semicolons is not cut into events", () => {
  const { events } = gazetteHistory("2020-01-03 著录事项变更 变更事项:发明人变更前:张三;李四变更后:张三;李四;王五");
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({ code: "CB03", on: "2020-01-03" });
});

test("words that name no transaction are told", () => {
  expect(gazetteHistory("2020-01-03 某种未知情况")).toEqual({ events: [], unread: ["2020-01-03 某种未知情况"] });
});
