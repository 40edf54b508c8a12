import type { EffectRule, TechnologyRule } from "../contract.ts";
import type { MemberText } from "./read-texts.ts";

interface Found {
  readonly member: number;
  readonly key: string;
}

export function findEffects(_texts: readonly MemberText[], _own: readonly EffectRule[]): Found[] {
  return [];
}

export function findTechnologies(_texts: readonly MemberText[], _rules: readonly TechnologyRule[]): Found[] {
  return [];
}
