import type { ByteFile } from "../import/importer.ts";

/** Lines of JSON with anything on them; undefined when the file is one JSON document. */
export async function countLines(file: ByteFile, signal: AbortSignal): Promise<number | undefined> {
  let lines = 0;
  let objects = 0;
  let [filled, first] = [false, 0];
  const end = (): void => {
    if (filled) lines++;
    if (first === 0x7b) objects++;
    [filled, first] = [false, 0];
  };
  for await (const chunk of file.open()) {
    signal.throwIfAborted();
    for (const byte of chunk) {
      if (byte === 10) end();
      else if (byte > 32 && !filled && byte !== 0xef && byte !== 0xbb && byte !== 0xbf) [filled, first] = [true, byte];
    }
  }
  end();
  // A document over many lines has lines that begin otherwise.
  return objects * 2 > lines && (lines > 1 || objects === 1) ? lines : undefined;
}
