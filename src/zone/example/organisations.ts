import type { Maker, People } from "./maker.ts";

/** How many of each kind a synthetic zone has. */
export const counts = {
  enterprise: 200,
  institution: 86,
  university: 3,
  institute: 4,
  bank: 5,
  department: 6,
  zone_office: 1,
} as const;
type Kind = keyof typeof counts;

const names: Readonly<Record<Kind, readonly [zh: string, en: string]>> = {
  enterprise: ["示例企业", "Example enterprise"],
  institution: ["示例服务机构", "Example institution"],
  university: ["示例大学", "Example university"],
  institute: ["示例研究院", "Example institute"],
  bank: ["示例银行", "Example bank"],
  department: ["示例部门", "Example department"],
  zone_office: ["示例专区管委会", "Example zone office"],
};

export type Organisations = Readonly<Record<Kind, readonly string[]>>;

/** Organisations with their yearly facts; every fifth institution has not told its own yet. */
export async function makeOrganisations(
  maker: Maker,
  { owner, office, controller }: People,
  zone: string,
  year: number,
): Promise<Organisations> {
  const made: Record<Kind, string[]> = {
    enterprise: [],
    institution: [],
    university: [],
    institute: [],
    bank: [],
    department: [],
    zone_office: [],
  };
  for (const kind of Object.keys(counts) as Kind[]) {
    for (let place = 1; place <= counts[kind]; place++) {
      const [zh, en] = names[kind];
      const number = String(place).padStart(3, "0");
      const values = { name: `${zh}${number}（合成）`, name_en: `${en} ${number} (synthetic)`, kind, zone, region: "CN-410182" };
      made[kind].push(await maker.make("ledger/organisations", values, owner));
    }
  }
  for (const [place, organisation] of made.institution.entries()) {
    const revenue = 150_000 + ((place * 7919) % 600) * 1000;
    const values = {
      zone,
      organisation,
      year,
      service_revenue: revenue,
      revenue: Math.round(revenue * 1.1),
      employees: 3 + ((place * 31) % 25),
      agents: 1 + ((place * 17) % 9),
      source: "合成数据",
    };
    const isTold = place % 5 !== 4;
    await maker.make(
      "zone/organisation-years",
      values,
      office,
      ...(isTold
        ? ([
            ["submit", office],
            ["accept", controller],
          ] as const)
        : []),
    );
  }
  for (const [place, organisation] of made.enterprise.entries()) {
    if (place % 4 !== 0) continue;
    const tier = (["cultivated", "key", "advantage", "demonstration"] as const)[Math.floor(place / 4) % 4];
    await maker.make(
      "zone/enterprise-tiers",
      { organisation, zone, tier, from_on: `${year}-03-01`, document: `示例〔${year}〕${place + 1} 号` },
      office,
    );
  }
  return made;
}
