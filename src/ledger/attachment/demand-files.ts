import { AppError, type Lang } from "#base";
import type { LedgerRecord } from "../contract.ts";
import type { LedgerDatabase } from "../database/open.ts";
import type { Register, Transition } from "../register/register.ts";
import { filesOf } from "./rows.ts";
import "./messages.ts";

/** Where a transition wants files, the record carries one, or the field that is enough instead is filled in. */
export async function demandFiles(
  db: LedgerDatabase,
  register: Register,
  record: LedgerRecord,
  { needsFiles, title }: Transition,
  lang: Lang,
): Promise<void> {
  if (needsFiles === undefined || (await filesOf(db, register.name, record.id)) > 0) return;
  const act = title[lang];
  if (needsFiles === true) throw new AppError("ledger.needs_files", { act });
  const value = record.values[needsFiles.unless] ?? null;
  if (value !== null && !(Array.isArray(value) && value.length === 0)) return;
  const field = register.fields[needsFiles.unless]?.shape.title[lang] ?? needsFiles.unless;
  throw new AppError("ledger.needs_files_or", { act, field });
}
