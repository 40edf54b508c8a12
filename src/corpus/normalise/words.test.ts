import { describe, expect, it } from "vitest";
import { langOf } from "./lang.ts";
import { patentTypeOf, stageOf } from "./patent-type.ts";
import { statusOf } from "./status.ts";

describe("a status word", () => {
  it.each([
    ["授权", "active"],
    ["有效", "active"],
    ["质押", "active"],
    ["授权 | 权利转移", "active"],
    ["授权 | 复审 | 权利转移", "active"],
    ["部分无效", "active"],
    ["开放许可声明", "active"],
    ["专利权保全解除", "active"],
    ["专利实施许可合同备案的生效、变更及注销", "active"],
    ["Active", "active"],
    ["Granted", "active"],
    ["审中", "pending"],
    ["实质审查的生效", "pending"],
    ["公开", "pending"],
    ["未进入国家阶段-PCT有效期内", "pending"],
    ["PCT指定期内", "pending"],
    ["Pending", "pending"],
    ["未缴年费", "inactive"],
    ["失效", "inactive"],
    ["驳回", "inactive"],
    ["撤回-视为撤回 | 许可", "inactive"],
    ["避免重复授权 | 一案双申", "inactive"],
    ["期限届满", "inactive"],
    ["PCT有效期满", "inactive"],
    ["全部无效", "inactive"],
    ["专利权的终止(未缴年费)", "inactive"],
    ["Inactive", "inactive"],
    ["Expired - Fee Related", "inactive"],
    ["Discontinued", "inactive"],
    ["其他", "unknown"],
    ["-", "unknown"],
    ["", "unknown"],
  ])("%j is %s", (raw, status) => {
    expect(statusOf(raw)).toBe(status);
  });
});

describe("a publication's type and stage", () => {
  it.each([
    [{ office: "CN", kind: "A", number: "112345678" }, "invention", "application"],
    [{ office: "CN", kind: "B", number: "112345678" }, "invention", "grant"],
    [{ office: "CN", kind: "B", number: "1012345" }, "invention", "other"],
    [{ office: "CN", kind: "C", number: "100334455" }, "invention", "grant"],
    [{ office: "CN", kind: "U", number: "212345678" }, "utility_model", "grant"],
    [{ office: "CN", kind: "Y", number: "2123456" }, "utility_model", "grant"],
    [{ office: "CN", kind: "S", number: "301234567" }, "design", "grant"],
    [{ office: "CN", kind: "D", number: "3012345" }, "design", "grant"],
    [{ office: "CN", kind: "A8", number: "112345678" }, "invention", "other"],
    [{ office: "US", kind: "A1" }, "invention", "application"],
    [{ office: "US", kind: "A" }, "invention", "grant"],
    [{ office: "US", kind: "B2" }, "invention", "grant"],
    [{ office: "US", kind: "S1" }, "design", "grant"],
    [{ office: "US", kind: "P2" }, "plant", "grant"],
    [{ office: "US", kind: "A9" }, "invention", "other"],
    [{ office: "WO", kind: "A1" }, "invention", "application"],
    [{ office: "WO", kind: "A3" }, "invention", "other"],
    [{ office: "EP", kind: "B1" }, "invention", "grant"],
    [{ office: "DE", kind: "U1" }, "utility_model", "grant"],
    [{ office: "KR", kind: "U" }, "utility_model", "application"],
    [{ office: "JP", kind: "U", number: "3123456" }, "utility_model", "grant"],
    [{ office: "TW", kind: "U", number: "M512345" }, "utility_model", "grant"],
    [{ raw: "发明申请" }, "invention", "application"],
    [{ raw: "发明授权" }, "invention", "grant"],
    [{ raw: "授权发明" }, "invention", "grant"],
    [{ raw: "实用新型" }, "utility_model", "grant"],
    [{ raw: "外观设计" }, "design", "grant"],
    [{ raw: "Granted Patent" }, "invention", "grant"],
    [{ raw: "Patent Application" }, "invention", "application"],
    [{ raw: "修正或者更正专利" }, undefined, "other"],
    [{ office: "CN", number: "202020123456" }, "utility_model", undefined],
    [{ office: "CN", number: "201980000001" }, "invention", undefined],
    [{}, undefined, undefined],
  ])("%j is %s, %s", (known, type, stage) => {
    expect([patentTypeOf(known), stageOf(known)]).toEqual([type, stage]);
  });
});

describe("a language", () => {
  it.each([
    ["合成金刚石的方法", "zh"],
    ["人工ダイヤモンドの製造方法", "ja"],
    ["다이아몬드 제조 방법", "ko"],
    ["Method for making diamond", "en"],
    ["Verfahren zur Herstellung von Diamant", "und"],
    ["123", "und"],
  ])("of %j is %s", (text, lang) => {
    expect(langOf(text)).toBe(lang);
  });
});
