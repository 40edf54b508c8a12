import type { JudgedIndustry, Right, Verdict } from "./contract.ts";

/** What is known of an industry over the window. */
export type KnownIndustry = Omit<JudgedIndustry, "density" | "scaleAndDensity" | "perEmployee">;

export interface Means {
  readonly scale: number | null;
  readonly density: number | null;
  readonly perThousand: number | null;
  readonly researchIntensity: number | null;
}

export interface Judged {
  readonly means: Means;
  readonly industries: readonly JudgedIndustry[];
}

/**
 * Which industries are intensive in a right, by two methods side by side.
 *
 * Scale and density: as the statistical classification of patent-intensive industries (NBS, 2019) is commonly told — invention grants
 * of five years, and those per 10,000 employees, both above the mean of all industries; or one of them, with research intensity above
 * the mean and a place in a policy catalogue (strategic emerging, high technology, advanced manufacturing). For patents only.
 *
 * Per employee: as EPO and EUIPO do — rights per 1,000 employees above the mean of the industries that use the right, weighted by
 * employment. For copyright: the core industries of WIPO's guide, by the copyright factor that is given for each.
 *
 * in      industries with unknown employees or rights are judged by neither, and are left out of the means
 * unit    density: rights per 10,000 employees; perThousand: per 1,000
 * from    methods as told by their publishers; the thresholds of the first are not verified against the classification's own note
 */
export function judgeIndustries(known: readonly KnownIndustry[], right: Right): Judged {
  const counted = known.filter(({ rights, employees }) => rights !== null && employees !== null && employees > 0);
  const used = counted.filter(({ rights }) => (rights ?? 0) > 0);
  const withResearch = known.filter(({ researchIntensity }) => researchIntensity !== null);
  const means: Means = {
    scale: counted.length === 0 ? null : sum(counted, "rights") / counted.length,
    density: ratio(sum(counted, "rights"), sum(counted, "employees"), 10_000),
    perThousand: ratio(sum(used, "rights"), sum(used, "employees"), 1000),
    researchIntensity: withResearch.length === 0 ? null : sum(withResearch, "researchIntensity") / withResearch.length,
  };
  const industries = known.map((industry): JudgedIndustry => {
    const density =
      industry.rights === null || industry.employees === null ? null : ratio(industry.rights, industry.employees, 10_000);
    return {
      ...industry,
      density,
      scaleAndDensity: byScaleAndDensity(industry, density, means, right),
      perEmployee: right === "copyright" ? byFactor(industry) : byEmployee(industry, density, means),
    };
  });
  return { means, industries };
}

function byScaleAndDensity(industry: KnownIndustry, density: number | null, means: Means, right: Right): Verdict {
  if (right !== "patent") return { intensive: null, reason: "not_of_method" };
  if (industry.rights === null) return { intensive: null, reason: "no_rights" };
  if (density === null) return { intensive: null, reason: "no_employees" };
  const above = [industry.rights > (means.scale ?? Infinity), density > (means.density ?? Infinity)];
  if (above.every(Boolean)) return { intensive: true, reason: "scale_and_density" };
  if (!above.some(Boolean)) return { intensive: false, reason: "neither" };
  const researches = industry.researchIntensity !== null && industry.researchIntensity > (means.researchIntensity ?? Infinity);
  return researches && industry.catalogued
    ? { intensive: true, reason: "one_and_research" }
    : { intensive: false, reason: "one_only" };
}

function byEmployee(industry: KnownIndustry, density: number | null, means: Means): Verdict {
  if (industry.rights === null) return { intensive: null, reason: "no_rights" };
  if (density === null) return { intensive: null, reason: "no_employees" };
  if (industry.rights === 0) return { intensive: false, reason: "unused" };
  // Compared as products: a class at the mean is not above it, whatever its decimals.
  const above = industry.rights * 1000 > (means.perThousand ?? Infinity) * (industry.employees ?? 0);
  return above ? { intensive: true, reason: "above_mean" } : { intensive: false, reason: "below_mean" };
}

function byFactor({ copyrightFactor }: KnownIndustry): Verdict {
  if (copyrightFactor === null) return { intensive: null, reason: "no_factor" };
  if (copyrightFactor >= 1) return { intensive: true, reason: "core" };
  return { intensive: false, reason: copyrightFactor > 0 ? "partial" : "unused" };
}

function ratio(count: number, employees: number, per: number): number | null {
  return employees > 0 ? (count / employees) * per : null;
}

function sum(industries: readonly KnownIndustry[], key: "rights" | "employees" | "researchIntensity"): number {
  return industries.reduce((total, industry) => total + (industry[key] ?? 0), 0);
}
