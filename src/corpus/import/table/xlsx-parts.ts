import { limits } from "#base";
import { broken, type Archive } from "./xlsx-archive.ts";
import { readXml } from "./xlsx-xml.ts";

/** What the sheets of a workbook share. */
export interface XlsxParts {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly strings: readonly string[];
  /** By style index: the number format shows a date. A workbook without default style has an empty list. */
  readonly dateStyles: readonly boolean[];
  /** Days are counted from 1904-01-01 (old Macintosh workbooks) instead of 1899-12-30. */
  readonly from1904: boolean;
}

export async function readParts(archive: Archive): Promise<XlsxParts> {
  const workbook = await readWorkbook(archive);
  const targets = await readRelations(archive, "xl/_rels/workbook.xml.rels");
  let sheets = workbook.sheets.flatMap(({ name, relation }) => {
    const part = targets.get(relation);
    return part !== undefined && archive.parts.has(part.toLowerCase()) && part.toLowerCase().includes("sheet")
      ? [{ name, part }]
      : [];
  });
  if (sheets.length === 0) {
    // Some writers leave out the relations; the parts are there all the same.
    const parts = [...archive.parts].filter((part) => /^xl\/worksheets\/[^/]+\.xml$/.test(part)).toSorted();
    sheets = parts.map((part, index) => ({ name: workbook.sheets[index]?.name ?? part, part }));
  }
  if (sheets.length === 0) throw broken(new Error("no worksheet"));
  const strings = archive.parts.has("xl/sharedstrings.xml") ? await readStrings(archive) : [];
  const dateStyles = archive.parts.has("xl/styles.xml") ? await readDateStyles(archive) : [];
  return { sheets, strings, dateStyles, from1904: workbook.from1904 };
}

async function readWorkbook(archive: Archive): Promise<{ sheets: { name: string; relation: string }[]; from1904: boolean }> {
  const sheets: { name: string; relation: string }[] = [];
  let from1904 = false;
  if (!archive.parts.has("xl/workbook.xml")) return { sheets, from1904 };
  await readXml("xl/workbook.xml", archive.open("xl/workbook.xml"), {
    open(name, attribute) {
      if (name === "sheet") sheets.push({ name: attribute("name") ?? "", relation: attribute("r:id") ?? attribute("id") ?? "" });
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attribute("date1904") ?? "");
    },
  });
  return { sheets, from1904 };
}

async function readRelations(archive: Archive, part: string): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  if (!archive.parts.has(part)) return targets;
  await readXml(part, archive.open(part), {
    open(name, attribute) {
      const target = attribute("Target");
      if (name !== "Relationship" || target === undefined) return;
      targets.set(attribute("Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

async function readStrings(archive: Archive): Promise<string[]> {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let phonetic = 0;
  let chars = 0;
  await readXml("xl/sharedStrings.xml", archive.open("xl/sharedStrings.xml"), {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic++;
      else if (name === "t") inText = phonetic === 0;
    },
    text(piece) {
      if (inText && text.length <= limits.cellBytes) text += piece;
    },
    close(name) {
      if (name === "t") inText = false;
      else if (name === "rPh") phonetic--;
      else if (name === "si") {
        strings.push(unescapeText(text));
        chars += text.length;
        if (chars > limits.sharedStringChars)
          throw broken(new Error(`shared strings beyond ${limits.sharedStringChars} characters`));
      }
    },
  });
  return strings;
}

/** Control characters are written `_x000D_` in workbooks. */
export const unescapeText = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

async function readDateStyles(archive: Archive): Promise<boolean[]> {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  await readXml("xl/styles.xml", archive.open("xl/styles.xml"), {
    open(name, attribute) {
      if (name === "numFmt") custom.set(Number(attribute("numFmtId")), isDateFormat(attribute("formatCode") ?? ""));
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) {
        const format = Number(attribute("numFmtId") ?? 0);
        styles.push(custom.get(format) ?? isBuiltInDate(format));
      }
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return styles;
}

/** ECMA-376 part 1, 18.8.30: 14–17 and 22 are dates everywhere, 27–36 and 50–58 in Chinese, Japanese and Korean workbooks. */
const isBuiltInDate = (format: number): boolean =>
  (format >= 14 && format <= 17) ||
  format === 22 ||
  (format >= 27 && format <= 31) ||
  format === 36 ||
  (format >= 50 && format <= 58);

/** Whether a number format shows a day: it has a year or a day field outside quoted text and brackets. */
export function isDateFormat(code: string): boolean {
  const fields = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").split(";")[0] ?? "";
  return /[yd]/i.test(fields) && !/general/i.test(fields);
}

const dayMs = 86_400_000;

/** The day of a workbook's serial number, `YYYY-MM-DD`; undefined when it is no day. */
export function serialDay(serial: number, from1904: boolean): string | undefined {
  if (!Number.isFinite(serial)) return undefined;
  // Serial 60 is 1900-02-29, which never was: before it, days stand one later.
  const days = Math.floor(serial) + (from1904 ? 1462 : serial < 60 ? 1 : 0);
  if (days < 1 || days > 2_958_465) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + days * dayMs).toISOString().slice(0, 10);
}
