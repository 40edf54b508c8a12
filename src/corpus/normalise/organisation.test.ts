import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { organisationTypeOf } from "./organisation-type.ts";
import { organisationKey, tidyName } from "./organisation.ts";

const same: readonly (readonly string[])[] = [
  ["比亚迪股份有限公司", "比亚迪股份有限公司 ", "比亚迪有限责任公司", "比亞迪股份有限公司".replace("亞", "亚")],
  ["乐视致新电子科技（天津）有限公司", "乐视致新电子科技(天津)有限公司", "乐视致新电子科技天津有限公司"],
  ["株式会社电装", "电装株式会社", "电装公司", "[电装公司-C]", "[电装公司-C", "电装公司-C]", "电装公司-C"],
  ["Toyota Motor Co., Ltd.", "TOYOTA MOTOR CORP", "Toyota Motor Corporation", "Toyota  Motor Company Limited"],
  ["Google Inc.", "Google LLC", "GOOGLE, INC", "Google L.L.C."],
  ["Robert Bosch GmbH", "ROBERT BOSCH G.M.B.H.", "Robert Bosch Gesellschaft mit beschränkter Haftung"],
  ["Siemens AG", "Siemens Aktiengesellschaft", "SIEMENS A.G."],
  [
    "E.I. du Pont de Nemours & Co.",
    "E. I. DU PONT DE NEMOURS AND COMPANY",
    "E I DU PONT DE NEMOURS &AMP; CO",
    "E.I. DU PONT DE NEMOURS<BR>AND CO.",
  ],
  ["L'Oréal S.A.", "L’OREAL SA"],
  ["Lyft, Inc.", "LYFT INC,US", '"LYFT INC,US"', "LYFT INC [US]"],
  ["丰田自动车株式会社", "日商丰田自动车股份有限公司", "日商豐田自動車股份有限公司"],
  ["北京嘀嘀无限科技发展有限公司", "大陸商北京嘀嘀無限科技發展有限公司"],
  ["BEIJING DIDI INFINITY TECHNOLOGY & DEVELOPMENT CO LTD", "Beijing Didi Infinity Technology And Development Co., Ltd."],
];

const distinct: readonly (readonly [string, string])[] = [
  ["中国石油化工集团公司", "中国石油化工股份有限公司"],
  ["河南示例有限公司", "河南示例有限公司郑州分公司"],
  ["Merck KGaA", "Merck & Co., Inc."],
  ["Siemens AG", "Siemens GmbH"],
  ["Acme Co., SA", "Acme Co., Ltd."],
  ["王麻子", "王麻子有限公司"],
  ["中山大学", "中山大学附属第一医院"],
  ["Toyota Motor Corp", "Toyota Motor Engineering Corp"],
  ["郑州大学", "郑州大学研究院"],
];

describe("an organisation's key", () => {
  it.each(same)("is one for %s and its spellings", (first, ...others) => {
    for (const other of others) expect(organisationKey(other)).toBe(organisationKey(first));
  });

  it.each(distinct)("tells %s from %s", (left, right) => {
    expect(organisationKey(left)).not.toBe(organisationKey(right));
  });

  it("is the key of its own key, and never empty for a name with letters", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z一-龥 .,&()-]{1,20}$/u), (name) => {
        const key = organisationKey(name);
        expect(key !== "" || !/[A-Za-z一-龥]/u.test(tidyName(name))).toBe(true);
        expect(organisationKey(` ${name}  `)).toBe(key);
      }),
    );
  });
});

describe("a tidied name", () => {
  it.each([
    ["[标]华为技术有限公司", "华为技术有限公司"],
    ["name;        ", "name"],
    ["清华\u007f大学", "清华 大学"],
    ["Uber\u00A0 Technologies", "Uber Technologies"],
    ["[同志社大-E]", "同志社大"],
    ["Rolls-R", "Rolls-R"],
  ])("of %j is %j", (raw, name) => {
    expect(tidyName(raw)).toBe(name);
  });
});

describe("an organisation's type", () => {
  it.each([
    ["比亚迪股份有限公司", "enterprise"],
    ["清华大学出版社有限公司", "enterprise"],
    ["[丰田公司-C]", "enterprise"],
    ["爱信艾达-C]", "enterprise"],
    ["株式会社ユーバー", "enterprise"],
    ["(株)德洪", "enterprise"],
    ["Uber Technologies, Inc.", "enterprise"],
    ["中国工商银行", "enterprise"],
    ["清华大学", "university"],
    ["中国科学院大学", "university"],
    ["河南工业职业技术学院", "university"],
    ["Massachusetts Institute of Technology", "university"],
    ["UNIV DALIAN TECH", "university"],
    ["SHENYANG PHARMACEUTICAL UNIVERSITY", "university"],
    ["TSINGHUA UNIVERSTIY", "university"],
    ["National University Corporation Shili University", "university"],
    ["PEKING UNIVERSITY FOUNDER GROUP CO LTD", "enterprise"],
    ["SHILI ELECTRONICS", "enterprise"],
    ["SHANGHAI INSTITUTE OF PHARMACEUTICAL IND", "institute"],
    ["WUXI CENTER FOR DISEASE CONTROL & PREVENTION", "government"],
    ["BEIJING INSTITUTE OF TECH", "university"],
    ["MASSACHUSETTS INST TECHNOLOGY", "university"],
    ["IND TECHNOLOGY RES INST", "institute"],
    ["FOO RES INST TECHNOLOGY", "institute"],
    ["UNIVERSITY OF GEORGIA RESEARCH FOUNDATION INC", "university"],
    ["DALIAN INSTITUTE OF CHEM PHYSICS CHINESE ACADEMY OF SCIENCES", "institute"],
    ["Koninklijke Philips N.V.", "enterprise"],
    ["CEDARS SINAI MEDICAL CENTER", "government"],
    ["[同志社大-E]", "university"],
    ["中国科学院自动化研究所", "institute"],
    ["清华大学深圳研究院", "institute"],
    ["Fraunhofer-Gesellschaft", "institute"],
    ["[韩国电研-T]", "institute"],
    ["中山大学附属第一医院", "government"],
    ["郑州市人民政府", "government"],
    ["张福生", "individual"],
    ["欧阳建国", "individual"],
    ["Smith, John", "individual"],
    ["中国示例集团公司第七〇九研究所", "institute"],
    ["示例省电力有限公司电力科学研究院", "institute"],
    ["示例研究院有限公司", "enterprise"],
    ["示例理工大學", "university"],
    ["示例市轨道交通项目建设办公室", "government"],
    ["乔治·克里斯蒂安·示例", "individual"],
    ["HARPER SIDNEY C", "individual"],
    ["Harper Sidney", "individual"],
    ["EXAMPLIN PETR IVANOVICH", "individual"],
    ["WANG ZHONGLIN", "individual"],
    ["Power, Christine", "individual"],
    ["Ao, Feng", "individual"],
    ["Ms. Wilma Examplin", "individual"],
    ["MACHINES AGRICOLES EXEMPLE S A", "enterprise"],
    ["SHILI TECH L L C", "enterprise"],
    ["PROVA S R L", "enterprise"],
    ["EXAMPLE ACCUMULATOR WKS", "enterprise"],
    ["OTKRYTOE AKTSIONERNOE OBSHCHESTVO PRIMER", "enterprise"],
    ["FED GOSUDARSTVENNOE OBRAZOVATELNOE UCHREZHDENIE PRIMER", "university"],
    ["ZEISS CARL", "unknown"],
    ["Universitätsklinikum Beispielstadt", "government"],
    ["华为", "unknown"],
    ["Uber", "unknown"],
    ["大见忠弘", "unknown"],
    ["", "unknown"],
  ])("of %s is %s", (name, type) => {
    expect(organisationTypeOf(name)).toBe(type);
  });
});
