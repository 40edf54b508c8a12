import { about, clauseOf, figuresIn, tell, type Check, type Document, type Finding } from "../document.ts";
import type { Quantity } from "../number/reading.ts";
import { isInvention, thingOf } from "../text/measure.ts";

const cohort =
  /\bof (?:them|these|those|which)\b[^,;.]*\b(?:authori[sz]ed|granted)\b|\b(?:authori[sz]ed|granted)\b[^,;.]*\bof (?:them|these|those|which)\b|其中[^，,；;。发]{0,6}(?:\0|授权|获得?授权)/i;
const rateWords = /\b(?:grant|authori[sz]ation|allowance) rate\b|授权率/i;

/** Applications and grants of one period: their ratio is of two flows, since the grants stem from earlier applications. */
export const flowRatio: Check = (document) =>
  document.sentences.flatMap((sentence) => {
    const counts = figuresIn(document, sentence).filter(({ kind, comparator }) => kind === "count" && comparator === "exactly");
    const findings = counts.flatMap((granted, index) => {
      if (thingOf(document, granted) !== "grants") return [];
      const applied = counts.slice(0, index).findLast((one) => thingOf(document, one) === "applications");
      return applied ? pair(document, applied, granted) : [];
    });
    return [...findings, ...calledRate(document, sentence.index)];
  });

function pair(document: Document, applied: Quantity, granted: Quantity): Finding[] {
  const n = (value: number) => new Intl.NumberFormat("en").format(value);
  const values = {
    applied: n(applied.value),
    granted: n(granted.value),
    ratio: ((100 * granted.value) / applied.value).toFixed(2),
  };
  const clause = clauseOf(document, granted);
  const between = document.plain.slice(applied.end, granted.end + 40);
  const isCohort =
    cohort.test(clause.replaceAll(/\d[\d,]*/g, "\0")) ||
    /其中[^，,；;。]{0,8}授权|其中\s*\d[\d,]*\s*件[^，。；]{0,6}授权/.test(between);
  if (isCohort)
    return [
      about(granted, {
        check: "flow-ratio",
        verdict: "suspicious",
        reason: tell(document, "zone.sanity.of_them", values),
        suggestion: tell(document, "zone.sanity.of_them_hint", values),
      }),
    ];
  return [about(granted, { check: "flow-ratio", verdict: "ok", reason: tell(document, "zone.sanity.flow_ratio", values) })];
}

interface Flows {
  readonly applied: readonly Quantity[];
  /** By whether they are of inventions; by size, so that a text of thousands of figures is looked through in time. */
  readonly granted: ReadonlyMap<boolean, readonly Quantity[]>;
}

const flowsKnown = new WeakMap<Document, Flows>();

function flowsOf(document: Document): Flows {
  const known = flowsKnown.get(document);
  if (known) return known;
  const counts = document.quantities.filter(({ kind }) => kind === "count");
  const granted = counts.filter((one) => thingOf(document, one) === "grants").toSorted((left, right) => left.value - right.value);
  const flows = {
    applied: counts.filter((one) => thingOf(document, one) === "applications"),
    granted: Map.groupBy(granted, (one) => isInvention(document, one)),
  };
  flowsKnown.set(document, flows);
  return flows;
}

/** The first applications of which some grants are that share; of several such grants the first in the text. */
function flowsWithRatio(
  document: Document,
  rate: Quantity,
): { readonly applied: Quantity; readonly granted: Quantity } | undefined {
  const { applied: all, granted: byKind } = flowsOf(document);
  const off = rate.step / 2 + 1e-9;
  for (const applied of all) {
    const sorted = byKind.get(isInvention(document, applied)) ?? [];
    const isSame = ({ value }: Quantity) => Math.abs((100 * value) / applied.value - rate.value) <= off;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((100 * (sorted[middle]?.value ?? 0)) / applied.value < rate.value - off) low = middle + 1;
      else high = middle;
    }
    const near = sorted[low];
    if (!near || !isSame(near)) continue;
    const granted =
      sorted
        .slice(low)
        .filter(isSame)
        .toSorted((left, right) => left.start - right.start)[0] ?? near;
    return { applied, granted };
  }
  return undefined;
}

/** A “grant rate” that is the quotient of the two flows printed in the same text. */
function calledRate(document: Document, sentence: number): Finding[] {
  const rate = document.quantities.find(
    (one) => one.sentence === sentence && one.kind === "share" && rateWords.test(clauseOf(document, one)),
  );
  if (!rate) return [];
  const same = flowsWithRatio(document, rate);
  if (!same) return [];
  const n = (value: number) => new Intl.NumberFormat("en").format(value);
  return [
    about(rate, {
      check: "flow-ratio",
      verdict: "suspicious",
      reason: tell(document, "zone.sanity.called_rate", {
        applied: n(same.applied.value),
        granted: n(same.granted.value),
        ratio: rate.value,
      }),
      suggestion: tell(document, "zone.sanity.called_rate_hint", {}),
    }),
  ];
}
