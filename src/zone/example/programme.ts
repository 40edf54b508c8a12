import type { Calendar } from "./calendar.ts";
import type { Maker, People } from "./maker.ts";
import type { Organisations } from "./organisations.ts";

/** What the programme of the zone is: its plan with tasks and measures, milestones, structure, policy, navigation projects. */
export async function makeProgramme(maker: Maker, people: People, zone: string, who: Organisations, at: Calendar): Promise<void> {
  const { office, analyst, controller, decider } = people;
  const plan = await maker.make(
    "zone/plans",
    {
      zone,
      title: "示例专区建设方案（合成）",
      issuer: "示例专区管委会",
      issued_on: at.month(-12).from,
      starts_on: at.month(-12).from,
      ends_on: at.month(24).to,
    },
    office,
    ["adopt", decider],
  );
  const industry = await maker.make(
    "zone/plan-industries",
    { zone, title: "超硬材料", rights: ["patent"], ipc: ["C01B 32/25"], basis: "合成数据" },
    office,
  );
  const policy = await maker.make(
    "zone/policies",
    {
      title: "示例专区知识产权若干措施（合成）",
      zone,
      number: "示例〔2025〕1 号",
      issuer: "示例专区管委会",
      kind: "measures",
      issued_on: at.month(-12).from,
      from_on: at.month(-12).from,
      kpis: ["valid_inventions", "pledge_amount"],
    },
    office,
    ["issue", office],
  );
  const tasks = ["专利导航决策", "专利转化运用", "知识产权保护", "服务业集聚", "人才与宣传"];
  for (const [place, title] of tasks.entries()) {
    const task = await maker.make("zone/plan-tasks", { plan, zone, place: place + 1, title, owner: "示例专区管委会" }, office);
    for (let number = 1; number <= 3; number++) {
      const steps = [
        ["begin", office],
        ["finish", office],
      ] as const;
      const done = (place + number) % 3;
      const measure = await maker.make(
        "zone/measures",
        {
          task,
          zone,
          place: number,
          title: `${title}措施${number}`,
          due_on: at.day(-200 + 60 * number + 20 * place),
          policies: number === 1 ? [policy] : [],
          done_on: done === 2 ? at.day(-210 + 60 * number) : null,
          evidence: done === 2 ? "合成数据：完成情况说明" : null,
        },
        office,
        ...steps.slice(0, done),
      );
      const due = at.day(-170 + 75 * number + 12 * place);
      const late = due < at.today;
      const shown = { zone, title: `${title}节点${number}`, measure, due_on: due, owner: "示例专区管委会" };
      if (!late || place === 4) await maker.make("zone/milestones", shown, office);
      else
        await maker.make(
          "zone/milestones",
          { ...shown, done_on: due, evidence: "合成数据：验收材料" },
          office,
          ["submit", office],
          ...(place === 3
            ? ([["send_back", controller, "缺少盖章材料"]] as const)
            : place === 2
              ? []
              : ([["accept", controller]] as const)),
        );
    }
  }
  const structure = await maker.make(
    "zone/structures",
    {
      zone,
      title: "一体两翼三中心多机构（合成）",
      parts: ["载体 | Carrier × 1", "平台 | Platforms × 2", "中心 | Centres × 3", "机构 | Institutions × N(institution)"],
      source: "合成数据",
    },
    office,
  );
  for (const [part, place, organisation] of [
    ["载体", 1, who.institute[0]],
    ["平台", 1, who.institute[1]],
    ["中心", 1, who.university[0]],
    ["中心", 2, who.institute[2]],
  ] as const) {
    await maker.make(
      "zone/structure-places",
      { structure, zone, part, place, organisation, from_on: at.month(-10).from, evidence: "合成数据" },
      office,
    );
  }
  for (let number = 1; number <= 5; number++) {
    const values = {
      zone,
      title: `专利导航项目${number}（合成）`,
      industry,
      undertaker: who.institution[number],
      due_on: at.day(-30 + 40 * number),
      study: "example",
      reviewed_on: at.day(-20),
    };
    const steps = [
      ["commission", office],
      ["analyse", analyst],
      ["review", controller],
    ] as const;
    await maker.make("zone/navigation-projects", values, office, ...steps.slice(0, 4 - number > 0 ? 4 - number : 0));
  }
}
