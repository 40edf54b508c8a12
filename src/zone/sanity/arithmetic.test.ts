import { expect, test } from "vitest";
import { judge } from "./judge.ts";
import "./messages.ts";

/** Invented, wrong in one place each: text, the figure or words that are doubted, and what the figure should read where that follows. */
const wrong: readonly (readonly [text: string, at: string, correction?: string])[] = [
  ["全市专利授权12,345件，其中发明专利2,345件、实用新型8,000件、外观设计3,000件。", "12,345件", "13,345"],
  ["The city granted 900 patents, of which 300 inventions, 500 utility models and 200 designs.", "900 patents", "1,000"],
  ["有效发明专利21.5万件，常住人口520万人，每百万人口发明专利拥有量413件。", "413件"],
  ["The province, with 66 million residents, holds 52,800 valid inventions, or 8.0 per million people.", "8.0"],
  ["有效发明专利8,400件，常住人口667万人，每万人口发明专利拥有量16.2件。", "16.2件"],
  ["质押融资25.3亿元，同比增长150%，是上年的1.5倍。", "1.5倍"],
  ["Applications grew by 40 percent and are 4 times that of last year.", "4 times"],
  ["案件办结周期同比下降120%。", "120%"],
  ["2024年1-9月，全市专利申请量累计9,800件，较2023年全年下降20%。", "9,800件"],
  ["In 2022 the city granted 9,800 patents, an increase of 3 times from 3,266 in 2021.", "3 times"],
  ["The park hosts 55 agencies, 120.5 percent of the province's total.", "120.5 percent"],
  ["By the end of 2019, 35 enterprises (70% of 60) had set up an IP office.", "70%", "58 %"],
  ["已有35家企业设立知识产权部门，占60家重点企业的70%。", "70%", "58 %"],
  ["发明专利授权500件，其中企业获得授权620件。", "620件"],
  ["The office completed 120 projects: 40 signed, 50 started and 40 completed.", "120 projects"],
  ["河北省郑州市获批建设试点。", "河北省郑州市"],
  ["湖南襄阳建成产业园。", "湖南襄阳"],
  ["Zhengzhou, located in Hebei province, became a pilot.", "Zhengzhou, located in Hebei province"],
  ["Wuhan, Hunan, hosts the centre.", "Wuhan, Hunan"],
  ["建设期为2018年9月至2013年8月。", "2018年9月至2013年8月"],
  ["全市授权专利1,200件，其中企业占62%、高校占25%、科研院所占18%。", "62%"],
  ["发明专利授权率达120%。", "120%"],
];

test("a figure that another of the same text contradicts is found where it stands", () => {
  const missed = wrong.filter(([text, at, correction]) => {
    const found = judge(text, "en").statements.find(
      (one) => text.slice(one.start, one.end).trim() === at && (one.verdict === "wrong" || one.verdict === "suspicious"),
    );
    return !found || (correction !== undefined && found.correction !== correction);
  });
  expect(missed).toEqual([]);
});

/** Invented, and right: close to the wrong ones. */
const right: readonly string[] = [
  "全市专利授权12,345件，其中发明专利2,345件、实用新型8,000件、外观设计2,000件。",
  "全市专利授权1.23万件，其中发明专利2,345件、实用新型8,000件、外观设计2,000件。",
  "发明专利授权2,345件，同比增长50%，是2020年的3倍。",
  "质押融资25.3亿元，同比增长150%，是上年的2.5倍。",
  "全省有效发明专利55,313件，常住人口6,918.4万人，每万人口发明专利拥有量8.00件。",
  "The province, with 66 million residents, holds 52,800 valid inventions, or 8.0 per 10,000 people.",
  "2024年1-9月，全市专利申请量累计9,800件，较上年同期下降2%，已超过2022年全年的七成。",
  "In 2022 the city granted 9,800 patents, an increase of 2 times from 3,266 in 2021.",
  "The budget was used to 120.5 percent of the total target.",
  "By the end of 2019, 35 enterprises (about 58% of 60) had set up an IP office.",
  "40 firms took part, and 25% of 300 start-ups were funded.",
  "已有42家企业设立知识产权部门，占60家重点企业的70%。",
  "发明专利申请500件，其中企业申请420件，累计有效专利包括发明3,000件。",
  "The office completed 130 projects: 40 signed, 50 started and 40 completed.",
  "The plan has 3 parts: 5 platforms, 10 centres and 20 services.",
  "三年行动计划包括3项任务：5个平台、10个中心、20项服务。",
  "湖北襄阳、河南南阳与陕西商洛共建协作区，江西上饶、云南大理州列席。",
  "吉林大学、河南大学和湖南西部的山西商会参加，四川成都与广东广州结对。",
  "Offices opened in Zhengzhou, Hebei and Tianjin, and in Fuzhou, Jiangxi.",
  "Suzhou, Anhui, and Suzhou, Jiangsu, signed an agreement; Xi'an, Shaanxi, joined.",
  "建设期为2013年9月至2018年8月，规划期2016-2018年。",
  "全市授权专利1,200件，其中企业占62%、高校占25%、科研院所占13%。",
  "年度任务完成率达120%，授权率为48%。",
  "The rate fell by 12 percent; applications grew by 40 percent and are 1.4 times that of last year.",
];

test("what only looks like a contradiction raises no alarm", () => {
  const alarms = right.flatMap((text) =>
    judge(text, "en").statements.flatMap(({ verdict, figure, reason }) =>
      verdict === "wrong" || verdict === "suspicious" ? [`${figure}: ${reason} — ${text}`] : [],
    ),
  );
  expect(alarms).toEqual([]);
});

test("a density that its counts make, and a multiple that its growth makes, are said to be right", () => {
  const checked = (text: string) =>
    judge(text, "en").statements.flatMap(({ verdict, checks }) => (verdict === "ok" ? checks : []));
  expect(checked("有效发明专利8,400件，常住人口667万人，每万人口发明专利拥有量12.6件。")).toContain("density-of-counts");
  expect(checked("质押融资25.3亿元，同比增长150%，是上年的2.5倍。")).toContain("growth-and-multiple");
  expect(checked("全市专利授权12,345件，其中发明专利2,345件、实用新型8,000件、外观设计2,000件。")).toContain("patent-types");
});
