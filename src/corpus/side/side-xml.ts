import { SaxesParser } from "saxes";
import { AppError } from "#base";
import { lookOf } from "../import/files/looks.ts";
import { headText } from "../import/json/head-text.ts";
import type { ByteFile } from "../import/importer.ts";
import { placeByForm, titleSortKey, titleSymbol } from "./class-place.ts";
import { cpcItems } from "./cpc-scheme.ts";
import { ipcItems } from "./ipc-scheme.ts";
import type { SideAsked } from "./layouts/index.ts";
import type { SchemeEnd, SchemeItem, SchemeReader } from "./scheme-item.ts";
import type { SideEffects, SideTable } from "./side-reading.ts";

/** CPC's own scheme (`class-scheme`) and IPC's (`IPCScheme`), as the offices publish them: titles with the tree. */
export async function recogniseXml(file: ByteFile, asked: SideAsked): Promise<SideTable | undefined> {
  const look = lookOf(file);
  if (look.kind !== "xml" || (asked.kind !== undefined && asked.kind !== "class_title")) return undefined;
  const root = look.root.slice(look.root.indexOf(":") + 1);
  // ECLA ended in 2012, and its symbols are none of CPC's.
  if (root === "class-scheme" && !headText(file).includes('scheme-type="ecla"')) {
    return {
      kind: "class_title",
      layout: "class-title/cpc-scheme",
      scope: "cpc",
      read: (effects) => readScheme(file, cpcItems(), effects),
    };
  }
  if (root === "IPCScheme") {
    return {
      kind: "class_title",
      layout: "class-title/ipc-scheme",
      scope: "ipc",
      read: (effects) => readScheme(file, ipcItems(), effects),
    };
  }
  return undefined;
}

async function readScheme(file: ByteFile, reader: SchemeReader, effects: SideEffects): Promise<void> {
  const { sink, signal, facts } = effects;
  facts.encoding = "utf-8";
  const parser = new SaxesParser();
  const ended: SchemeEnd[] = [];
  parser.on("doctype", () => {
    throw new AppError("corpus.side.doctype", { file: file.name });
  });
  parser.on("opentag", (tag) => reader.open(tag));
  parser.on("closetag", (tag) => {
    const end = reader.close(tag.name);
    if (end) ended.push(end);
  });
  parser.on("text", (text) => reader.text(text));
  parser.on("cdata", (text) => reader.text(text));
  parser.on("error", (cause) => {
    throw new AppError("corpus.side.broken_xml", { file: file.name, line: parser.line }, { cause });
  });
  const decoder = new TextDecoder();
  let [bytes, headings, record] = [0, 0, 0];
  const take = async () => {
    for (const end of ended.splice(0)) {
      if ("heading" in end) headings++;
      else await takeItem(end.item, ++record, effects);
    }
  };
  for await (const chunk of file.open()) {
    signal.throwIfAborted();
    parser.write(decoder.decode(chunk, { stream: true }));
    effects.consumed((bytes += chunk.byteLength));
    await take();
  }
  parser.write(decoder.decode()).close();
  await take();
  sink.dated(reader.date);
  if (headings > 0) sink.note({ code: "corpus.side.headings", values: { count: headings }, severity: "note" });
}

async function takeItem(item: SchemeItem, record: number, { sink }: SideEffects): Promise<void> {
  const symbol = titleSymbol(item.scheme, item.symbol);
  if (symbol === undefined) {
    const values = { row: record, value: item.symbol };
    sink.reject({ at: record, code: "corpus.side.bad_symbol", values, severity: "reject" });
    return;
  }
  if (item.title === "") {
    sink.note({ at: record, code: "corpus.side.untitled", values: { row: record, value: symbol }, severity: "note" });
  }
  const place = placeByForm(symbol) ?? { level: item.level, parent: item.parent };
  const { scheme, lang } = item;
  // Without a title it still has its place in the tree.
  await sink.accept([{ scheme, symbol, sort_key: titleSortKey(scheme, symbol), lang, title: item.title || null, ...place }]);
}
