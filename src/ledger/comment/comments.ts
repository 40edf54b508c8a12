import { randomUUID } from "node:crypto";
import { AppError, limits } from "#base";
import type { RecordAt } from "../attachment/attachments.ts";
import type { Comment, LedgerRecord } from "../contract.ts";
import { inTurn, type LedgerDatabase } from "../database/open.ts";
import type { CommentTable } from "../database/schema.ts";
import { appendHistory } from "../history/append.ts";
import { tellConcerned } from "../notice/tell.ts";
import { acts } from "../register/change.ts";
import { isAllowed } from "../register/may.ts";
import { readRecord, registerNamed, type Reader } from "../register/named.ts";
import type { Register } from "../register/register.ts";
import type { Doing } from "../register/store.ts";
import "./messages.ts";

export interface Commenting extends RecordAt {
  readonly text: string;
  /** The comment of the same record that this one answers. */
  readonly answersTo?: string | undefined;
  /** Accounts that are told of it, if they may read the record. */
  readonly mentions?: readonly string[] | undefined;
}

/** What is said of a record, by those who may read it: never edited, withdrawn with a reason. */
export class CommentStore {
  readonly #db: LedgerDatabase;
  readonly #registers: readonly Register[];

  constructor(db: LedgerDatabase, registers: readonly Register[]) {
    this.#db = db;
    this.#registers = registers;
  }

  async list({ register: name, record: id }: RecordAt, reader: Reader) {
    const register = registerNamed(this.#registers, name);
    const record = await readRecord(this.#db, register, id, reader);
    const rows = await rowsOf(this.#db, { register: name, record: id });
    return {
      comments: rows.map((row) => commentOf(row, reader)),
      mayComment: mayComment(register, record, reader),
    };
  }

  async add({ register: name, record: id, text, answersTo, mentions = [] }: Commenting, doing: Doing): Promise<Comment> {
    const register = registerNamed(this.#registers, name);
    const said = text.trim().normalize("NFC");
    if (said === "") throw new AppError("ledger.comment_empty", {});
    if (said.length > limits.commentCharsMax) {
      throw new AppError("ledger.comment_too_long", { chars: said.length, charsMax: limits.commentCharsMax });
    }
    return inTurn(this.#db, async (transaction) => {
      const record = await readRecord(transaction, register, id, doing);
      if (!mayComment(register, record, doing)) {
        const { actor, lang } = doing;
        throw new AppError("ledger.not_allowed", {
          who: actor.label,
          act: acts.comment[lang],
          register: register.title[lang],
        });
      }
      const there = await rowsOf(transaction, { register: name, record: id });
      if (there.length >= limits.commentsMax) {
        throw new AppError("ledger.comments_full", { count: there.length, countMax: limits.commentsMax });
      }
      if (answersTo !== undefined && !there.some((each) => each.id === answersTo)) {
        throw new AppError("ledger.no_comment", { id: answersTo });
      }
      const accounts = [...new Set(mentions)];
      const row: CommentTable = {
        id: randomUUID(),
        register: name,
        record: id,
        text: said,
        answers_to: answersTo ?? null,
        mentions: JSON.stringify(accounts),
        at: doing.clock().toISOString(),
        actor: doing.actor.id,
        actor_label: doing.actor.label,
        withdrawn_at: null,
        withdrawn_by: null,
        withdrawn_because: null,
      };
      await transaction.insertInto("comment").values(row).execute();
      const kept = { id: row.id, text: said, answersTo: row.answers_to, mentions: accounts };
      const entry = await appendHistory(transaction, deed(row, record, doing, "comment", [null, kept], null));
      await tellConcerned(transaction, entry, accounts);
      return commentOf(row, doing);
    });
  }

  /** Takes a comment back, with the reason: who wrote it, or an administrator. It is no longer shown; the history keeps it. */
  async withdraw({ id, reason }: { readonly id: string; readonly reason: string }, doing: Doing): Promise<Comment> {
    return inTurn(this.#db, async (transaction) => {
      const row = await transaction.selectFrom("comment").selectAll().where("id", "=", id).executeTakeFirst();
      if (!row) throw new AppError("ledger.no_comment", { id });
      const register = registerNamed(this.#registers, row.register);
      const record = await readRecord(transaction, register, row.record, doing).catch((cause: unknown) => {
        throw new AppError("ledger.no_comment", { id }, { cause });
      });
      if (row.withdrawn_at !== null) throw new AppError("ledger.comment_withdrawn", {});
      const { actor, lang } = doing;
      if (!isMine(row, doing)) {
        throw new AppError("ledger.not_allowed", {
          who: actor.label,
          act: acts.comment_withdrawn[lang],
          register: register.title[lang],
        });
      }
      const because = reason.trim();
      if (because === "") throw new AppError("ledger.missing", { field: acts.reason[lang] });
      const withdrawn = {
        withdrawn_at: doing.clock().toISOString(),
        withdrawn_by: actor.label,
        withdrawn_because: because,
      };
      await transaction.updateTable("comment").set(withdrawn).where("id", "=", id).execute();
      const now = { ...row, ...withdrawn };
      const entry = await appendHistory(transaction, deed(now, record, doing, "comment_withdrawn", [{ id }, null], because));
      await tellConcerned(transaction, entry);
      return commentOf(now, doing);
    });
  }
}

function rowsOf(db: LedgerDatabase, { register, record }: RecordAt): Promise<CommentTable[]> {
  return db
    .selectFrom("comment")
    .selectAll()
    .where("register", "=", register)
    .where("record", "=", record)
    .orderBy("at")
    .orderBy("id")
    .execute();
}

function mayComment(register: Register, record: LedgerRecord, { actor }: Reader): boolean {
  const { comment, read } = register.may;
  return comment ? isAllowed(actor, comment, record, "write") : isAllowed(actor, read, record, "read");
}

function isMine(row: CommentTable, { actor }: Reader): boolean {
  return row.actor === actor.id || actor.grants.some(({ role, zone }) => role === "administrator" && zone === null);
}

function deed(
  row: CommentTable,
  record: LedgerRecord,
  { actor }: Doing,
  act: string,
  change: [unknown, unknown],
  note: string | null,
) {
  return {
    at: row.withdrawn_at ?? row.at,
    actor: actor.id,
    actorLabel: actor.label,
    door: actor.door,
    register: row.register,
    record: record.id,
    version: record.version,
    act,
    changes: { comment: change },
    note,
  };
}

function commentOf(row: CommentTable, reader: Reader): Comment {
  const { id, answers_to: answersTo, at, actor_label: by, withdrawn_at: withdrawnAt } = row;
  const isWithdrawn = withdrawnAt !== null;
  return {
    id,
    text: isWithdrawn ? null : row.text,
    answersTo,
    mentions: JSON.parse(row.mentions) as string[],
    at,
    by,
    mine: !isWithdrawn && isMine(row, reader),
    withdrawn: isWithdrawn ? { at: withdrawnAt, by: row.withdrawn_by ?? "", because: row.withdrawn_because ?? "" } : null,
  };
}
