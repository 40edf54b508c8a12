import type { Calendar } from "./calendar.ts";
import type { Maker, People } from "./maker.ts";
import type { Organisations } from "./organisations.ts";

export const projects = 40;

/** Forty projects along the pipeline, each with what was signed and what came of it. */
export async function makeProjects(
  maker: Maker,
  { office, controller }: People,
  zone: string,
  who: Organisations,
  at: Calendar,
): Promise<readonly string[]> {
  const made: string[] = [];
  for (let place = 0; place < projects; place++) {
    const kind = place % 4 === 3 ? "investment" : "industrialisation";
    const amount = 2_000_000 + ((place * 37) % 40) * 500_000;
    const steps = [
      ["sign", office],
      ["start", office],
      ["complete", office],
    ] as const;
    const reach = place % 5 === 4 ? 0 : place % 3 === 2 ? 3 : (place % 3) + 1;
    const project = await maker.make(
      "zone/projects",
      {
        zone,
        name: `产业化项目${String(place + 1).padStart(2, "0")}（合成）`,
        name_en: `Project ${String(place + 1).padStart(2, "0")} (synthetic)`,
        kind,
        enterprise: who.enterprise[place * 3],
        node: ["合成", "工具", "装备", "薄膜"][place % 4],
        patents: [`CN1${String(10_000_000 + place * 137).slice(-8)}B`],
        signed_on: at.month(-11).from,
        signed_amount: amount,
        started_on: at.month(-8).from,
        started_amount: Math.round(amount * 0.8),
        completed_on: at.month(-2).from,
        source: "合成数据",
      },
      office,
      ...steps.slice(0, reach),
    );
    made.push(project);
    for (const [index, stage] of (["lab", "pilot", "production"] as const).entries()) {
      if (index > reach - 1) break;
      await maker.make(
        "zone/project-stages",
        { project, stage, reached_on: at.month(-11 + index * 3).from, evidence: "合成数据" },
        office,
      );
    }
    if (reach === 0) continue;
    await maker.make(
      "zone/project-years",
      {
        project,
        year: Number(at.month(-2).from.slice(0, 4)),
        invested: Math.round(amount * 0.6),
        fixed_assets: Math.round(amount * 0.4),
        revenue: reach === 3 ? amount * 2 : 0,
        jobs: 5 + (place % 12),
        source: "合成数据",
      },
      office,
      ["verify", controller],
    );
  }
  return made;
}

/** One fund from its budget to results: 24 applications, 15 awards, payments in instalments, a refund. */
export async function makeFund(
  maker: Maker,
  people: People,
  zone: string,
  at: Calendar,
  { who, projects: of }: { readonly who: Organisations; readonly projects: readonly string[] },
): Promise<void> {
  const { office, decider } = people;
  const year = Number(at.month(-11).from.slice(0, 4));
  const fund = await maker.make(
    "zone/funds",
    {
      zone,
      name: "专利产业化专项资金（合成）",
      name_en: "Special fund (synthetic)",
      year_from: year,
      year_to: year + 2,
      budget: 50_000_000,
      source: "示例专区财政",
      policy: "示例专区知识产权若干措施（合成）",
      purpose: "合成数据",
    },
    office,
  );
  const line = await maker.make("zone/fund-lines", { name: "产业化补助", fund, amount: 40_000_000 }, office);
  await maker.make("zone/fund-lines", { name: "服务补助", fund, amount: 8_000_000 }, office);
  await maker.move("zone/funds", fund, "open", decider);
  const call = await maker.make(
    "zone/fund-calls",
    {
      title: "产业化补助申报通知（合成）",
      line,
      from_on: at.month(-11).from,
      until_on: at.day(20),
      ceiling: 3_000_000,
      share_ceiling: "50",
      conditions: "区内注册企业，有有效专利",
    },
    office,
    ["publish", office],
  );
  for (let place = 0; place < 24; place++) {
    const asked = 1_000_000 + (place % 5) * 400_000;
    const steps = [
      ["submit", office],
      ["pass", office],
    ] as const;
    const application = await maker.make(
      "zone/fund-applications",
      {
        title: `申报书${place + 1}（合成）`,
        call,
        organisation: who.enterprise[place * 3],
        project: of[place],
        asked,
        own_money: asked * 2,
        plan: "合成数据：一年内量产",
      },
      office,
      ...steps.slice(0, place < 20 ? 2 : 1),
    );
    if (place >= 15) continue;
    const award = await maker.make(
      "zone/fund-awards",
      { application, amount: asked - 200_000, decided_on: at.month(-8).from, document: `示例立项〔${year}〕${place + 1} 号` },
      office,
      ["decide", decider],
    );
    if (place >= 13) continue;
    const commitment = await maker.make(
      "zone/fund-commitments",
      {
        number: `HT-${year}-${place + 1}`,
        award,
        amount: asked - 200_000,
        signed_on: at.month(-7).from,
        ends_on: at.month(6).to,
        documents: ["合同.pdf"],
      },
      office,
      ["sign", office],
    );
    await payOut(maker, people, at, { commitment, number: `${place + 1}`, place, amount: asked - 200_000 });
  }
}

async function payOut(
  maker: Maker,
  { office, controller }: People,
  at: Calendar,
  {
    commitment,
    number,
    place,
    amount,
  }: { readonly commitment: string; readonly number: string; readonly place: number; readonly amount: number },
): Promise<void> {
  const half = amount / 2;
  const first = await maker.make(
    "zone/fund-payments",
    {
      number: `BF-${number}-1`,
      commitment,
      amount: half,
      due_on: at.month(-6).from,
      paid_on: at.month(-6).from,
      documents: ["拨付单.pdf"],
      purpose: "首期",
    },
    office,
    ["pay", office],
  );
  const second = {
    number: `BF-${number}-2`,
    commitment,
    amount: half,
    due_on: at.day(place * 10 - 60),
    paid_on: at.day(-30),
    documents: ["拨付单.pdf"],
    purpose: "二期",
  };
  await maker.make("zone/fund-payments", second, office, ...(place < 5 ? ([["pay", office]] as const) : []));
  if (place === 4) {
    await maker.make(
      "zone/fund-refunds",
      {
        number: `TH-${number}`,
        payment: first,
        amount: 100_000,
        reason: "unspent",
        refunded_on: at.day(-10),
        documents: ["退款单.pdf"],
      },
      office,
      ["receive", office],
    );
  }
  if (place > 2) return;
  await maker.make(
    "zone/fund-acceptances",
    {
      document: `验收〔${number}〕`,
      commitment,
      verdict: "passed",
      accepted_on: at.day(-20),
      own_spent: amount * 2,
      evidence: "合成数据：验收意见",
    },
    office,
    ["confirm", controller],
  );
  await maker.make(
    "zone/fund-results",
    { what: "新增专利产品销售收入", commitment, value: String(amount * 3), unit: "元", as_of: at.day(-15), source: "合成数据" },
    office,
    ["confirm", controller],
  );
}
