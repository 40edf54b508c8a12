import { existsSync } from "node:fs";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";

/** Where SQLite keeps the ledger, in the data directory; beside it lie files of the same name with an ending. */
export const ledgerFile = "ledger/ledger.sqlite";

/**
 * Copies the ledger whole, as it stands at one moment, also while others write it.
 *
 * out     false where the data directory has no ledger (or keeps it in PostgreSQL, which has its own backup)
 */
export async function copyLedger(dataDir: string, target: string): Promise<boolean> {
  const file = join(dataDir, ledgerFile);
  if (!existsSync(file)) return false;
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    await backup(database, target);
  } finally {
    database.close();
  }
  return true;
}
