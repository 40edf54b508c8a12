/** The tables that every ledger has; the records of each register stand in a table of their own beside them. */
export interface LedgerTables {
  history: HistoryTable;
  history_head: { one: number; seq: number; hash: string };
  record_link: { register: string; record: string; field: string; to_register: string; to_record: string };
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
