import { about, clauseOf, numberIn, sentenceOf, tell, type Check, type Document } from "../document.ts";
import { interval, isExact, type Quantity } from "../number/reading.ts";

const people = /常住人口|总人口|人口|\bpopulation\b|\binhabitants\b|\bresidents\b/i;
const held = /有效发明|发明专利拥有|高价值|\bvalid inventions?\b|\binvention patents?\b|\binventions\b/i;

/** A density beside what it is the quotient of: so many patents, so many people. */
export const densityOfCounts: Check = (document) =>
  document.quantities.flatMap((density) => {
    if (density.kind !== "density" || density.per === undefined || !isExact(density) || density.value <= 0) return [];
    const near = nearby(document, density);
    const population = near.filter((one) => isPeople(document, one));
    const patents = near.filter((one) => isPatents(document, one) && isValue(document, one) === isValue(document, density));
    const [residents, count] = [population[0], patents[0]];
    if (!residents || !count || population.length > 1 || patents.length > 1 || residents.value <= 0) return [];
    const real = (count.value / residents.value) * density.per;
    const [low, high] = [
      (interval(count)[0] / interval(residents)[1]) * density.per,
      (interval(count)[1] / interval(residents)[0]) * density.per,
    ];
    const n = (value: number) => numberIn(document, value);
    const places = Math.max(0, Math.round(-Math.log10(density.step)));
    const values = {
      count: n(count.value),
      people: n(residents.value),
      per: new Intl.NumberFormat("en").format(density.per),
      real: real.toFixed(Math.min(places + 1, 4)),
      value: density.value,
    };
    const [least, most] = interval(density);
    if (least <= high + 1e-9 && most >= low - 1e-9)
      return [
        about(density, {
          check: "density-of-counts",
          verdict: "ok",
          reason: tell(document, "zone.sanity.density_agrees", values),
        }),
      ];
    const off = Math.log10(real / density.value);
    const isPower = Math.abs(off - Math.round(off)) < 0.02 && Math.round(off) !== 0;
    return [
      about(density, {
        check: "density-of-counts",
        verdict: isPower || Math.abs(real / density.value - 1) > 0.2 ? "wrong" : "suspicious",
        reason: tell(document, "zone.sanity.density_differs", values),
        suggestion: isPower
          ? tell(document, "zone.sanity.density_power", { factor: n(10 ** Math.abs(Math.round(off))) })
          : tell(document, "zone.sanity.check_parts", {}),
        correction: tell(document, "zone.sanity.density_correct", { value: real.toFixed(places), other: values.per }),
      }),
    ];
  });

/** Exact counts of the same sentence, and of the one before. */
function nearby(document: Document, density: Quantity): readonly Quantity[] {
  const counts = document.quantities.filter((one) => one.kind === "count" && isExact(one));
  const same = counts.filter(({ sentence }) => sentence === density.sentence);
  const has = (found: readonly Quantity[]) =>
    found.some((one) => isPeople(document, one)) && found.some((one) => isPatents(document, one));
  if (has(same)) return same;
  return counts.filter(({ sentence }) => sentence === density.sentence || sentence === density.sentence - 1);
}

function isPeople(document: Document, one: Quantity): boolean {
  return one.unit !== "patents" && people.test(`${clauseOf(document, one)} ${wordsAfter(document, one)}`) && !held.test(one.text);
}

function isPatents(document: Document, one: Quantity): boolean {
  if (one.unit === "people") return false;
  const clause = clauseOf(document, one);
  return held.test(`${clause} ${one.text}`) && !people.test(clause) && !/申请|授权|\bappl|\bgrant/i.test(clause);
}

function wordsAfter(document: Document, one: Quantity): string {
  return document.plain.slice(one.end, one.end + 14);
}

function isValue(document: Document, one: Quantity): boolean {
  const { text, start } = sentenceOf(document, one);
  return /高价值|high-value/i.test(text.slice(Math.max(0, one.start - start - 30), one.end - start + 10));
}
