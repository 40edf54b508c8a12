import type { Encoding } from "./encoding.ts";

/**
 * Which encoding text that is not valid UTF-8 is likely to be in. Three questions, each with numbers:
 * is it UTF-8 with a little damage, is it Chinese in GB18030, and if neither, do its letters fit Windows-1252 or Mac Roman?
 */
export function likelyEncoding(sample: Uint8Array): Encoding {
  const utf8 = utf8Evidence(sample);
  if (utf8.good > 0 && utf8.bad <= utf8.good / 20) return { label: "utf-8", doubt: "mostly_utf8", bomBytes: 0 };
  const gb = gb18030Evidence(sample);
  // In Chinese text about nine of ten two-byte characters are of GB 2312 level 1 or its punctuation; other scripts read
  // as GB18030 give rare characters (measured: Latin text with accents under 0.3, Big5 about 0.5).
  if (gb.pairs > 0 && gb.bad <= gb.pairs / 100 && gb.common >= gb.pairs * 0.7) {
    return { label: "gb18030", doubt: gb.pairs >= 20 && gb.bad === 0 ? "evidence" : "ambiguous", bomBytes: 0 };
  }
  const windows = latinFit(new TextDecoder("windows-1252").decode(sample)) - 3 * undefinedIn1252(sample);
  // A carriage return alone ends lines on the classic Macintosh only.
  const macLines = sample.includes(0x0d) && !sample.includes(0x0a) ? 0.5 : 0;
  const mac = latinFit(new TextDecoder("macintosh").decode(sample)) + macLines * highBytes(sample);
  const [label, best, other] = mac > windows ? (["macintosh", mac, windows] as const) : (["windows-1252", windows, mac] as const);
  const clear = best > 0 && best - other >= Math.max(2, 0.5 * highBytes(sample));
  return { label, doubt: clear ? "evidence" : "ambiguous", bomBytes: 0 };
}

function utf8Evidence(bytes: Uint8Array): { good: number; bad: number } {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0;
    let whole = more > 0 && byte < 0xf5;
    for (let next = 1; whole && next <= more; next++) whole = ((bytes[at + next] ?? 0) & 0xc0) === 0x80;
    if (whole) {
      good++;
      at += more;
    } else bad++;
  }
  return { good, bad };
}

function gb18030Evidence(bytes: Uint8Array): { pairs: number; common: number; bad: number } {
  let pairs = 0;
  let common = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    if (lead === 0x80 || lead === 0xff) bad++;
    else if (trail >= 0x30 && trail <= 0x39) {
      const third = bytes[at + 2] ?? 0;
      const fourth = bytes[at + 3] ?? 0;
      if (third >= 0x81 && third <= 0xfe && fourth >= 0x30 && fourth <= 0x39) {
        pairs++;
        at += 3;
      } else bad++;
    } else if (trail >= 0x40 && trail !== 0x7f && trail !== 0xff) {
      pairs++;
      // GB 2312: A1–A3 punctuation and full-width signs, B0–D7 the 3,755 commonest characters.
      if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) common++;
      at++;
    } else bad++;
  }
  return { pairs, common, bad };
}

const highBytes = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);

const undefined1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const undefinedIn1252 = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum + (undefined1252.has(byte) ? 1 : 0), 0);

/** Signs that occur in the prose of patents; a dagger or a currency sign inside a word speaks against the encoding. */
const proseSigns = new Set("’‘“”„–—…•®™©°±²³µ·×÷½¼¾§«»€£¥\u00a0");

/** Plus one for a character that fits its neighbours, minus one for one that does not (an upper-case letter within a lower-case word). */
function latinFit(text: string): number {
  let fit = 0;
  for (const match of text.matchAll(/[\u0080-\u{10ffff}]/gu)) {
    const character = match[0];
    const before = text[match.index - 1] ?? " ";
    const after = text[match.index + 1] ?? " ";
    if (proseSigns.has(character)) fit += /[a-z]/.test(before) && /[a-z]/.test(after) && !"’‘·–—".includes(character) ? -1 : 1;
    else if (!/\p{L}/u.test(character)) fit -= 1;
    else {
      const upper = character !== character.toLowerCase();
      const lowerWord = /[a-z]/.test(before) || (/[a-z]/.test(after) && /[a-z]/.test(before));
      const upperWord = /[A-Z]/.test(before) && /[A-Z]/.test(after);
      fit += (upper && lowerWord) || (!upper && upperWord) ? -1 : /[A-Za-z]/.test(before + after) ? 1 : 0;
    }
  }
  return fit;
}
