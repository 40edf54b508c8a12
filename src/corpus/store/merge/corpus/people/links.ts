import { IntList, PairNumbers } from "./int-list.ts";
import type { Mentions } from "./mentions.ts";
import type { Forms } from "./names.ts";

/** What mentions say of one kind. Those that say the same, a token of two numbers, may be one person. */
export class Evidence {
  readonly tokens: PairNumbers;
  readonly mention = new IntList();
  readonly token = new IntList();

  constructor(tokens = new PairNumbers()) {
    this.tokens = tokens;
  }

  add(mention: number, one: number, other: number): void {
    this.mention.add(mention);
    this.token.add(this.tokens.of(one, other));
  }

  /** What of it says a token of these. */
  where(isTold: (token: number) => boolean): Evidence {
    const told = new Evidence(this.tokens);
    const counts = new Uint8Array(this.tokens.size).map((_, token) => Number(isTold(token)));
    for (let row = 0; row < this.token.length; row++) {
      if (counts[this.token.at(row)] !== 1) continue;
      told.mention.add(this.mention.at(row));
      told.token.add(this.token.at(row));
    }
    return told;
  }
}

export interface Rule {
  /** Place of the kind of evidence among all, strongest first. */
  readonly strength: number;
  /** Middle initials may differ. */
  readonly anyMiddle?: boolean;
  /** Joins letters for a given name with the one full name that there is, and nothing else. */
  readonly isShort?: boolean;
}

const apart = -1;
const together = 0;
const byMiddle = 1;

/** Mentions of one place, two at least, are one person; places are in the order of strength. */
export class Links {
  readonly mention = new IntList();
  readonly place = new IntList();
  readonly #mentions: Mentions;
  readonly #forms: Forms;
  /** Of each place: its strength, and the pair and middle initial that it is made of. */
  readonly #strength = new IntList();
  readonly #madeOf = [new IntList(), new IntList(), new IntList()] as const;

  constructor(mentions: Mentions, forms: Forms) {
    this.#mentions = mentions;
    this.#forms = forms;
  }

  strengthOf(place: number): number {
    return this.#strength.at(place);
  }

  /** Makes places of what several mentions say. Where middle initials differ, only equal ones go together, and names without one with nobody. */
  add(evidence: Evidence, rule: Rule): void {
    const { tokens, mention, token } = evidence;
    const judged = this.#judge(evidence, rule);
    const parts = new PairNumbers();
    const partOf = new Int32Array(token.length).fill(-1);
    for (let row = 0; row < token.length; row++) {
      const verdict = judged[token.at(row)];
      if (verdict === together) partOf[row] = parts.of(token.at(row), 0);
      else if (verdict === byMiddle) {
        const middle = this.#middleOf(mention.at(row));
        if (middle > 0) partOf[row] = parts.of(token.at(row), middle);
      }
    }
    const times = new Int32Array(parts.size);
    for (const part of partOf) if (part !== -1) times[part] = (times[part] ?? 0) + 1;
    const placeOf = times.map((count, part) => {
      if (count < 2) return -1;
      const of = parts.ones.at(part);
      this.#madeOf[0].add(tokens.ones.at(of));
      this.#madeOf[1].add(tokens.others.at(of));
      this.#madeOf[2].add(parts.others.at(part));
      this.#strength.add(rule.strength);
      return this.#strength.length - 1;
    });
    partOf.forEach((part, row) => {
      const place = part === -1 ? -1 : (placeOf[part] ?? -1);
      if (place === -1) return;
      this.mention.add(mention.at(row));
      this.place.add(place);
    });
  }

  /** The links in the order of strength, then of what the places are made of: which of two that contradict each other comes first. */
  inOrder(): { readonly mentions: Int32Array; readonly places: Int32Array } {
    const order = new Int32Array(this.#strength.length)
      .map((_, place) => place)
      .sort((one, other) => {
        const lists = [this.#strength, ...this.#madeOf];
        return lists.map((list) => list.at(one) - list.at(other)).find((difference) => difference !== 0) ?? 0;
      });
    const rank = new Int32Array(order.length);
    order.forEach((place, at) => (rank[place] = at));
    const rows = new Int32Array(this.place.length)
      .map((_, row) => row)
      .sort(
        (one, other) =>
          (rank[this.place.at(one)] ?? 0) - (rank[this.place.at(other)] ?? 0) || this.mention.at(one) - this.mention.at(other),
      );
    return { mentions: rows.map((row) => this.mention.at(row)), places: rows.map((row) => this.place.at(row)) };
  }

  /** For each token whether those that say it go together, those of equal middle initial do, or nobody. */
  #judge({ tokens, mention, token }: Evidence, rule: Rule): Int32Array {
    const [middles, bases] = [new Int32Array(tokens.size), new Int32Array(tokens.size).fill(none)];
    const anyInitial = new Uint8Array(tokens.size);
    for (let row = 0; row < token.length; row++) {
      const each = token.at(row);
      const form = this.#mentions.form[mention.at(row)] ?? 0;
      middles[each] = spread(middles[each] ?? 0, this.#forms.middle[form] ?? 0, 0);
      if (this.#forms.initial[form] === 1) anyInitial[each] = 1;
      else bases[each] = spread(bases[each] ?? none, this.#forms.base[form] ?? 0, none);
    }
    return middles.map((middle, each) => {
      const isSeveral = middle === several && rule.anyMiddle !== true;
      if (rule.isShort !== true) return isSeveral ? byMiddle : together;
      return anyInitial[each] === 1 && bases[each] !== several && !isSeveral ? together : apart;
    });
  }

  #middleOf(mention: number): number {
    return this.#forms.middle[this.#mentions.form[mention] ?? 0] ?? 0;
  }
}

const several = -2;
const none = -1;

/** The one value that there is, `nothing` while there is none, or `several`. */
function spread(before: number, value: number, nothing: number): number {
  if (value === nothing || before === value) return before;
  return before === nothing ? value : several;
}
