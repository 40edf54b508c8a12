/** Front door of the ledger: registers, their records, and the history of what was done. Knows no patents. */
import "./messages.ts";

export type { LedgerRecord, Role, Value } from "./contract.ts";
export * as accountDoor from "./account/door.ts";
export type { Answered, AuthPlace, SessionHeld } from "./account/door.ts";
export { grantsOf } from "./account/grants.ts";
export { copyLedger, ledgerFile } from "./database/copy.ts";
export { ledgerActions, ledgerRegisters } from "./ledger.actions.ts";
export { type Doing } from "./register/store.ts";
export { closeLedgers, doingOf, ledgerOf, ownerBy, setRegisters } from "./open-ledgers.ts";
export { setSheetReader } from "./sheet/reader.ts";
export { isOpen, labelOf } from "./register/named.ts";
export { everyone } from "./register/may.ts";
export { registerActions } from "./register/actions.ts";
export {
  choice,
  choices,
  day,
  decimal,
  flag,
  integer,
  link,
  links,
  list,
  money,
  note,
  openChoice,
  openChoices,
  region,
  text,
} from "./register/fields.ts";
export { isOfRegister, register, type May, type Register, type RuleContext, type Values } from "./register/register.ts";
