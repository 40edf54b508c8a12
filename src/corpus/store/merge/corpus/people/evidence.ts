import { sql, type Engine } from "#engine";
import type { Decided } from "./decided.ts";
import { groupPlaces, type Groups } from "./groups.ts";
import { PairNumbers } from "./int-list.ts";
import { Evidence, Links } from "./links.ts";
import type { Mentions } from "./mentions.ts";
import type { PersonNames } from "./names.ts";

/** More inventors than this say little about whom one of them knows. */
const coInventorsMax = 20;
/** The most bearers of a name that chance may let expect where evidence of this kind still counts. */
const namesakesMax = 0.1;

/** Kinds of evidence, strongest first; `strength` is the place in this list. */
const kinds = [
  { method: "decision", score: 1 },
  { method: "family", score: 1 },
  { method: "organisation", score: 0.95 },
  { method: "co_inventor", score: 0.93 },
  { method: "citation", score: 0.92 },
  { method: "organisation_initial", score: 0.88 },
  { method: "co_inventor_initial", score: 0.87 },
  { method: "rare_name", score: 0.85 },
] as const;

type Method = (typeof kinds)[number]["method"];

export function strengthOf(method: Method): number {
  return kinds.findIndex((kind) => kind.method === method);
}

interface People {
  readonly names: PersonNames;
  readonly mentions: Mentions;
  /** The family of each publication. */
  readonly familyOf: Int32Array;
}

const none = new Int32Array();

/**
 * What beside the name says that two mentions are one person: a decision; the same family; an organisation in which chance lets
 * expect fewer than `namesakesMax` others of that name; a co-inventor of the same name; a citation between the families; a Western
 * name of which the whole corpus lets expect fewer others than that. A letter for a given name goes with the one full name that the
 * same organisation or co-inventor has.
 *
 * in     family_organisation, organisation_base, citation
 * out    evidence_kind(strength, method, score)
 */
export async function gatherEvidence(engine: Engine, people: People, decided: Decided): Promise<Links> {
  await engine.load("evidence_kind", {
    strength: Int32Array.from(kinds, (_, at) => at),
    method: kinds.map((kind) => kind.method),
    score: Float64Array.from(kinds, (kind) => kind.score),
  });
  const { names, mentions, familyOf } = people;
  const [family = none, organisation = none] = await engine.integerColumns(sql`
    select f.family, f.organisation
    from family_organisation f join organisation_base o on o.organisation = f.organisation where o.type <> 'individual'`);
  const [citing = none, cited = none] = await engine.integerColumns(sql`
    select doc, cited_doc from citation where cited_doc is not null`);
  const familiesOf = (docs: Int32Array): Int32Array => docs.map((doc) => familyOf[doc] ?? 0);
  const employed = besideOrganisations(people, organisation, groupPlaces(family, mentions.ofFamily.length - 1));
  const isShortened = shortened(people);
  const links = new Links(mentions, names.forms);
  links.add(decided.evidence, { strength: strengthOf("decision"), anyMiddle: true });
  links.add(inFamily(people), { strength: strengthOf("family") });
  links.add(employed, { strength: strengthOf("organisation") });
  links.add(besideOthers(people), { strength: strengthOf("co_inventor") });
  links.add(besideCited(people, familiesOf(citing), familiesOf(cited)), { strength: strengthOf("citation") });
  if (isShortened.includes(1)) {
    const initial = (evidence: Evidence): Evidence => shortForms(people, evidence, isShortened);
    links.add(initial(employed), { strength: strengthOf("organisation_initial"), isShort: true });
    links.add(initial(besideOthers(people)), { strength: strengthOf("co_inventor_initial"), isShort: true });
  }
  links.add(rareNames(people), { strength: strengthOf("rare_name") });
  return links;
}

function inFamily({ names: { forms, bases }, mentions }: People): Evidence {
  const told = new Evidence();
  mentions.form.forEach((form, mention) => {
    const base = forms.base[form] ?? 0;
    if (bases.hasSeveralMiddles[base] === true) told.add(mention, mentions.family[mention] ?? 0, base);
  });
  return told;
}

/** The same name in the same organisation, if chance lets expect few of that name among all whom it names. */
function besideOrganisations(
  { names: { forms, bases }, mentions }: People,
  organisation: Int32Array,
  ofFamily: Groups,
): Evidence {
  const all = new Evidence();
  mentions.form.forEach((form, mention) => {
    const family = mentions.family[mention] ?? 0;
    for (let at = ofFamily.from[family] ?? 0; at < (ofFamily.from[family + 1] ?? 0); at++) {
      all.add(mention, organisation[ofFamily.places[at] ?? 0] ?? 0, forms.base[form] ?? 0);
    }
  });
  const { ones, others } = all.tokens;
  const crowd = new Int32Array(organisation.reduce((most, each) => Math.max(most, each), 0) + 1);
  for (const each of ones.values()) crowd[each] = (crowd[each] ?? 0) + 1;
  return all.where((token) => {
    const expected = bases.expected[others.at(token)] ?? 0;
    return (expected * (crowd[ones.at(token)] ?? 0)) / bases.expected.length < namesakesMax;
  });
}

/** The same name beside the same other name. */
function besideOthers({ names: { forms }, mentions: { form, ofFamily } }: People): Evidence {
  const told = new Evidence();
  for (let family = 0; family < ofFamily.length - 1; family++) {
    const [start, end] = [ofFamily[family] ?? 0, ofFamily[family + 1] ?? 0];
    if (end - start < 2 || end - start > coInventorsMax) continue;
    for (let mention = start; mention < end; mention++) {
      const one = form[mention] ?? 0;
      const base = forms.base[one] ?? 0;
      for (let beside = start; beside < end; beside++) {
        const other = form[beside] ?? 0;
        // Kim H beside Lee S is nobody in particular.
        if (forms.base[other] === base || (forms.initial[one] === 1 && forms.initial[other] === 1)) continue;
        told.add(mention, forms.base[other] ?? 0, base);
      }
    }
  }
  return told;
}

/** The same name in a family and in one that it cites. */
function besideCited(
  { names: { forms }, mentions: { form, ofFamily } }: People,
  citing: Int32Array,
  cited: Int32Array,
): Evidence {
  const told = new Evidence();
  const pairs = new PairNumbers();
  const baseOf = (mention: number): number => forms.base[form[mention] ?? 0] ?? 0;
  for (let at = 0; at < citing.length; at++) {
    const [one, other] = [citing[at] ?? 0, cited[at] ?? 0];
    if (one === other || pairs.of(one, other) < pairs.size - 1) continue;
    const end = ofFamily[other + 1] ?? 0;
    let from = ofFamily[other] ?? 0;
    for (let mention = ofFamily[one] ?? 0; mention < (ofFamily[one + 1] ?? 0); mention++) {
      // Names of a family are in the order of their bases.
      while (from < end && baseOf(from) < baseOf(mention)) from++;
      if (forms.initial[form[mention] ?? 0] === 1) continue;
      for (let same = from; same < end && baseOf(same) === baseOf(mention); same++) {
        told.add(mention, mention, same);
        told.add(same, mention, same);
      }
    }
  }
  return told;
}

/** Names that the whole corpus lets expect once. */
function rareNames({ names: { forms, bases }, mentions }: People): Evidence {
  const told = new Evidence();
  mentions.form.forEach((form, mention) => {
    const base = forms.base[form] ?? 0;
    if (bases.isWestern[base] === true && (bases.expected[base] ?? 0) < namesakesMax) told.add(mention, 0, base);
  });
  return told;
}

/** Short forms that stand somewhere for a name. */
function shortened({ names: { forms }, mentions }: People): Uint8Array {
  const isShortened = new Uint8Array(forms.short.reduce((most, each) => Math.max(most, each), 0) + 1);
  for (const form of mentions.form) {
    const short = forms.short[form] ?? 0;
    if (forms.initial[form] === 1 && short > 0) isShortened[short] = 1;
  }
  return isShortened;
}

/** The same evidence for a name's short form in the name's place. */
function shortForms({ names: { forms }, mentions }: People, evidence: Evidence, isShortened: Uint8Array): Evidence {
  const told = new Evidence();
  for (let row = 0; row < evidence.mention.length; row++) {
    const mention = evidence.mention.at(row);
    const short = forms.short[mentions.form[mention] ?? 0] ?? 0;
    if (isShortened[short] === 1) told.add(mention, evidence.tokens.ones.at(evidence.token.at(row)), short);
  }
  return told;
}
