import type { AccountTables } from "../account/tables.ts";

import type { NoticeWhy } from "../contract.ts";

/** The tables that every ledger has; the records of each register stand in a table of their own beside them. */
export interface LedgerTables extends AccountTables {
  history: HistoryTable;
  history_head: { one: number; seq: number; hash: string };
  record_link: { register: string; record: string; field: string; to_register: string; to_record: string };
  attachment: AttachmentTable;
  comment: CommentTable;
  /** Who is told of which entry of the history. */
  notice: { account: string; seq: number; why: NoticeWhy; read_at: string | null };
  /** What was seen of what is told without an entry: deadlines, and records that wait for somebody. */
  notice_seen: { account: string; notice: string; at: string };
  [register: `reg_${string}`]: RecordTable;
}

/** One change of one record. Never updated, never deleted: triggers refuse it, and the chain of hashes would show it. */
export interface HistoryTable {
  seq: number;
  at: string;
  actor: string;
  actor_label: string;
  door: string;
  register: string;
  record: string;
  version: number;
  act: string;
  /** JSON: field → [before, after]. */
  changes: string;
  note: string | null;
  /** Hash of the entry before. */
  previous: string;
  hash: string;
}

/** What every record has beside the fields of its register, each a column of its own. */
export interface RecordTable {
  id: string;
  version: number;
  state: string | null;
  zone: string | null;
  organisation: string | null;
  created_at: string;
  created_by: string;
  updated_at: string;
  updated_by: string;
  [field: string]: string | number | null;
}

/** Of what is said of a record, whoever said it: when it was taken back, and why. */
interface Said {
  id: string;
  register: string;
  record: string;
  at: string;
  actor: string;
  actor_label: string;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
  withdrawn_because: string | null;
}

/** A file that a record carries; its bytes lie in the data directory under their hash. */
export interface AttachmentTable extends Said {
  name: string;
  media_type: string;
  bytes: number;
  sha256: string;
  field: string | null;
  act: string | null;
}

export interface CommentTable extends Said {
  text: string;
  answers_to: string | null;
  /** JSON: ids of accounts. */
  mentions: string;
}
