import { AppError } from "#base";
import { SaxesParser } from "saxes";
import { broken } from "./xlsx-archive.ts";

/** What a handler wants of an XML part. Names come without prefix. */
interface XmlHandler {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Feeds a part's bytes to a handler, yielding after each piece so that a caller can take what was found.
 * A document type is refused: with it would go external and recursive entities.
 */
export async function* parseXml(part: string, bytes: AsyncIterable<Uint8Array>, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const fail = (error: Error): never => {
    throw error;
  };
  parser.on("error", (error) => fail(broken(new Error(`${part}: ${error.message}`))));
  parser.on("doctype", () => fail(new AppError("corpus.table.unsafe_xml", { part })));
  const { open, text, close } = handler;
  if (open) parser.on("opentag", (tag) => open(localName(tag.name), (name) => tag.attributes[name]));
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  if (close) parser.on("closetag", (tag) => close(localName(tag.name)));
  let decoder: TextDecoder | undefined;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? "utf-16le" : "utf-8");
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  parser.write(decoder?.decode() ?? "");
  parser.close();
  yield;
}

/** Reads a part to its end. */
export async function readXml(part: string, bytes: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  for await (const _ of parseXml(part, bytes, handler)) continue;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
