import { foldText } from "#search";
import type { EffectRule, TechnologyRule } from "../contract.ts";
import { changeNear } from "./changes.ts";
import { effectRules } from "./effect-rules.ts";
import type { MemberText } from "./read-texts.ts";

interface Found {
  readonly member: number;
  readonly key: string;
}

/** The rules in force: those shipped, each replaced by the study's of the same name, and the study's others after them. */
export function effectsOf(own: readonly EffectRule[] = []): EffectRule[] {
  const replaced = new Map(own.map((rule) => [rule.effect, rule]));
  const shipped = effectRules.map((rule) => replaced.get(rule.effect) ?? rule);
  const added = own.filter(({ effect }) => !effectRules.some((rule) => rule.effect === effect));
  return [...shipped, ...added].filter(({ words, phrases }) => words.length + (phrases?.length ?? 0) > 0);
}

/**
 * Which members say that they have which effect.
 *
 * in     titles and abstracts
 * out    one row per member and effect, in the order of members and of effects
 * unit   a member counts once for an effect, however often it says so
 */
export function findEffects(texts: readonly MemberText[], own: readonly EffectRule[]): Found[] {
  const rules = effectsOf(own)
    .map((rule) => ({ rule, word: anyOf(rule.words), phrase: anyOf(rule.phrases ?? []) }))
    .toSorted((a, b) => (a.rule.effect < b.rule.effect ? -1 : 1));
  return texts.flatMap(({ member, titles, abstracts }) => {
    const clauses = [...titles, ...abstracts].flatMap(clausesOf);
    return rules
      .filter(({ rule, word, phrase }) =>
        clauses.some((clause) => (phrase?.test(clause) ?? false) || (word !== undefined && states(clause, word, rule.direction))),
      )
      .map(({ rule }) => ({ member, key: rule.effect }));
  });
}

/** Which members name which technology of the study. */
export function findTechnologies(texts: readonly MemberText[], rules: readonly TechnologyRule[]): Found[] {
  const patterns = rules
    .map(({ technology, words }) => ({ technology, word: anyOf(words) }))
    .toSorted((a, b) => (a.technology < b.technology ? -1 : 1));
  return texts.flatMap(({ member, titles, abstracts }) => {
    const text = foldText([...titles, ...abstracts].join("\n"));
    return patterns.filter(({ word }) => word?.test(text)).map(({ technology }) => ({ member, key: technology }));
  });
}

/** Effects stand in one clause: what is said after a comma is said of something else. English commas part enumerations too. */
function clausesOf(text: string): string[] {
  return foldText(text)
    .split(
      /[.。;；:：!?！？\n]\s*|[,，](?=\p{Script=Han}|\s*\p{Script=Han})|、(?=[^、]{0,12}(?:提高|降低|减少|增加|增强|改善|延长|缩短|节省|节约|避免|防止))/u,
    )
    .filter((clause) => clause.length > 1);
}

const escaped = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** Any of these words, longest first; Latin ones as whole words. Undefined where there are none. */
export function anyOf(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  const folded = [...new Set(words.map(foldText))].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const parts = folded.map((word) => {
    const [before, after] = [/^[a-z0-9]/u.test(word) ? "(?<![a-z0-9])" : "", /[a-z0-9]$/u.test(word) ? "(?![a-z0-9])" : ""];
    return `${before}${escaped(word)}${after}`;
  });
  return new RegExp(parts.join("|"), "u");
}

/** A word of the rule with a change of the wanted direction near it, at any place of the clause. */
function states(clause: string, word: RegExp, direction: EffectRule["direction"]): boolean {
  let from = 0;
  for (;;) {
    const found = word.exec(clause.slice(from));
    if (!found) return false;
    const [start, end] = [from + found.index, from + found.index + found[0].length];
    if (changeNear(clause, start, end, direction)) return true;
    from = end;
  }
}
