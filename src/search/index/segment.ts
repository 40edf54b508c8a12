/**
 * Text cut into what is indexed, the same way when a snapshot is built, when a query is asked and when a match is shown.
 *
 * Text is folded first: NFKC (full width → half width, ligatures and circled numbers taken apart), lower case, accents of Latin and
 * Greek letters dropped. A word is a run of letters and digits; no endings are cut off. Chinese, Japanese and Korean characters are
 * written without spaces, so a run of them becomes overlapping pairs and, at the end, the last character alone:
 *
 *     5G通信系统  →  5g · 通信 · 信系 · 系统 · 统
 *
 * A phrase of two or more such characters is then a sequence of pairs, so it finds exactly the texts that hold these characters
 * in this order; a single character is a prefix of a pair or the lone last one. Inside a phrase every run but the last gives
 * its last character too, because there it stands before something else.
 */
export const segmentationVersion = 1;

/** Longer words (sequences, encoded data) are equal if their first characters are. */
export const wordCharsMax = 64;

const separator = 0;
const word = 1;
const ideograph = 2;
type CharacterClass = typeof separator | typeof word | typeof ideograph;

const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u30FC]/u;
const wordCharacters = /[\p{L}\p{N}\p{M}]/u;

function classOf(character: string): CharacterClass {
  if (!wordCharacters.test(character)) return separator;
  return ideographs.test(character) ? ideograph : word;
}

const classes = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x10000; unit += 1) classes[unit] = classOf(String.fromCharCode(unit));

// oxlint-disable-next-line no-misleading-character-class
const foldable = /[\u00A8-\u02AF\u0300-\u03FF\u1E00-\u1FFF]/;
/** Variation selectors, zero-width characters, soft hyphens: they stand inside words and mean nothing for finding. */
// oxlint-disable-next-line no-misleading-character-class
const invisible = /[\u00AD\u180B-\u180F\u200B-\u200F\u2060\uFE00-\uFE0F\uFEFF]|\uDB40[\uDD00-\uDDEF]/g;

/** The form in which text is compared. */
export function foldText(text: string): string {
  // oxlint-disable-next-line no-control-regex
  if (/^[\0-\x7F]*$/.test(text)) return text.toLowerCase();
  let folded = text.normalize("NFKC").toLowerCase().replace(invisible, "");
  if (foldable.test(folded)) {
    folded = folded
      .normalize("NFD")
      .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, "$1")
      .normalize("NFC");
  }
  return folded;
}

/** A stretch of folded text that is one word or one run of ideographs. */
interface Run {
  readonly ideographs: boolean;
  readonly from: number;
  readonly to: number;
}

/** The class of the character that begins at `at`. */
function classAt(text: string, at: number): CharacterClass {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdfff) return classes[unit] as CharacterClass;
  const point = text.codePointAt(at) ?? 0;
  return point > 0xffff ? classOf(String.fromCodePoint(point)) : separator;
}

/** The words and runs of ideographs of a folded text, in order. */
export function runsOf(folded: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < folded.length) {
    const from = at;
    const kind = classAt(folded, at);
    do at += characterLength(folded, at);
    while (at < folded.length && classAt(folded, at) === kind);
    if (kind !== separator) runs.push({ ideographs: kind === ideograph, from, to: at });
  }
  return runs;
}

/** The text as it goes into the index: tokens with a space after each. */
export function segmentText(text: string): string {
  const folded = foldText(text);
  const out = new Uint16Array(folded.length * 3 + 8);
  let length = 0;
  const put = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) out[length++] = folded.charCodeAt(at);
    out[length++] = 32;
  };
  for (const run of runsOf(folded)) {
    if (!run.ideographs) {
      put(run.from, Math.min(run.to, run.from + wordCharsMax));
      continue;
    }
    for (let at = run.from; at < run.to;) {
      const next = at + characterLength(folded, at);
      put(at, next < run.to ? next + characterLength(folded, next) : next);
      at = next;
    }
  }
  return Buffer.from(out.buffer, 0, length * 2).toString("utf16le");
}

/** In code units. */
export function characterLength(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** What a phrase looks for: tokens one after the other, the last one perhaps only the beginning of a token. */
export interface SegmentedPhrase {
  readonly tokens: readonly string[];
  readonly prefix: boolean;
}

/**
 * The tokens of a phrase, or of a single word; undefined if nothing in it can be searched.
 * `prefix` asks for words that begin with the last one; a run of ideographs needs no such mark, it is found inside others anyway.
 */
export function segmentPhrase(text: string, prefix = false): SegmentedPhrase | undefined {
  const folded = foldText(text);
  const runs = runsOf(folded);
  const tokens: string[] = [];
  let open = false;
  runs.forEach((run, index) => {
    const last = index === runs.length - 1;
    const part = folded.slice(run.from, run.to);
    if (!run.ideographs) {
      tokens.push(part.slice(0, wordCharsMax));
      open = last && prefix && part.length < wordCharsMax;
      return;
    }
    const characters = Array.from(part);
    for (let at = 0; at + 1 < characters.length; at += 1) tokens.push(`${characters[at]}${characters[at + 1]}`);
    if (!last || characters.length === 1) tokens.push(characters.at(-1) ?? "");
    open = last && characters.length === 1;
  });
  return tokens.length === 0 ? undefined : { tokens, prefix: open };
}
