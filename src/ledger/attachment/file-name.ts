import { basename } from "node:path";
import { AppError, limits } from "#base";
import "./messages.ts";

/**
 * The name of a file and nothing more, as it is shown and as it is downloaded: no folder, no control character, nothing that turns
 * the direction of writing round (`exe.gpj` shown as `jpg.exe`), not hidden. On the disk the file is named by its hash.
 */
export function fileNameOf(given: string): string {
  const name = basename(given.replaceAll("\\", "/")).normalize("NFC").trim();
  const isBad = name === "" || /^\.|[/:*?"<>|]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name) || !name.isWellFormed();
  if (isBad || Buffer.byteLength(name) > limits.uploadNameBytes) {
    throw new AppError("ledger.file_name", { name: given.slice(0, limits.uploadNameBytes) });
  }
  return name;
}
