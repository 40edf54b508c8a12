import { createHash } from "node:crypto";
import { open } from "node:fs/promises";

export function sha256Text(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** One buffer for all of a file: a stream takes fresh memory for every piece, which costs as much again as half the hashing. */
export async function sha256File(file: string): Promise<string> {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafeSlow(1024 * 1024);
  const handle = await open(file);
  try {
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength);
      if (bytesRead === 0) return hash.digest("hex");
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}
