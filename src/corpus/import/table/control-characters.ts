/** Bytes that stand in no text, whatever its encoding of single bytes, GB18030 or UTF-8. Escape, as in old terminals' files, may. */
function countControls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) count++;
  return count;
}

export const hasControls = (bytes: Uint8Array): boolean => countControls(bytes) > 0;

/**
 * Whether bytes are text but for a few that belong to none, as bad disks, lines and programs leave them: such a table is damaged but no
 * less a table. In a true binary they are a tenth and more.
 */
export function isTextual(bytes: Uint8Array): boolean {
  const count = countControls(bytes);
  return count * 100 <= bytes.length || (count <= 4 && count * 20 <= bytes.length);
}

// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;

/** The same text with blanks for control characters, which are counted. */
export async function* withoutControls(pieces: AsyncIterable<string>, found = { count: 0 }): AsyncGenerator<string> {
  for await (const piece of pieces) {
    yield piece.search(controls) < 0
      ? piece
      : piece.replace(controls, () => {
          found.count++;
          return " ";
        });
  }
}
