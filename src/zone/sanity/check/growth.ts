import { about, figuresIn, tell, type Check } from "../document.ts";
import { interval, isExact } from "../number/reading.ts";

const change =
  /(?:\bup|\bby|\bincreas\w*|\bgrow\w*|\bgrew|\bgrowth of|\brise of|增长了?|增加了?|提高了?|上升了?|增幅(?:为|达)?)(?: of| by)?\s*$/i;

/** From a value to a value, by so many per cent; between two shares the change is in percentage points. */
export const growth: Check = (document) =>
  document.sentences.flatMap((sentence) => {
    const figures = figuresIn(document, sentence);
    return figures.flatMap((by, index) => {
      const [from, to] = [figures[index - 2], figures[index - 1]];
      if (by.kind !== "share" || !from || !to || !isExact(from) || !isExact(to) || !isExact(by)) return [];
      if (!/(?:\bfrom|从|由)[^,，。]{0,30}$/i.test(document.plain.slice(Math.max(0, from.start - 34), from.start))) return [];
      if (!/^[^,，。;；]*(?:\bto|到|至)[^,，。;；\d]*$/i.test(document.plain.slice(from.end, to.start))) return [];
      if (!change.test(document.plain.slice(Math.max(to.end, by.start - 24), by.start)) || from.value <= 0) return [];
      const points = Number((to.value - from.value).toFixed(6));
      const real = (100 * points) / from.value;
      const values = { from: from.text, to: to.text, by: by.value, real: real.toFixed(1), points };
      const [low, high] = [100 * (interval(to)[0] / interval(from)[1] - 1), 100 * (interval(to)[1] / interval(from)[0] - 1)];
      if (interval(by)[0] <= high + 1e-9 && interval(by)[1] >= low - 1e-9)
        return [about(by, { check: "growth", verdict: "ok", reason: tell(document, "zone.sanity.growth_agrees", values) })];
      const inPoints = to.kind === "share" && Math.abs(points - by.value) <= by.step / 2 + 1e-9;
      return [
        about(by, {
          check: "growth",
          verdict: "wrong",
          reason: tell(document, inPoints ? "zone.sanity.growth_points" : "zone.sanity.growth_differs", values),
          suggestion: tell(document, inPoints ? "zone.sanity.say_points" : "zone.sanity.check_parts", {}),
          correction: inPoints ? tell(document, "zone.sanity.points", { points }) : `${real.toFixed(1)} %`,
        }),
      ];
    });
  });
