import { tell, documentOf, type Document, type Finding } from "./document.ts";
import { AppError, limits, type Lang } from "#base";
import { advertising, isAdvertising } from "./check/advertising.ts";
import { checks } from "./check/index.ts";
import { verdicts, type SanityAnswer, type Statement, type Verdict } from "./contract.ts";
import { derivedOf } from "./derived.ts";
import type { Quantity } from "./number/reading.ts";

const gravity: Readonly<Record<Verdict, number>> = { unchecked: 0, ok: 1, suspicious: 2, wrong: 3 };

/**
 * Judges a published text figure by figure.
 *
 * in    the text, the reader's language, the day of publication where known
 * out   one statement for each figure and for each doubted wording, in the order of the text; what the figures imply together
 * unit  the published figure stays as it is; a correction stands beside it
 * errors zone.sanity.too_many_figures: figures are held against each other
 * limit verdicts are cautious: what cannot be computed from the text or from a reference value is `unchecked`
 */
export function judge(text: string, lang: Lang, publishedOn?: string): SanityAnswer {
  const read = documentOf(text, lang, publishedOn);
  const [figures, most] = [read.quantities.length, limits.sanityFiguresMax];
  if (figures > most) throw new AppError("zone.sanity.too_many_figures", { figures, most });
  const tails = new Set(read.sentences.filter((sentence) => isAdvertising(sentence.text)).map(({ index }) => index));
  const document: Document = { ...read, quantities: read.quantities.filter(({ sentence }) => !tails.has(sentence)) };
  const findings = [
    ...advertising(document),
    ...checks.flatMap((check) => check(document)).filter((one) => !inTail(document, tails, one)),
  ];
  const known = new Set(document.quantities);
  const loose = findings.flatMap(({ quantity }) => (quantity && !known.has(quantity) ? [quantity] : []));
  const found = Map.groupBy(findings, (one) => one.quantity);
  const judged = [...document.quantities, ...loose].map((quantity) => ofFigure(document, quantity, found.get(quantity) ?? []));
  const words = findings.filter(({ quantity }) => quantity === undefined).map((finding) => ofWords(document, finding));
  const statements = [...judged, ...words].toSorted((left, right) => left.start - right.start || left.end - right.end);
  const counts = { ok: 0, suspicious: 0, wrong: 0, unchecked: 0 };
  for (const { verdict } of statements) counts[verdict]++;
  return { source: text, statements, derived: derivedOf(document), counts };
}

function inTail(document: Document, tails: ReadonlySet<number>, { start }: Finding): boolean {
  return document.sentences.some((sentence) => tails.has(sentence.index) && start >= sentence.start && start < sentence.end);
}

function ofFigure(document: Document, quantity: Quantity, findings: readonly Finding[]): Statement {
  const verdict = verdicts
    .toSorted((left, right) => gravity[right] - gravity[left])
    .find((one) => findings.some((each) => each.verdict === one));
  const told = findings.toSorted((left, right) => gravity[right.verdict] - gravity[left.verdict]);
  return {
    ...sentenceAt(document, quantity.start),
    figure: document.text.slice(quantity.start, quantity.end).trim(),
    unit: quantity.unit,
    value: quantity.value,
    upTo: quantity.upTo === quantity.value ? null : quantity.upTo,
    comparator: quantity.comparator,
    start: quantity.start,
    end: quantity.end,
    verdict: verdict ?? "unchecked",
    reason: told.map(({ reason }) => reason).join(" ") || tell(document, "zone.sanity.unchecked", {}),
    suggestion: told.flatMap(({ suggestion }) => suggestion ?? []).join(" ") || null,
    correction: told.find(({ correction }) => correction !== undefined)?.correction ?? null,
    checks: [...new Set(told.map(({ check }) => check))],
    implied: told.flatMap(({ implied }) => implied ?? []),
  };
}

function ofWords(document: Document, { check, start, end, verdict, reason, suggestion, correction }: Finding): Statement {
  return {
    ...sentenceAt(document, start),
    figure: null,
    unit: null,
    value: null,
    upTo: null,
    comparator: null,
    start,
    end,
    verdict,
    reason,
    suggestion: suggestion ?? null,
    correction: correction ?? null,
    checks: [check],
    implied: [],
  };
}

function sentenceAt({ sentences, text }: Document, at: number): { text: string } {
  const found = sentences.find(({ start, end }) => at >= start && at < end);
  return { text: found ? text.slice(found.start, found.end) : "" };
}
