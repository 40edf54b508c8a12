/** What cells hold beside their value: control characters, non-breaking spaces, links written as formulas. */
export function cellText(raw: string): string {
  if (raw === "") return "";
  let text = raw;
  // Most cells need nothing; one look tells.
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00a0\u200b\ufeff]/.test(text)) {
    // oxlint-disable-next-line no-control-regex
    text = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\ufeff]/g, "").replaceAll("\u00a0", " ");
  }
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  text = text.trim();
  if (text.charCodeAt(0) === 61) {
    // A link shows its second argument; any other text that begins like a formula is data and stays as it is.
    const shown = /^=HYPERLINK\(\s*"(?:[^"]|"")*"\s*[,;]\s*"((?:[^"]|"")*)"\s*\)$/i.exec(text)?.[1];
    if (shown !== undefined) return shown.replaceAll('""', '"').trim();
    // Excel's way to keep a number from being read as one: ="0123".
    const guarded = /^="((?:[^"]|"")*)"$/.exec(text)?.[1];
    if (guarded !== undefined) return guarded.replaceAll('""', '"').trim();
  }
  return text;
}

/** Tags that offices leave in abstracts (`<p id="p0001">…</p>`); a lone `<` of a formula stays. */
const tags =
  /<\/?(?:p|br|b|i|u|o|sub|sup|span|div|img|heading|li|ul|ol|dl|dt|dd|abstract|maths?|em|strong|font|tb)(?:\s[^<>]*)?\/?>/gi;

export function prose(text: string): string {
  return text.includes("<") ? text.replace(tags, " ").replace(/ {2,}/g, " ").trim() : text;
}

/** Characters lost in an earlier conversion: two question marks or replacement characters in a row, or little else. */
export function isGarbled(text: string): boolean {
  if (!text.includes("?") && !text.includes("\ufffd")) return false;
  if (/^[?\ufffd\s.,;·-]+$/.test(text)) return true;
  return /[?\ufffd]{2,}/.test(text);
}

const splitters = new Map<string, RegExp>();

/** The values of a cell, trimmed, empty ones dropped unless places count. */
export function valuesOf(text: string, separator: string | undefined, keepEmpty = false): string[] {
  if (text === "") return [];
  if (separator === undefined && text.charCodeAt(0) !== 91) return [text];
  let parts: string[];
  // A list as scripts print it: ['H04L51/02', 'G06F3/16'].
  if (/^\[['"].*['"]\]$/s.test(text)) parts = text.slice(2, -2).split(/['"],\s*['"]/);
  else if (separator === ";") parts = text.includes("；") ? text.split(/[;；]/) : text.split(";");
  else if (separator === "," || separator === ", ") parts = text.split(splitter(separator));
  else parts = separator === undefined ? [text] : text.split(separator);
  const values: string[] = [];
  for (const part of parts) {
    const value = part.trim();
    if (value !== "" || keepEmpty) values.push(value);
  }
  return values;
}

/** A comma parts names only where no legal form, title or generation follows it: `Gearbox, Inc.`, `Smith, Jr.`. */
const notAfterComma =
  "(?:inc|incorporated|llc|l\\.l\\.c|ltd|limited|co|corp|corporation|company|llp|lp|l\\.p|plc|gmbh|ag|kg|s\\.?a|s\\.?a\\.?s|s\\.?r\\.?l|s\\.?p\\.?a|b\\.?v|n\\.?v|oy|ab|a\\.?s|k\\.?k|pte|pty|pvt|jr|sr|ii|iii|iv|ph\\.?d|m\\.?d|s\\.?l|s\\.?r\\.?o|lda|ltda|a\\/s|aps|kft|d\\.?o\\.?o)\\b";

function splitter(separator: string): RegExp {
  let found = splitters.get(separator);
  if (!found) {
    found = separator === "," ? /,(?=\s*\d)/ : new RegExp(`[,，]+\\s+(?!${notAfterComma})`, "i");
    splitters.set(separator, found);
  }
  return found;
}
