/** What UTF-16 begins with: its mark, or an unmarked `<`. */
const beginnings: readonly (readonly [encoding: string, first: number, second: number])[] = [
  ["utf-16le", 0xff, 0xfe],
  ["utf-16be", 0xfe, 0xff],
  ["utf-16le", 0x3c, 0x00],
  ["utf-16be", 0x00, 0x3c],
];

/** Which UTF-16 a file is, from its first bytes. */
export function utf16Of(head: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const found = beginnings.find(([, first, second]) => head[0] === first && head[1] === second);
  return found?.[0] as "utf-16le" | "utf-16be" | undefined;
}

/** A file's first bytes as UTF-8 seen one character a byte, for detection: places in them mean nothing. */
export function headText(head: Uint8Array): string {
  const encoding = utf16Of(head);
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  return encoding ? Buffer.from(new TextDecoder(encoding).decode(head)).toString("latin1") : bytes.toString("latin1");
}

/** A stream of UTF-16 as UTF-8, without its mark. `read` counts the bytes taken and given so far. */
export async function* utf8Of(
  source: AsyncIterable<Uint8Array>,
  encoding: string,
  read: { taken: number; given: number },
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  for await (const part of source) {
    const bytes = Buffer.from(decoder.decode(part, { stream: true }));
    read.taken += part.byteLength;
    read.given += bytes.length;
    yield bytes;
  }
  yield Buffer.from(decoder.decode());
}
