import type { Calendar } from "./calendar.ts";
import type { Maker, People } from "./maker.ts";
import type { Organisations } from "./organisations.ts";

const departments = ["intellectual_property", "science_technology", "finance", "industry_information"] as const;

/** Experts with a steering committee, and a decision team of four departments that has met. */
export async function makeDecisions(
  maker: Maker,
  { office }: People,
  zone: string,
  who: Organisations,
  at: Calendar,
): Promise<void> {
  const steering = await maker.make(
    "zone/committees",
    {
      zone,
      name: "专家指导委员会（合成）",
      kind: "steering",
      term_from: at.month(-12).from,
      quorum: "two_thirds",
      quorum_base: "eligible",
      voting: "majority_of_cast",
      one_vote: "member",
    },
    office,
  );
  for (let place = 0; place < 9; place++) {
    const employer = place < 5 ? who.university[place % 3] : who.institute[place % 4];
    const expert = await maker.make(
      "zone/experts",
      {
        zone,
        name: `示例专家${place + 1}（合成）`,
        name_en: `Example expert ${place + 1} (synthetic)`,
        employer,
        title: "教授",
        fields: [["intellectual_property", "technology", "industry"][place % 3]],
        consent: true,
        consent_on: at.month(-12).from,
      },
      office,
      ...(place < 8 ? ([["accept", office]] as const) : []),
    );
    if (place >= 8) continue;
    await maker.make(
      "zone/seats",
      {
        committee: steering,
        zone,
        member: `示例专家${place + 1}（合成）`,
        role: place === 0 ? "chair" : "member",
        expert,
        organisation: employer,
        from_on: at.month(-12).from,
      },
      office,
    );
  }
  const team = await maker.make(
    "zone/committees",
    {
      zone,
      name: "专利导航决策组（合成）",
      kind: "decision_team",
      term_from: at.month(-12).from,
      quorum: "two_thirds",
      quorum_base: "seats",
      voting: "majority_of_present",
      one_vote: "department",
      departments_least: 4,
    },
    office,
  );
  for (const [place, department] of departments.entries()) {
    await maker.make(
      "zone/seats",
      {
        committee: team,
        zone,
        member: `示例处长${place + 1}（合成）`,
        role: place === 0 ? "chair" : "member",
        department,
        organisation: who.department[place],
        from_on: at.month(-12).from,
      },
      office,
    );
  }
  await maker.make(
    "zone/meetings",
    { committee: team, zone, title: "决策组例会（合成）", held_on: at.day(7), place: "示例专区", agenda: ["审议导航建议"] },
    office,
  );
  await maker.make("zone/decisions", { zone, title: "补强装备环节（合成）", team, remarks: "待与导航项目的建议关联" }, office);
}
