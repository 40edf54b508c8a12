import { AttachmentStore } from "./attachment/attachments.ts";
import { verifyFiles, type FilesVerdict } from "./attachment/verify-files.ts";
import { CommentStore } from "./comment/comments.ts";
import type { HistoryEntry, LedgerRecord } from "./contract.ts";
import type { AccountPlace } from "./account/place.ts";
import { zonesWithin } from "./account/zones-within.ts";
import { inTurn, openDatabase, type LedgerDatabase, type LedgerPlace, type OpenDatabase } from "./database/open.ts";
import { prepareTables } from "./database/prepare.ts";
import { prepareRegisters } from "./database/register-tables.ts";
import { historyOf } from "./history/read.ts";
import { verifyHistory, type HistoryVerdict } from "./history/verify.ts";
import { NoticeStore } from "./notice/notices.ts";
import { linkedTo, readableRecords, type LinkedList } from "./register/linked.ts";
import { countStates, listRecords, type ListQuery, type RecordList } from "./register/list.ts";
import { actsOpen, mayChange, readRecord, registerNamed, type Reader } from "./register/named.ts";
import type { Register } from "./register/register.ts";
import { RecordStore } from "./register/store.ts";

/** The ledger of a data directory: the records of its registers and what was ever done to them. */
export class Ledger {
  readonly records: RecordStore;
  readonly attachments: AttachmentStore;
  readonly comments: CommentStore;
  readonly notices: NoticeStore;
  /** Where accounts are kept; what is done with them is in `account/`. */
  readonly accounts: AccountPlace;
  readonly #db: LedgerDatabase;
  readonly #registers: readonly Register[];

  private constructor({ db, engine }: OpenDatabase, registers: readonly Register[], dataDir: string) {
    this.#db = db;
    this.#registers = registers;
    this.records = new RecordStore(db, registers, dataDir);
    this.attachments = new AttachmentStore(db, registers, dataDir);
    this.comments = new CommentStore(db, registers);
    this.notices = new NoticeStore(db, registers);
    const turn: AccountPlace["turn"] = (work) =>
      inTurn(db, (transaction) => work(new RecordStore(db, registers, dataDir, transaction), transaction));
    this.accounts = { db, engine, dataDir, turn };
  }

  /** Opens the ledger, making or extending its tables where the registers ask for it. */
  static async open(place: LedgerPlace, registers: readonly Register[]): Promise<Ledger> {
    const { db, engine } = await openDatabase(place);
    try {
      await prepareTables(db, engine);
      await prepareRegisters(db, engine, registers);
    } catch (error) {
      await db.destroy();
      throw error;
    }
    const ledger = new Ledger({ db, engine }, registers, place.dataDir);
    await ledger.attachments.files.sweep();
    return ledger;
  }

  list(register: Register, query: ListQuery, reader: Reader): Promise<RecordList> {
    return listRecords(this.#db, register, query, reader);
  }

  /** How many of the records that fit, and that the reader may read, are in each state. */
  countStates(register: Register, query: Pick<ListQuery, "text" | "where">, reader: Reader) {
    return countStates(this.#db, register, query, reader);
  }

  /** The register of that name. */
  register(name: string): Register {
    return registerNamed(this.#registers, name);
  }

  /** The zone and all that lie within it, however deep. */
  zonesWithin(zone: string): Promise<readonly string[]> {
    return zonesWithin(this.#db, this.#registers, zone);
  }

  /** The records that lead to this one, of those that the reader may read: how many, and the first of them. */
  async linked(register: Register, id: string, rowsMax: number, reader: Reader): Promise<LinkedList> {
    await readRecord(this.#db, register, id, reader);
    return linkedTo(this.#db, this.#registers, { register: register.name, id }, reader, rowsMax);
  }

  /** What the reader may do with these records, of those that they may read. */
  async steps(register: Register, ids: readonly string[], reader: Reader) {
    const records = await readableRecords(this.#db, register, ids, reader);
    return [...records.values()].map((record) => ({
      id: record.id,
      acts: [...actsOpen(register, record, reader.actor)],
      mayChange: mayChange(register, record, reader.actor),
    }));
  }

  /** What happened to a record that the reader may see, latest first. */
  async history(register: Register, id: string, limit: number, reader: Reader): Promise<readonly HistoryEntry[]> {
    const record: LedgerRecord = await this.records.get(register, id, reader);
    return historyOf(this.#db, register.name, record.id, limit);
  }

  /** Whether the history holds and, where `files` asks for it, the bytes of every file that it names. */
  async verify({ files = true }: { readonly files?: boolean } = {}): Promise<HistoryVerdict & FilesVerdict> {
    const history = await verifyHistory(this.#db);
    return { ...history, ...(files ? await verifyFiles(this.#db, this.attachments.files) : { files: 0, faults: [] }) };
  }

  close(): Promise<void> {
    return this.#db.destroy();
  }
}
