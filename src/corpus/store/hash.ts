import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

export function sha256Text(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

export async function sha256File(file: string): Promise<string> {
  return sha256Bytes(createReadStream(file, { highWaterMark: 1024 * 1024 }));
}

export async function sha256Bytes(chunks: AsyncIterable<Uint8Array>, consumed?: (bytes: number) => void): Promise<string> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.byteLength;
    consumed?.(bytes);
  }
  return hash.digest("hex");
}
