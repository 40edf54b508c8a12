import { regionPrefix } from "#corpus";
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

/** What the code of everything inside begins with; empty where there is no inside to speak of. */
export function placePrefix(code: string): string {
  return code === "world" || code === "unknown" ? "" : regionPrefix(code);
}

/** The country that home lies in; home itself where it is one. */
export function homeCountry({ home }: { readonly home: Pick<Place, "region"> }): string {
  return home.region.slice(0, 2);
}

/** The places of a study from the widest: world, comparison regions, home, and what is not known. */
export function studyPlaces(study: Pick<Study, "region" | "compare">): Place[] {
  const wider = study.compare
    .filter((code) => code !== "world")
    .toSorted((a, b) => placePrefix(a).length - placePrefix(b).length);
  return [
    { region: "world", prefix: "", role: "world" },
    ...wider.map((region): Place => ({ region, prefix: placePrefix(region), role: "compare" })),
    { region: study.region, prefix: placePrefix(study.region), role: "home" },
    { region: "unknown", prefix: "", role: "unknown" },
  ];
}
