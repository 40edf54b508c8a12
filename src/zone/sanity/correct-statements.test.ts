import { expect, test } from "vitest";
import { judge } from "./judge.ts";
import "./messages.ts";

/** Invented, and right: whoever reads them finds nothing to ask. */
const correct: readonly string[] = [
  "In 2022 the city filed 12,480 patent applications and was granted 8,215 patents, of which 1,930 were invention patents.",
  "The fund totals 300 million yuan, comprising 120 million yuan from the province, 100 million yuan from the city and 80 million yuan from the district.",
  "The zone hosts 240 patent agencies, accounting for 16.0 percent of the province's 1,500.",
  "Grants rose from 800 in 2020 to 1,000 in 2021, up 25 percent.",
  "The share of high-tech firms rose from 11.6% to 13%, an increase of 1.4 percentage points.",
  "By the end of 2015 China held 6.3 valid invention patents per 10,000 people.",
  "At the end of 2023 there were 5,269 patent agencies nationwide.",
  "The plan is to attract five to eight institutions and to train more than 2,000 people by December 2025.",
  "Its density of 24 patents per 10,000 people is 3 times the provincial average of 8 patents per 10,000 people.",
  "The pledge loans of the year reached 2.5 billion yuan (25亿元), up 12 percent on the year before.",
  "Environmental protection, new energy and rail transport account for 20 percent, 30 percent and 50 percent of the projects respectively.",
  "On May 8, 2019 the office published its report for 2018; revenue grew by 120 percent.",
  "Companies, universities and institutes account for 60.2%, 25.3% and 14.6% of applicants respectively.",
  "In the first half of 2023 the city's firms filed 3,010 applications; it expects about 6,000 for the full year.",
  "Of the 1,200 enterprises surveyed, 300 (25%) hold patents.",
  "The park covers 12.5 square kilometers in Wuhan, Hubei, near the Xiangyang railway.",
  "2023年全市专利授权量为10320件，其中发明专利2064件，占20.0%，同比增长150%。",
  "项目总投资30亿元，其中一期投资12亿元，二期投资18亿元。",
  "截至2022年底，全市有效发明专利8400件，每万人口发明专利拥有量为12.6件。",
  "全省共有高新技术企业15000家，是2015年的3倍。",
  "质押融资金额由2020年的8亿元增至2022年的10亿元，增长25%。",
  "园区现有服务机构120家，年营业收入5.4亿元，从业人员3200人。",
  "企业、高校、科研院所申请量分别占65.4%、24.5%、10.1%。",
  "全年引进项目25个，其中亿元以上项目8个、外资项目3个，合同金额60亿元。",
  "2023年全国专利代理机构达5269家，执业专利代理师34396人。",
  "专项资金3000万元，由省级1000万元、市级1500万元、区级500万元组成。",
  "2023年1—6月，全市专利申请6020件，授权4100件；其中发明专利申请1500件，授权620件。",
  "代理机构60家，占全省的12.0%、全国的1.1%。",
  "专利许可备案金额比上年增长2倍，转让1250件次，涉及企业三百二十家。",
  "满意度由80.05分提高到82分，授权周期从22个月压缩到16个月。",
  "2020年10月，高价值发明专利每万人口拥有量达到6.3件。",
  "一个核心区、两个拓展区、三大平台已经建成，面积约10平方公里。",
];

test("correct statements in both languages raise no alarm", () => {
  expect(correct.length).toBeGreaterThan(20);
  const alarms = correct.flatMap((text) =>
    judge(text, "en").statements.flatMap(({ verdict, figure, reason }) =>
      verdict === "wrong" || verdict === "suspicious" ? [`${figure}: ${reason} — ${text}`] : [],
    ),
  );
  expect(alarms).toEqual([]);
});

test("all of them together, as one text, raise no alarm either", () => {
  const { statements } = judge(correct.join("\n"), "zh");
  expect(statements.filter(({ verdict }) => verdict === "wrong" || verdict === "suspicious")).toEqual([]);
});

test("thirteen statements made wrong are each found, at the figure that is wrong", () => {
  const wrong: readonly (readonly [text: string, figure: string])[] = [
    [
      "The fund totals 30 million yuan, comprising 120 million yuan from the province, 100 million yuan from the city and 80 million yuan from the district.",
      "30 million yuan",
    ],
    ["Grants rose from 800 in 2020 to 1,000 in 2021, up 20 percent.", "20 percent"],
    ["The share of high-tech firms rose from 11.6% to 13%, an increase of 1.4 percent.", "1.4 percent"],
    ["At the end of 2023 there were 52,690 patent agencies nationwide.", "52,690 patent agencies"],
    ["Companies, universities and institutes account for 60.2%, 35.3% and 14.6% of applicants respectively.", "60.2%"],
    ["2023年全市专利授权量为10320件，其中发明专利2064件，占25.0%。", "25.0%"],
    ["项目总投资3亿元，其中一期投资12亿元，二期投资18亿元。", "3亿元"],
    ["专项资金3000万元，由省级1000万元、市级1500万元、区级800万元组成。", "3000万元"],
    ["代理机构60家，占全省的1.1%、全国的12.0%。", "12.0%"],
    ["每万人口发明专利拥有量达到1260件。", "1260件"],
    ["案件数量减少2倍。", "2倍"],
    ["有效商标占全市的120%。", "120%"],
    ["The 3 agencies account for 50.1 percent of all in the county of Anxi.", "50.1 percent"],
  ];
  const missed = wrong.filter(
    ([text, figure]) =>
      !judge(text, "en").statements.some(
        (one) => one.figure === figure && (one.verdict === "wrong" || one.verdict === "suspicious"),
      ),
  );
  expect(missed).toEqual([]);
});
