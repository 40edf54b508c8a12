import { createHash } from "node:crypto";
import type { ByteFile } from "../importer.ts";

/** SHA-256 of a file's (unpacked) bytes in hex, and how many they are. Reads the file once. */
export async function sha256Of(
  file: ByteFile,
  signal?: AbortSignal,
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of file.open()) {
    signal?.throwIfAborted();
    hash.update(chunk);
    bytes += chunk.byteLength;
  }
  return { sha256: hash.digest("hex"), bytes };
}
