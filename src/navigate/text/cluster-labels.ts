import type { FoundTerms, Term } from "./terms.ts";

const termsInLabel = 3;
const termsBeside = 10;
/** A label speaks for its cluster only if a part of its members has the term. */
const shareMin = 0.08;
/** Log-likelihood (one degree of freedom) from which a term is more frequent here than elsewhere by more than chance, p < 0.001. */
const likelihoodMin = 10.83;

export interface ClusterLabel {
  readonly zh: string;
  readonly en: string;
  /** More of its terms, in the same order, both languages together. */
  readonly terms: string;
}

/**
 * What each cluster is called: the terms by which it differs most from the others. No term labels two clusters.
 *
 * in     terms without the words of the study's subject, those of each member, the cluster of each member
 * out    up to three terms for each language that the cluster's texts have; where one has none the other stands in
 * unit   class-based TF-IDF: share of the cluster's members with the term × ln(1 + mean members of a cluster / all members with it), times
 *        the root of its length; only terms that are here more frequent than elsewhere by more than chance and have their largest share
 *        here. A term within a chosen one, or around it, is left out
 * from   class-based TF-IDF: Grootendorst 2022; significance: Dunning 1993, Rayson and Garside 2000
 */
export function labelClusters(
  terms: readonly Term[],
  found: FoundTerms["found"],
  groupOf: readonly number[],
  groups: number,
  mayLabel: (term: string) => boolean,
): ClusterLabel[] {
  const sizes = Array.from({ length: groups }, () => 0);
  const inside = Array.from({ length: groups }, () => new Map<number, number>());
  const everywhere = new Map<number, number>();
  for (const [row, own] of found.entries()) {
    const group = groupOf[row] ?? 0;
    sizes[group] = (sizes[group] ?? 0) + 1;
    for (const { term } of own) {
      inside[group]?.set(term, (inside[group]?.get(term) ?? 0) + 1);
      everywhere.set(term, (everywhere.get(term) ?? 0) + 1);
    }
  }
  const mean = found.length / Math.max(1, groups);
  const shareIn = (group: number, term: number) => (inside[group]?.get(term) ?? 0) / Math.max(1, sizes[group] ?? 0);
  const home = new Map(
    [...everywhere.keys()].map((term) => {
      const shares = sizes.map((_, group) => shareIn(group, term));
      return [term, shares.indexOf(Math.max(...shares))] as const;
    }),
  );
  return inside.map((counts, group) => {
    const size = sizes[group] ?? 0;
    const scored = [...counts].flatMap(([term, here]) => {
      const known = terms[term];
      const elsewhere = (everywhere.get(term) ?? 0) - here;
      const likelihood = logLikelihood(here, size, elsewhere, found.length - size);
      if (!known || likelihood < likelihoodMin || here < shareMin * size || home.get(term) !== group || !mayLabel(known.text))
        return [];
      const length = known.lang === "zh" ? Math.min(6, known.text.length) / 2 : Math.min(3, known.text.split(" ").length);
      const score = (here / size) * Math.log(1 + mean / (everywhere.get(term) ?? 1)) * Math.sqrt(length);
      return [{ ...known, score }];
    });
    const ordered = scored.toSorted((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1));
    const [zhTerms, enTerms] = [
      chosen(ordered.filter(({ lang }) => lang === "zh")),
      chosen(ordered.filter(({ lang }) => lang === "en")),
    ];
    const zh = spoken(zhTerms, enTerms).join("、");
    const en = spoken(enTerms, zhTerms).join(", ");
    return { zh: zh || en, en: en || zh, terms: chosen(ordered, termsBeside).join("; ") };
  });
}

/** A single word of a language among texts of another is a symbol or a name, and no label: LED in Chinese abstracts. */
function spoken(own: readonly string[], others: readonly string[]): readonly string[] {
  return own.length > 1 || others.length === 0 || own.some((term) => term.includes(" ")) ? own : [];
}

function chosen(ordered: readonly { readonly text: string }[], most = termsInLabel): string[] {
  const texts: string[] = [];
  for (const { text } of ordered) {
    if (texts.length === most) break;
    if (!texts.some((other) => other.includes(text) || text.includes(other))) texts.push(text);
  }
  return texts;
}

/**
 * Dunning's log-likelihood G² of two shares, signed: negative where the first is the smaller one.
 *
 * in     a of n here, b of m there
 */
export function logLikelihood(a: number, n: number, b: number, m: number): number {
  const [all, share] = [n + m, (a + b) / (n + m)];
  if (all === 0 || n === 0 || m === 0) return 0;
  const part = (observed: number, expected: number) => (observed === 0 ? 0 : observed * Math.log(observed / expected));
  const value = 2 * (part(a, n * share) + part(n - a, n * (1 - share)) + part(b, m * share) + part(m - b, m * (1 - share)));
  return a / n < b / m ? -value : value;
}
