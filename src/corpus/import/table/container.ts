import { AppError } from "#base";
import { lookOf } from "../files/looks.ts";
import type { ByteFile } from "../importer.ts";
import { looksLikeText, openCsv } from "./csv.ts";
import { hasControls } from "./control-characters.ts";
import { bomEncoding, utf16WithoutMark } from "./encoding.ts";
import { openHtml } from "./html.ts";
import { openXls } from "./xls.ts";
import { openXlsx } from "./xlsx.ts";
import type { Workbook } from "./sheet.ts";

type Container = Workbook["container"];

/** What a file is by its first bytes; undefined when it is no table at all. */
export function containerOf(head: Uint8Array): Container | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  if (bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004") {
    // The names in the local headers tell a workbook from another zip: they are plain text between the packed parts.
    const names = bytes.toString("latin1");
    return /xl\/(?:workbook|worksheets|sharedStrings|styles|_rels|theme|media|drawings)/i.test(names.replaceAll("\\", "/"))
      ? "xlsx"
      : undefined;
  }
  if (bytes.subarray(0, 8).toString("hex") === "d0cf11e0a1b11ae1") return "xls";
  // BIFF without the compound file around it: versions 2 to 5.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && [0x04, 0x06, 0x08].includes(bytes[2] ?? -1))
    return "xls";
  const stated = bomEncoding(head) ?? utf16WithoutMark(head);
  const wide = stated?.label.startsWith("utf-16") === true;
  if (!wide && !looksLikeText(head)) return undefined;
  const text = wide ? new TextDecoder(stated.label).decode(head) : bytes.toString("latin1", stated?.bomBytes ?? 0);
  if (wide && text.includes("\u0000")) return undefined;
  const start = text.trimStart().slice(0, 4000).toLowerCase();
  if (start.startsWith("<"))
    return /<(?:html|table|body|tr|td)[\s>]/.test(start) && /<(?:table|tr|td)[\s>]/.test(text.toLowerCase()) ? "html" : undefined;
  // JSON and JSON lines are for other importers.
  if (/^(?:\{\s*["}]|\[\s*(?:["{[\]]|-?\d))/.test(start)) return undefined;
  // What is known by its first bytes is no damaged text, however few control characters it has: PDF, databases.
  return !wide && hasControls(head) && lookOf({ head }).kind !== "text" ? undefined : "csv";
}

interface OpenWorkbook extends Workbook {
  close?(): void;
}

/** Opens a file as what its content shows. To be closed by who opened it. */
export async function openWorkbook(
  file: ByteFile,
  recognised: (cells: readonly string[]) => number,
  consumed: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<OpenWorkbook> {
  const container = containerOf(file.head);
  let workbook: OpenWorkbook;
  switch (container) {
    case "xlsx":
      workbook = await openXlsx(file, consumed);
      break;
    case "xls":
      workbook = await openXls(file, consumed, { signal });
      break;
    case "html":
      workbook = await openHtml(file, consumed);
      break;
    case "csv":
      workbook = await openCsv(file, recognised, consumed);
      break;
    case undefined:
      throw new AppError("corpus.table.not_a_table", { name: file.name });
  }
  const extension = /\.([a-z0-9]{1,5})$/i.exec(file.name)?.[1]?.toLowerCase();
  if (extension !== undefined && !(extensions[workbook.container] as readonly string[]).includes(extension)) {
    workbook.notes.push({
      code: "corpus.table.lying_extension",
      values: { extension, container: workbook.container.toUpperCase() },
      severity: "note",
    });
  }
  return workbook;
}

const extensions = {
  csv: ["csv", "tsv", "txt", "tab"],
  xlsx: ["xlsx", "xlsm"],
  xls: ["xls"],
  html: ["html", "htm"],
} as const satisfies Record<Container, readonly string[]>;
