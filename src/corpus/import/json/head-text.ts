import type { ByteFile } from "../importer.ts";
import { bomEncoding, utf16WithoutMark } from "../table/encoding.ts";

/** The first bytes of a file as text, for detection. */
export function headText(file: Pick<ByteFile, "head">): string {
  const stated = bomEncoding(file.head) ?? utf16WithoutMark(file.head);
  return new TextDecoder(stated?.label ?? "utf-8").decode(file.head.subarray(stated?.bomBytes ?? 0));
}
