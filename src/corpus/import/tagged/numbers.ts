import type { ByteFile, Importer, ReadEffects } from "../importer.ts";
import type { Imported, Issue } from "../../record.ts";
import { headText } from "../json/head-text.ts";
import { filled } from "../json/reading.ts";
import { patentTypeOf, stageOf } from "../../normalise/patent-type.ts";
import { parsePublicationNumber, type PublicationNumber } from "../../normalise/publication-number.ts";
import { stageWithoutKind, typeWithoutKind } from "../table/kindless.ts";
import { isNumberLike } from "../table/row-numbers.ts";
import { textLines } from "./lines.ts";
import "./messages.ts";

/** A list of publication numbers and nothing else: one or several a line. Each gives a record of its number alone. */
export const numberListImporter: Importer = {
  format: "numbers",
  version: 1,
  detect(file) {
    const lines = headText(file)
      .split(/\r\n|\n|\r/, 200)
      .filter((line) => line.trim() !== "");
    const cut = file.bytes === undefined || file.bytes > file.head.byteLength ? lines.slice(0, -1) : lines;
    const seen = cut.length === 0 ? lines : cut;
    const rows = seen.map(wordsOf);
    // The same number of cells in every row is a table: pairs of citing and cited, say.
    if (rows.length > 1 && rows.every((row) => row.length > 1 && row.length === rows[0]?.length)) return 0;
    // So is what has headings for several columns.
    if ((rows[0]?.length ?? 0) > 1 && !rows[0]?.some(numberOf)) return 0;
    const words = rows.flat();
    const good = words.filter((word) => numberOf(word) !== undefined).length;
    // A heading, a remark, a slip here and there.
    return good > 0 && good >= 0.7 * words.length ? 0.92 : 0;
  },
  read,
};

async function* read(file: ByteFile, effects: ReadEffects): AsyncGenerator<readonly Imported[]> {
  let any = false;
  const notes: Issue[] = [];
  for await (const { line: first, lines } of textLines(file, effects, (note) => notes.push(note))) {
    const batch: Imported[] = [];
    for (const [index, text] of lines.entries()) {
      const at = first + index;
      for (const word of wordsOf(text)) {
        const number = numberOf(word);
        if (number) {
          any = true;
          batch.push({ record: recordOf(number, word, at) });
        } else if (any || at > 1) {
          const values = { line: at, value: word.slice(0, 100) };
          batch.push({ rejected: { at, code: "corpus.tagged.bad_numbers", values, severity: "reject" } });
        }
      }
    }
    if (batch.length > 0) yield batch;
  }
  if (notes.length > 0) yield notes.map((note) => ({ note }));
}

/** A number may have blanks within (`US 2009/0022735 A1`), so that only other signs part numbers on one line. */
function wordsOf(line: string): string[] {
  const text = line.trim().replace(/^["']|["']$/g, "");
  if (text === "") return [];
  const parts = text.split(/[;\t|]|,\s*(?=[A-Za-z]{2})/).map((part) => part.trim().replace(/^["']|["'],?$/g, ""));
  const numbers = parts.filter((part) => part !== "");
  if (numbers.length === 1 && numberOf(text) === undefined) {
    const apart = text.split(/\s+/);
    if (apart.length > 1 && apart.every((part) => numberOf(part) !== undefined)) return apart;
  }
  return numbers;
}

function numberOf(word: string): PublicationNumber | undefined {
  if (!/^[A-Z]{2}[\s\d/-]/i.test(word) && !/^[A-Z]{4}\d/i.test(word)) return undefined;
  if (word.length > 40 || !isNumberLike(word) || word.replace(/\D/g, "").length < 4) return undefined;
  return parsePublicationNumber(word);
}

function recordOf(number: PublicationNumber, printed: string, at: number) {
  const { office, kind } = number;
  const known = filled({ office, number: number.number, kind });
  return {
    at,
    office,
    publicationKey: number.key,
    publicationNumber: number.number,
    ...filled({
      kind,
      type: patentTypeOf(known) ?? typeWithoutKind(number),
      stage: stageOf(known) ?? stageWithoutKind(number),
    }),
    raw: { publicationNumber: printed },
  };
}
