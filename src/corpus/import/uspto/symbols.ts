import { parseSymbol } from "../../normalise/classification.ts";

/**
 * A US class from its fixed columns: class in 3, whole subclass in 3, then decimals or letters: ` 15328` is 15/328, ` 153276`
 * 15/327.6, ` 24 305 S` 24/30.5S, `D14480` D14/480, `D 66751` D6/675.1, `257E33062` 257/E33.062. Applications to 2006 fill with
 * zeros: `002001000` is 2/1. Some files have lost blanks; the columns then tell where. A range (`D 1106-109`) gives its first class.
 */
export function uspcSymbol(raw: string): string | undefined {
  const text =
    raw
      .replace(/[\r\n]/g, "")
      .toUpperCase()
      .split("-")[0] ?? "";
  const filled = /^([0-9D][0-9]{2}|PLT)([0-9]{3})([0-9A-Z]{3})$/.exec(text.trim());
  if (filled) return uspc(filled[1] ?? "", filled[2] ?? "", (filled[3] ?? "").replace(/0+$/, ""));
  const columns = designColumns(text.trim()) ?? text.trimEnd().padStart(6);
  for (const padded of [columns, ` ${columns}`, `  ${columns}`]) {
    const [main, sub, rest] = [padded.slice(0, 3), padded.slice(3, 6), padded.slice(6)];
    if (!/^(?: {0,2}\d{1,3}|D[ \d]\d|PLT)$/.test(main) || !/^(?: {0,2}\d{1,3}|E\d\d|DIG)$/.test(sub)) continue;
    const symbol = uspc(main.replace(/ /g, ""), sub.trim(), rest.replace(/ /g, ""));
    if (symbol) return symbol;
  }
  return undefined;
}

/** Design classes are D1 to D34 and D99: `D66751` has lost the blank of `D 66751`, `D2866` and `D5 37` theirs. */
function designColumns(text: string): string | undefined {
  if (!/^D\d/.test(text)) return undefined;
  const two = Number(text.slice(1, 3));
  return text.length >= 6 && two >= 10 && (two <= 34 || two === 99) ? text : `D ${text.slice(1)}`;
}

function uspc(main: string, sub: string, rest: string): string | undefined {
  const [, decimals = "", letters = ""] = /^(\d*)([A-Z]*)$/.exec(rest) ?? [];
  if (rest !== decimals + letters || letters.length > 3) return undefined;
  if (sub === "DIG") return /^\d{1,3}$/.test(decimals) ? `${main}/DIG${decimals}` : undefined;
  const whole = `${sub.replace(/^0+(?=\d)/, "")}${decimals && `.${decimals}`}${letters}`;
  return main === "PLT" ? `PLT${whole}` : `${main.replace(/^(D?)0+(?=\d)/, "$1")}/${whole}`;
}

/**
 * An IPC symbol of editions 1 to 7: `A41D013/00`, or columns without a slash (subclass in 4, main group in 3, then the subgroup):
 * `A47L  514` is A47L5/14, `A43B 1314` A43B13/14.
 */
export function oldIpcSymbol(raw: string): string | undefined {
  const text = raw.replace(/[\r\n]/g, "").trim();
  const columns = /^([A-H]\d{2}[A-Z])([ \d]{2}\d)(\d{2,4})$/.exec(text) ?? /^([A-H]\d{2}[A-Z]) +(\d{1,3})(\d{2})$/.exec(text);
  return parseSymbol("ipc", columns ? `${columns[1]}${columns[2]?.trim()}/${columns[3]}` : text);
}

/** `0203` is 02-03. */
export function locarnoSymbol(raw: string): string | undefined {
  const text = raw.trim();
  return parseSymbol("locarno", /^\d{4}$/.test(text) ? `${text.slice(0, 2)}-${text.slice(2)}` : text);
}
