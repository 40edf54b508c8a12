import { expect, test } from "vitest";
import { gazetteCodes } from "./gazette-codes.ts";
import { gazetteEventOf } from "./gazette-event.ts";

test.each([
  ["公布", "PB01"],
  ["公开", "PB01"],
  ["实质审查的生效", "SE01"],
  ["实质审查请求的生效", "SE01"],
  ["授权", "GR01"],
  ["发明专利申请公布后的驳回", "RJ01"],
  ["发明专利申请公布后的视为撤回", "WD01"],
  ["发明专利申请公布后的撤回", "WW01"],
  ["专利权的视为放弃", "AD01"],
  ["专利权的主动放弃", "AV01"],
  ["避免重复授予专利权", "AR01"],
  ["未缴年费专利权终止", "CF01"],
  ["专利权的终止（未缴年费专利权终止）", "CF01"],
  ["专利权的终止", "CE01"],
  ["专利权有效期届满", "CX01"],
  ["专利权的终止(专利权有效期届满)", "CX01"],
  ["专利权的转移", "TR01"],
  ["专利申请权的转移", "TA01"],
  ["专利申请权、专利权的转移", "C41"],
  ["专利权质押合同登记的生效", "PE01"],
  ["专利权质押合同登记的注销", "PC01"],
  ["专利权质押合同登记的生效、变更及注销", "text"],
  ["专利权质押合同登记的生效、变更及注销 登记号:2010990000001 登记生效日:20100105", "PE01"],
  ["专利权质押合同登记的生效、变更及注销 登记号:2010990000001 解除日:20110105", "PC01"],
  ["专利权质押合同登记的变更", "PM01"],
  ["专利实施许可合同备案的生效", "EE01"],
  ["专利实施许可合同备案的注销", "EC01"],
  ["专利实施许可合同备案的变更", "EM01"],
  ["专利权人的姓名或者名称的变更", "CP01"],
  ["专利权人地址的变更", "CP02"],
  ["专利权人的姓名或者名称、地址的变更", "CP03"],
  ["专利权部分无效宣告", "IP01"],
  ["专利权全部无效宣告", "IW01"],
  ["专利权的恢复", "RR01"],
  ["专利申请权的恢复", "RA01"],
  ["权利的恢复", "RR01"],
  ["专利权全部无效", "IW01"],
  ["外观设计专利权授予", "GR01"],
  ["专利实施的强制许可", "text"],
  ["申请权保全解除", "PD01"],
  ["专利权的保全", "PP01"],
  ["专利权保全的解除", "PD01"],
  ["著录事项变更 变更事项:发明人变更前:甲变更后:乙", "CB03"],
  ["著录事项变更", "CB01"],
  ["开放许可声明", "OL01"],
  ["发明专利更正", "CI03"],
  ["PE01 专利权质押", "PE01"],
  ["C14 授权", "C14"],
])("%s is the transaction %s", (words, code) => {
  expect(gazetteEventOf(words)?.code).toBe(code);
});

test("words that several transactions share name none, and tell their category", () => {
  expect(gazetteEventOf("权利转移")).toEqual({ code: "text", category: "R" });
  expect(gazetteEventOf("许可")).toEqual({ code: "text", category: "S" });
});

test("words of no transaction are none", () => {
  for (const words of ["", "审中", "-", "中文题录", "人工智能"]) expect(gazetteEventOf(words)).toBeUndefined();
});

test("names behind a label do not say what happened", () => {
  const event = "专利权的转移IPC(主分类):G06F 17/27登记生效日:20190121变更事项:专利权人变更前权利人:某许可证驳回服务有限公司";
  expect(gazetteEventOf(event)?.code).toBe("TR01");
});

test("the gazette's own words of every code of today give that code", () => {
  for (const [code, { words, category }] of Object.entries(gazetteCodes)) {
    if (/^C\d/.test(code)) continue;
    expect(gazetteEventOf(words)).toEqual({ code, category });
  }
});
