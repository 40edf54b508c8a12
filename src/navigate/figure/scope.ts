import type { Study } from "../contract.ts";
import { studyPlaces } from "../facts/places.ts";
import type { Scope } from "../indicator/indicator.ts";
import { growthWindows, lastCompleteYear } from "../indicator/windows.ts";
import { studyNodes } from "../study/nodes.ts";
import type { Labels } from "./labels.ts";

export function studyScope(study: Study, cutOff: string | null, labels: Pick<Labels, "label">): Scope {
  const places = studyPlaces(study);
  const home = places.find((place) => place.role === "home");
  if (!home) throw new Error("bug: a study has a home region");
  const period = study.period;
  const completeTo = lastCompleteYear(cutOff, period);
  return {
    study,
    unit: study.count,
    nodes: studyNodes(study),
    places,
    home,
    period,
    cutOff,
    completeTo,
    windows: growthWindows(period, completeTo),
    label: (kind, key) => labels.label(kind, key),
  };
}
