import { sql, type Sql } from "#engine";
import type { Both, Scope } from "../../indicator.ts";

/** Members of every end node in every region of the home region's level. */
export function leafRegions(): Sql {
  return sql`
    select r.place, r.node as item, r.members
    from node_region r join node n on n.node = r.node and n.leaf
    order by r.place, n.position`;
}

/** Families of the whole corpus by region of the home region's level and field. */
export function fieldRegions(): Sql {
  return sql`select place, field as item, members from region_field order by place, field`;
}

export function leaves(scope: Pick<Scope, "nodes">): string[] {
  return scope.nodes.filter((node) => node.leaf).map((node) => node.node);
}

/** What regions of the home region's level are called. */
export function levelName({ home: { region } }: Pick<Scope, "home">): Both {
  if (!region.includes("-")) return { zh: "各国家（地区）", en: "countries" };
  if (!region.startsWith("CN-")) return { zh: "同一国家的各区域", en: "regions of the same country" };
  if (/^CN-\d{2}0000$/.test(region) && !/^CN-(11|12|31|50)/.test(region)) return { zh: "各省级区域", en: "provinces" };
  return region.endsWith("00")
    ? { zh: "各地级市（含直辖市）", en: "prefectures and municipalities" }
    : { zh: "各区县", en: "counties" };
}

export function measureName({ study }: Pick<Scope, "study">): Both {
  switch (study.relatedness ?? "minimum") {
    case "minimum":
      return { zh: "两个条件概率中较小者", en: "the smaller of the two conditional shares" };
    case "cosine":
      return { zh: "余弦系数", en: "the cosine" };
    case "jaccard":
      return { zh: "Jaccard 系数", en: "Jaccard's index" };
    case "association":
      return { zh: "关联强度（1 为随机共现水平）", en: "association strength (1 = as often as by chance)" };
  }
}
