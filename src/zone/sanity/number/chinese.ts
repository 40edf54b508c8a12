const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The value of a number in Chinese characters (三千五百万, 一点五亿, 二〇二〇); undefined where it is none. */
export function parseChinese(text: string): number | undefined {
  if (!/^[零〇一二两三四五六七八九十百千万亿点]+$/.test(text)) return undefined;
  if (/^[零〇一二两三四五六七八九]{2,}$/.test(text))
    return Number(
      Array.from(text)
        .map((character) => digits[character])
        .join(""),
    );
  const [, whole = "", fraction, scale = ""] = /^([^点]+)(?:点([零〇一二三四五六七八九]+))?([万亿]*)$/.exec(text) ?? [];
  if (whole === "" || (fraction === undefined && text.includes("点"))) return undefined;
  const base = wholeValue(whole);
  if (base === undefined) return undefined;
  const parts = Array.from(fraction ?? "")
    .map((character) => digits[character])
    .join("");
  const value = parts === "" ? base : Number(`${base}.${parts}`);
  return Array.from(scale).reduce((product, character) => product * (character === "万" ? 1e4 : 1e8), value);
}

function wholeValue(text: string): number | undefined {
  let [total, section, digit] = [0, 0, -1];
  for (const character of text) {
    const value = digits[character];
    const ten = tens[character];
    if (value !== undefined) {
      if (digit > 0) return undefined;
      digit = value;
    } else if (ten !== undefined) {
      section += (digit < 0 ? 1 : digit) * ten;
      digit = -1;
    } else {
      const below = section + Math.max(digit, 0);
      // 万亿: the scale stands on the scale before it.
      if (below === 0 && total === 0) return undefined;
      total = below === 0 || character === "亿" ? (total + below) * (character === "万" ? 1e4 : 1e8) : total + below * 1e4;
      [section, digit] = [0, -1];
    }
  }
  return total + section + Math.max(digit, 0);
}

/** A whole number below ten thousand 兆 in Chinese characters; reads back to the same by `parseChinese`. */
export function printChinese(value: number): string {
  if (value === 0) return "零";
  const names = "零一二三四五六七八九";
  const section = (part: number): string => {
    let [text, gap] = ["", false];
    for (const [unit, name] of [
      [1000, "千"],
      [100, "百"],
      [10, "十"],
      [1, ""],
    ] as const) {
      const digit = Math.floor(part / unit) % 10;
      if (digit === 0) gap = text !== "" && part % unit > 0;
      else {
        text += `${gap ? "零" : ""}${names[digit]}${name}`;
        gap = false;
      }
    }
    return text;
  };
  let text = "";
  for (const [unit, name] of [
    [1e8, "亿"],
    [1e4, "万"],
    [1, ""],
  ] as const) {
    const part = Math.floor(value / unit) % 1e4;
    if (part > 0) text += `${text !== "" && part < 1000 ? "零" : ""}${section(part)}${name}`;
  }
  return text;
}
