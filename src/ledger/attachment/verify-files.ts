import type { LedgerDatabase } from "../database/open.ts";
import type { FileStore } from "./file-store.ts";

export interface FilesVerdict {
  /** Different files that the history names. */
  readonly files: number;
  /** What is wrong: bytes missing or changed, or a table that says another hash than the history; empty where nothing is. */
  readonly faults: readonly { readonly sha256: string; readonly name: string; readonly reason: FileFault }[];
}

export type FileFault = "missing" | "changed" | "unlike_history";

/** Beyond the first few, more of them say nothing new. */
const faultsMax = 20;

/** Reads the bytes of every file that the history says was attached, also of those withdrawn. */
export async function verifyFiles(db: LedgerDatabase, files: FileStore): Promise<FilesVerdict> {
  const attached = await db.selectFrom("history").select("changes").where("act", "=", "attach").orderBy("seq").execute();
  const table = await db.selectFrom("attachment").select(["id", "sha256", "name"]).execute();
  const held = new Map(table.map((row) => [row.id, row]));
  const faults: FilesVerdict["faults"][number][] = [];
  const checked = new Set<string>();
  for (const { changes } of attached) {
    const { attachment } = JSON.parse(changes) as { readonly attachment: readonly [null, AttachedFile] };
    const { id, name, sha256 } = attachment[1];
    const row = held.get(id);
    held.delete(id);
    if (row?.sha256 !== sha256 || row.name !== name) faults.push({ sha256, name, reason: "unlike_history" });
    if (checked.has(sha256)) continue;
    checked.add(sha256);
    const reason = await files.faultOf(sha256);
    if (reason) faults.push({ sha256, name, reason });
  }
  for (const { id, sha256, name } of held.values()) {
    if (!(await wasAttached(db, id))) faults.push({ sha256, name, reason: "unlike_history" });
  }
  return { files: checked.size, faults: faults.slice(0, faultsMax) };
}

/** A file may have been attached since the history was read. */
async function wasAttached(db: LedgerDatabase, id: string): Promise<boolean> {
  const entries = db.selectFrom("history").select("seq").where("act", "=", "attach");
  return (await entries.where("changes", "like", `%${JSON.stringify(id)}%`).executeTakeFirst()) !== undefined;
}

interface AttachedFile {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
}
