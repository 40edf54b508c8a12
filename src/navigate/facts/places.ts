import type { Study } from "../contract.ts";

/** A place of the study as the facts know it. */
export interface Place {
  /** `CN-410100`, `world`, `unknown`. */
  readonly region: string;
  /** What the region code of everything inside begins with; empty for `world` and `unknown`. */
  readonly prefix: string;
  readonly role: "world" | "compare" | "home" | "unknown";
}

export function isPlaceCode(code: string): boolean {
  return code === "world" || /^[A-Z]{2}(-[A-Z0-9]{1,6})?$/.test(code);
}

/** The significant part of a code: GB/T 2260 codes end in pairs of zeros where they stand for a wider region. */
export function placePrefix(code: string): string {
  if (code === "world" || code === "unknown") return "";
  return code.startsWith("CN-") ? code.replace(/(00)+$/, "") : code;
}

/** The places of a study from the widest: world, comparison regions, home, and what is not known. */
export function studyPlaces(study: Study): Place[] {
  const wider = study.compare.filter((code) => code !== "world").toSorted((a, b) => placePrefix(a).length - placePrefix(b).length);
  return [
    { region: "world", prefix: "", role: "world" },
    ...wider.map((region): Place => ({ region, prefix: placePrefix(region), role: "compare" })),
    { region: study.region, prefix: placePrefix(study.region), role: "home" },
    { region: "unknown", prefix: "", role: "unknown" },
  ];
}
