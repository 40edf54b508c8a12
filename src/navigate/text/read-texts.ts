import type { Study } from "../contract.ts";
import type { ChainNode } from "../study/study-shape.ts";
import { placeClusters, type Cluster } from "./clusters.ts";
import { findEffects, findTechnologies } from "./find-effects.ts";
import { chunksOf } from "./chunks.ts";
import { isSubject, subjectPhrases, withoutPhrases } from "./subject.ts";
import { termsOf, type Term } from "./terms.ts";

/** Title and abstract of one member, as published. */
export interface MemberText {
  readonly member: number;
  readonly titles: readonly string[];
  readonly abstracts: readonly string[];
}

export interface TextFacts {
  readonly members: readonly {
    readonly member: number;
    readonly lang: "zh" | "en" | "both" | "other";
    readonly abstract: boolean;
    readonly cluster: number | null;
    readonly centrality: number;
  }[];
  readonly terms: readonly Term[];
  readonly memberTerms: readonly { readonly member: number; readonly term: number; readonly times: number }[];
  readonly clusters: readonly Cluster[];
  readonly effects: readonly { readonly member: number; readonly key: string }[];
  readonly technologies: readonly { readonly member: number; readonly key: string }[];
}

/**
 * Everything navigation takes from texts: terms, clusters of members with alike terms, effects and technologies by rule.
 *
 * in     texts in the order of their members; the study's rules
 * out    the same for the same texts, whatever the machine: no chance, sums in a fixed order, computed numbers to six digits
 */
export function readTexts(
  texts: readonly MemberText[],
  study: Pick<Study, "effects" | "technologies"> & Partial<Pick<Study, "chain">>,
): TextFacts {
  const chunks = texts.map(({ titles, abstracts }) => [...titles, ...abstracts].flatMap(chunksOf));
  const { terms, found } = termsOf(chunks);
  const subject = subjectPhrases(endQueries(study.chain ?? []), chunks);
  const telling = subject.length === 0 ? { terms, found } : termsOf(chunks.map((own) => withoutPhrases(own, subject)));
  const { clusters, places } = placeClusters(telling.terms, telling.found, (text) => !isSubject(text, subject));
  return {
    members: texts.map(({ member, titles, abstracts }, index) => ({
      member,
      lang: langOf([...titles, ...abstracts].join(" ")),
      abstract: abstracts.length > 0,
      cluster: places[index]?.cluster ?? null,
      centrality: places[index]?.centrality ?? 0,
    })),
    terms,
    memberTerms: found.flatMap((own, index) =>
      own.map(({ term, times }) => ({ member: texts[index]?.member ?? 0, term, times })),
    ),
    clusters,
    effects: findEffects(texts, study.effects ?? []),
    technologies: findTechnologies(texts, study.technologies ?? []),
  };
}

/** Queries of the nodes that have none below them. */
function endQueries(chain: readonly ChainNode[]): string[] {
  return chain.flatMap(({ query, children }) => (children && children.length > 0 ? endQueries(children) : query ? [query] : []));
}

const han = /\p{Script=Han}/gu;
const latin = /[a-z]{2,}/giu;
/** Fewer words than these are names or symbols inside a text of another language. */
const hanMin = 4;
const latinMin = 4;

function langOf(text: string): "zh" | "en" | "both" | "other" {
  const zh = (text.match(han)?.length ?? 0) >= hanMin;
  // In a Chinese abstract Latin words are symbols and product names; a text of its own has far more of them.
  const words = text.match(latin)?.length ?? 0;
  const en = zh ? words >= latinMin * 4 : words >= latinMin / 2;
  return zh ? (en ? "both" : "zh") : en ? "en" : "other";
}
