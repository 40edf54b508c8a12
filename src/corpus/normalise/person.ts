import { simplified } from "./simplified.ts";

/** A person's name, taken apart as far as matching needs it. */
export interface PersonName {
  /** Family name and first given name, in text order because sources disagree about theirs: `john lindholm`. Chinese: the name. */
  readonly base: string;
  /** The same with the first letter of the given name alone: `j lindholm`; empty where there is none. */
  readonly short: string;
  /** First letters of the other given names; empty where none is printed. */
  readonly middle: string;
  /** The first given name is printed as a letter only. */
  readonly initial: boolean;
  /** Chinese or Korean: so few family names that a name alone never tells a person. */
  readonly eastern: boolean;
}

const suffixes = new Set("jr sr ii iii iv v phd ph d dr prof mr mrs ms md deceased esq".split(" "));
const particles = new Set(
  "van von der den de del della di da dos du la le ten ter zu zur el al bin ben ibn mac st san".split(" "),
);

const easternSurnames = new Set(
  (
    "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng " +
    "cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin " +
    "hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan zhan qian yin yi chang qiao lai gong wen pang lan hong niu bao ji shu qu ge lv " +
    "kim lee park choi jung kang cho yoon jang lim shin seo kwon hwang ahn yoo hong jeon moon yang son bae baek heo nam sim noh ha kwak woo min ryu jeong " +
    "chang hsu hsieh tsai chiang chou kuo yeh cheng tseng hsiao chao chiu liao lai tsao chung teng chan wong cheung leung ng ho kwok lau chow tam"
  ).split(" "),
);

const syllable = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]{1,3}(?:ng|n|r|m|k|l|h)?$/u;

/** The normalised name of a person, in one order: what is counted as one name. Not a person: names may be shared. */
export function personKey(raw: string): string {
  const { base, middle } = parsePersonName(raw);
  return middle === "" ? base : `${base} ${middle}`;
}

/**
 * Takes a name apart. A comma tells the family name; without one, names in capitals stand family name first (DOCDB) and others last.
 * Accents, hyphens, titles and suffixes (Jr., III) are dropped.
 */
export function parsePersonName(raw: string): PersonName {
  const text = raw.normalize("NFKC").trim();
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u.test(text)) {
    const name = simplified(text.replace(/[^\p{L}]/gu, "")).toLowerCase();
    return { base: name, short: "", middle: "", initial: false, eastern: true };
  }
  const { family, given } = partsOf(text);
  return eastern(family, given) ?? western(family, given);
}

function words(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/ß/gu, "ss")
    .replace(/[øØ]/gu, "o")
    .replace(/[łŁ]/gu, "l")
    .replace(/[æÆ]/gu, "ae")
    .toLowerCase()
    .replace(/(?<=\p{L})['’`-](?=\p{L})/gu, "");
  return plain.split(/[^\p{L}]+/u).filter((word) => word !== "" && !(word.length > 1 && suffixes.has(word)));
}

/** Words of the family name and of the given names. */
function partsOf(text: string): { readonly family: readonly string[]; readonly given: readonly string[] } {
  const [before = "", ...after] = text.split(",");
  const behind = words(after.join(" "));
  const all = joined(words(before));
  if (behind.length > 0 && all.length > 0) return { family: [all.join("")], given: behind };
  const [first = "", last = ""] = [all[0], all.at(-1)];
  if (all.length < 2) return { family: all, given: [] };
  const capitals = !/\p{Ll}{2}/u.test(before);
  const familyFirst = capitals || (easternSurnames.has(first) && !easternSurnames.has(last) && all.slice(1).every(isSyllables));
  return familyFirst ? { family: [first], given: all.slice(1) } : { family: [last], given: all.slice(0, -1) };
}

/** van der Berg → vanderberg. */
function joined(list: readonly string[]): string[] {
  const out: string[] = [];
  let open = "";
  for (const [at, word] of list.entries()) {
    if (particles.has(word) && at < list.length - 1) open += word;
    else {
      out.push(open + word);
      open = "";
    }
  }
  return out;
}

function eastern(family: readonly string[], given: readonly string[]): PersonName | undefined {
  const [surname = ""] = family;
  if (!easternSurnames.has(surname) || given.length === 0 || !given.every((word) => isSyllables(word))) return undefined;
  return { base: [surname, given.join("")].toSorted().join(" "), short: "", middle: "", initial: false, eastern: true };
}

/** One or two syllables: xiaoming. */
function isSyllables(word: string): boolean {
  if (word.length < 2) return false;
  if (syllable.test(word)) return true;
  for (let at = 2; at < word.length - 1; at++) if (syllable.test(word.slice(0, at)) && syllable.test(word.slice(at))) return true;
  return false;
}

function western(family: readonly string[], given: readonly string[]): PersonName {
  const [first = "", ...others] = given;
  const surname = family.join("");
  return {
    base: [surname, first].filter(Boolean).toSorted().join(" "),
    short: first === "" ? "" : `${first.charAt(0)} ${surname}`,
    middle: others.map((word) => word.charAt(0)).join(""),
    initial: first.length === 1,
    eastern: false,
  };
}

const withheld =
  /^(?:不公告发明人|不公布发明人|发明人不公告|(?:请求)?不公布(?:发明人)?(?:的)?姓名|不公开|未公开|发明人(?:请求)?不公[布告开].*|无|無|the (?:designation of the )?inventor.*(?:waived|not yet).*|n\/?a|unknown|unavailable information|not named|inventor has requested.*)$/iu;

/** False for what stands in an inventor's place and names nobody (不公告发明人). */
export function isNamedPerson(raw: string): boolean {
  const text = raw.normalize("NFKC").trim();
  return /\p{L}{2}/u.test(text) && !withheld.test(text);
}
