/**
 * Which of the figures made for planning an industry or a region the other kinds of study ask for too. A comparison of places answers
 * no question of an enterprise, a project or a person, so it is not in their reports.
 */
import type { Purpose, StudyKind } from "../contract.ts";
import { purposesOf } from "../contract.ts";
import { isTerritorial } from "./for-kinds.ts";
import type { Both, Indicator } from "./indicator.ts";

const data = ["corpus", "coverage", "nodes", "overlap", "tags"] as const;
const field = ["trend", "growth", "hot-nodes", "leaders"] as const;
const competition = [
  "shares",
  "entrants",
  "concentration",
  "control-nodes",
  "leader-profile",
  "structure",
  "life-cycle",
  "co-applied",
] as const;
const moves = ["concentration-change", "control", "leader-moves", "new-partners", "leader-transfers"] as const;
const technique = [
  "impact",
  "citation-coverage",
  "main-path",
  "landscape",
  "rising-terms",
  "effects",
  "technology-effects",
  "bursts",
] as const;
const curves = ["s-curve", "s-curve-parameters", "s-curve-years"] as const;
const events = ["event-coverage", "operation-parties"] as const;

type Other = Exclude<StudyKind, "industry" | "region">;
type OtherPurpose = (typeof purposesOf)[Other][number];

const asked: Readonly<Record<OtherPurpose, readonly string[]>> = {
  target_selection: [...data, ...field, ...competition, ...moves, ...events],
  target_evaluation: [...data, ...field, ...competition, "citation-coverage", ...events],
  listing: [...data, ...field, ...competition, ...moves, "citation-coverage", ...events],
  cooperation: [...data, ...field, ...competition, "new-partners", "landscape"],
  technology_import: [...data, ...field, ...competition, "citation-coverage", "main-path", ...events, "technology"],
  product_development: [...data, ...field, ...competition, ...technique, "leader-moves", "technology"],
  project_evaluation: [...data, ...field, ...competition, ...technique, ...curves, "technology"],
  process_support: [...data, ...field, ...technique, "structure", "technology"],
  talent_selection: [...data, ...field, "inventors", "talent", "academic-leaders", "talent-leaders", "mobility"],
  talent_evaluation: [...data, ...field],
};

/** Every figure that some other kind of study asks for. */
export const askedOfOthers: ReadonlySet<string> = new Set(Object.values(asked).flat());

function purposesAsking(id: string): readonly OtherPurpose[] {
  return (Object.keys(asked) as OtherPurpose[]).filter((purpose) => asked[purpose].includes(id));
}

/** A figure of planning, for the studies that ask for it; what it asks of a study itself stays. */
export function forKinds(indicator: Indicator, titleOf: (purpose: Purpose) => Both): Indicator {
  const others = purposesAsking(indicator.id);
  if (others.length === Object.keys(asked).length) return indicator;
  const own = indicator.applies;
  const titles = others.map(titleOf);
  const planning = {
    zh: "产业规划、区域规划项目，以及未写明类型的项目",
    en: "industry and regional planning, and studies that do not state their kind",
  };
  const named = {
    zh: titles.length === 0 ? planning.zh : `${planning.zh}；目标为${titles.map(({ zh }) => zh).join("、")}的项目`,
    en: titles.length === 0 ? planning.en : `${planning.en}; studies for ${titles.map(({ en }) => `“${en}”`).join(", ")}`,
  };
  const before = indicator.when && indicator.when.zh !== planning.zh ? indicator.when : undefined;
  return {
    ...indicator,
    applies(study) {
      if (isTerritorial(study)) return own?.(study) ?? true;
      const wanted = others.some((each) =>
        study.purpose === undefined
          ? (purposesOf[study.kind as Other] as readonly string[]).includes(each)
          : each === study.purpose,
      );
      return wanted && (own?.(study) ?? true);
    },
    when: before ? { zh: `${before.zh}；${named.zh}`, en: `${before.en}; ${named.en}` } : named,
  };
}
