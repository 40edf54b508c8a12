import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { newSecret } from "./place.ts";

/**
 * What cookies are signed with and second factors encrypted: FAIRWAY_SECRET, else kept beside the ledger and not in it, so that a copy
 * of the database alone signs nobody in. Several servers of one PostgreSQL need the same.
 */
export async function secretOf(dataDir: string): Promise<string> {
  const given = process.env["FAIRWAY_SECRET"];
  if (given) return given;
  const folder = join(dataDir, "ledger");
  const file = join(folder, "secret");
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(file, newSecret(), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return (await readFile(file, "utf8")).trim();
}
