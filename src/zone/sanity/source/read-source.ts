import { readFile, stat } from "node:fs/promises";
import { basename, extname, resolve } from "node:path";
import { AppError, limits } from "#base";
import { textOfDocx } from "./docx.ts";
import { textOfHtml } from "./html.ts";
import { textOfPdf } from "./pdf.ts";
import "../messages.ts";

/** Names that nobody would write as a statement: one word with the ending of a file. */
const fileName = /^\S*\.(?:txt|md|html?|docx|pdf|text)$/i;

/** The text of a statement typed on the command line, or of the file that it names. */
export async function readSource(textOrFile: string): Promise<string> {
  const given = textOrFile.trim();
  const short = given.length < 4096 && !given.includes("\n") && !given.includes("\0");
  const found = short && given !== "" ? await stat(resolve(given)).catch(() => undefined) : undefined;
  if (!found?.isFile()) {
    if (fileName.test(given)) throw new AppError("zone.sanity.no_file", { file: given });
    return textOrFile;
  }
  return readSourceFile(resolve(given));
}

/** The text of a file of this machine: plain, HTML, DOCX or PDF, known by its content. */
export async function readSourceFile(path: string): Promise<string> {
  const name = basename(path);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new AppError("zone.sanity.no_file", { file: name });
  if (found.size > limits.sanityFileBytes) throw new AppError("zone.sanity.no_text", { file: name });
  return textOfFile(await readFile(path), name);
}

async function textOfFile(content: Buffer, name: string): Promise<string> {
  const ending = extname(name).toLowerCase();
  if (content.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004"))) return textOfDocx(content, name);
  if (content.subarray(0, 5).toString("latin1") === "%PDF-") return textOfPdf(content, name);
  const text = decoded(content);
  if (text.includes("\0")) throw new AppError("zone.sanity.no_text", { file: name });
  return ending === ".html" || ending === ".htm" ? textOfHtml(text) : text;
}

/** UTF-8, UTF-16 by its mark, else GB 18030, which older Chinese files are in. */
function decoded(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder("utf-16le").decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder("utf-16be").decode(content);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return new TextDecoder("gb18030").decode(content);
  }
}
