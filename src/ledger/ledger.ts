import type { Actor, Lang } from "#base";
import type { HistoryEntry, LedgerRecord } from "./contract.ts";
import { openDatabase, type LedgerDatabase, type LedgerPlace } from "./database/open.ts";
import { prepareTables } from "./database/prepare.ts";
import { prepareRegisters } from "./database/register-tables.ts";
import { historyOf } from "./history/read.ts";
import { verifyHistory, type HistoryVerdict } from "./history/verify.ts";
import { listRecords, type ListQuery, type RecordList } from "./register/list.ts";
import type { Register } from "./register/register.ts";
import { RecordStore } from "./register/store.ts";

/** The ledger of a data directory: the records of its registers and what was ever done to them. */
export class Ledger {
  readonly records: RecordStore;
  readonly #db: LedgerDatabase;

  private constructor(db: LedgerDatabase, registers: readonly Register[], dataDir: string) {
    this.#db = db;
    this.records = new RecordStore(db, registers, dataDir);
  }

  /** Opens the ledger, making or extending its tables where the registers ask for it. */
  static async open(place: LedgerPlace, registers: readonly Register[]): Promise<Ledger> {
    const { db, engine } = await openDatabase(place);
    try {
      await prepareTables(db, engine);
      await prepareRegisters(db, registers);
    } catch (error) {
      await db.destroy();
      throw error;
    }
    return new Ledger(db, registers, place.dataDir);
  }

  list(register: Register, query: ListQuery, reader: { readonly actor: Actor; readonly lang: Lang }): Promise<RecordList> {
    return listRecords(this.#db, register, query, reader);
  }

  /** What happened to a record that the reader may see, latest first. */
  async history(
    register: Register,
    id: string,
    limit: number,
    reader: { readonly actor: Actor; readonly lang: Lang },
  ): Promise<readonly HistoryEntry[]> {
    const record: LedgerRecord = await this.records.get(register, id, reader);
    return historyOf(this.#db, register.name, record.id, limit);
  }

  verify(): Promise<HistoryVerdict> {
    return verifyHistory(this.#db);
  }

  close(): Promise<void> {
    return this.#db.destroy();
  }
}
