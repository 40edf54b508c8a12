import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { AppError } from "#base";
import type { ByteFile } from "../importer.ts";
import { withHead } from "./unpack.ts";

/**
 * One plain file of this machine.
 *
 * errors  corpus.files.missing, corpus.files.empty (a folder too)
 */
export async function fileOfPath(path: string): Promise<ByteFile> {
  const name = basename(path);
  const info = await stat(path).catch((cause: unknown) => {
    throw new AppError("corpus.files.missing", { file: name }, { cause });
  });
  if (!info.isFile() || info.size === 0) throw new AppError("corpus.files.empty", { file: name });
  return withHead({ name, path, bytes: info.size, open: () => createReadStream(path, { highWaterMark: 1024 * 1024 }) });
}
