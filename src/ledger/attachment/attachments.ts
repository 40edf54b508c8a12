import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { AppError, limits } from "#base";
import type { Attachment, LedgerRecord } from "../contract.ts";
import { inTurn, type LedgerDatabase, type LedgerTransaction } from "../database/open.ts";
import type { AttachmentTable } from "../database/schema.ts";
import { appendHistory } from "../history/append.ts";
import { tellConcerned } from "../notice/tell.ts";
import { acts } from "../register/change.ts";
import { mayTouch, readRecord, registerNamed, type Reader } from "../register/named.ts";
import type { Register } from "../register/register.ts";
import type { Doing } from "../register/store.ts";
import { fileNameOf } from "./file-name.ts";
import { FileStore } from "./file-store.ts";
import { attachmentRows } from "./rows.ts";

export interface RecordAt {
  readonly register: string;
  readonly record: string;
}

export interface Attaching extends RecordAt {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** The field or the transition that the file is for. */
  readonly field?: string | undefined;
  readonly act?: string | undefined;
}

/** The files that records carry. Who reads a record reads its files; who may change or move it as it stands adds and withdraws them. */
export class AttachmentStore {
  readonly files: FileStore;
  readonly #db: LedgerDatabase;
  readonly #registers: readonly Register[];

  constructor(db: LedgerDatabase, registers: readonly Register[], dataDir: string) {
    this.#db = db;
    this.#registers = registers;
    this.files = new FileStore(dataDir);
  }

  async list({ register: name, record: id }: RecordAt, reader: Reader) {
    const register = registerNamed(this.#registers, name);
    const record = await readRecord(this.#db, register, id, reader);
    const rows = await attachmentRows(this.#db, name, id);
    return { attachments: rows.map(attachmentOf), mayAttach: mayTouch(register, record, reader.actor) };
  }

  /** Attaches a file: its bytes are on the disk before the record says that it has them. */
  async attach({ register: named, record: id, name: given, content, field, act }: Attaching, doing: Doing): Promise<Attachment> {
    const register = registerNamed(this.#registers, named);
    const name = fileNameOf(given);
    if (field !== undefined && !Object.hasOwn(register.fields, field)) {
      throw new AppError("ledger.unknown_field", { register: register.title[doing.lang], field });
    }
    if (act !== undefined && !Object.hasOwn(register.transitions ?? {}, act)) {
      throw new AppError("ledger.no_step", { register: register.title[doing.lang], act });
    }
    // Before a byte is taken, and again within the turn: meanwhile the record may have moved on.
    await this.#toTouch(this.#db, register, id, acts.attach[doing.lang], doing);
    const room = await this.#room(this.#db, named, id);
    const file = await this.files.store(content, name, Math.min(room, limits.attachmentBytes));
    return inTurn(this.#db, async (transaction) => {
      const record = await this.#toTouch(transaction, register, id, acts.attach[doing.lang], doing);
      if (file.bytes > (await this.#room(transaction, named, id))) {
        throw new AppError("ledger.file_too_large", { name, bytes: await this.#room(transaction, named, id) });
      }
      const row: AttachmentTable = {
        id: randomUUID(),
        register: named,
        record: id,
        name,
        media_type: file.mediaType,
        bytes: file.bytes,
        sha256: file.sha256,
        field: field ?? null,
        act: act ?? null,
        at: doing.clock().toISOString(),
        actor: doing.actor.id,
        actor_label: doing.actor.label,
        withdrawn_at: null,
        withdrawn_by: null,
        withdrawn_because: null,
      };
      await transaction.insertInto("attachment").values(row).execute();
      await this.#tell(transaction, record, row, "attach", null, doing);
      return attachmentOf(row);
    });
  }

  /** Takes a file back, with the reason. The bytes stay: the history names them. */
  async withdraw({ id, reason }: { readonly id: string; readonly reason: string }, doing: Doing): Promise<Attachment> {
    return inTurn(this.#db, async (transaction) => {
      const row = await this.#rowOf(transaction, id, doing);
      const register = registerNamed(this.#registers, row.register);
      const record = await this.#toTouch(transaction, register, row.record, acts.attachment_withdrawn[doing.lang], doing);
      if (row.withdrawn_at !== null) throw new AppError("ledger.file_withdrawn", { name: row.name });
      if (reason.trim() === "") throw new AppError("ledger.missing", { field: acts.reason[doing.lang] });
      const withdrawn = {
        withdrawn_at: doing.clock().toISOString(),
        withdrawn_by: doing.actor.label,
        withdrawn_because: reason.trim(),
      };
      await transaction.updateTable("attachment").set(withdrawn).where("id", "=", id).execute();
      const now = { ...row, ...withdrawn };
      await this.#tell(transaction, record, now, "attachment_withdrawn", reason.trim(), doing);
      return attachmentOf(now);
    });
  }

  /** Where the bytes of a file lie, for who may read its record. */
  async open(id: string, reader: Reader): Promise<{ readonly attachment: Attachment; readonly path: string }> {
    const row = await this.#rowOf(this.#db, id, reader);
    if (row.withdrawn_at !== null) throw new AppError("ledger.file_withdrawn", { name: row.name });
    const path = this.files.pathOf(row.sha256);
    if ((await stat(path).catch(() => undefined))?.size !== row.bytes) {
      throw new AppError("ledger.file_missing", { name: row.name });
    }
    return { attachment: attachmentOf(row), path };
  }

  async #rowOf(db: LedgerDatabase, id: string, reader: Reader): Promise<AttachmentTable> {
    const row = await db.selectFrom("attachment").selectAll().where("id", "=", id).executeTakeFirst();
    if (!row) throw new AppError("ledger.no_file", { id });
    // Of a record that one may not see there is no file either.
    await readRecord(db, registerNamed(this.#registers, row.register), row.record, reader).catch((cause: unknown) => {
      throw new AppError("ledger.no_file", { id }, { cause });
    });
    return row;
  }

  async #toTouch(db: LedgerDatabase, register: Register, id: string, act: string, { actor, lang }: Reader) {
    const record = await readRecord(db, register, id, { actor, lang });
    if (mayTouch(register, record, actor)) return record;
    throw new AppError("ledger.not_allowed", { who: actor.label, act, register: register.title[lang] });
  }

  /** Bytes that the record may still take. */
  async #room(db: LedgerDatabase, register: string, record: string): Promise<number> {
    const rows = await attachmentRows(db, register, record);
    if (rows.length >= limits.attachmentsMax) {
      throw new AppError("ledger.files_full", { count: rows.length, countMax: limits.attachmentsMax });
    }
    return Math.max(0, limits.attachmentsBytes - rows.reduce((sum, { bytes }) => sum + bytes, 0));
  }

  async #tell(
    transaction: LedgerTransaction,
    record: LedgerRecord,
    row: AttachmentTable,
    act: "attach" | "attachment_withdrawn",
    note: string | null,
    { actor }: Doing,
  ): Promise<void> {
    const { id, name, media_type: mediaType, bytes, sha256, field, act: step } = row;
    const file = { id, name, mediaType, bytes, sha256, field, act: step };
    const entry = await appendHistory(transaction, {
      at: row.withdrawn_at ?? row.at,
      actor: actor.id,
      actorLabel: actor.label,
      door: actor.door,
      register: row.register,
      record: record.id,
      version: record.version,
      act,
      changes: { attachment: act === "attach" ? [null, file] : [file, null] },
      note,
    });
    await tellConcerned(transaction, entry);
  }
}

function attachmentOf(row: AttachmentTable): Attachment {
  const { id, name, bytes, sha256, field, act, at } = row;
  const withdrawn =
    row.withdrawn_at === null ? null : { at: row.withdrawn_at, by: row.withdrawn_by ?? "", because: row.withdrawn_because ?? "" };
  return { id, name, mediaType: row.media_type, bytes, sha256, field, act, at, by: row.actor_label, withdrawn };
}
