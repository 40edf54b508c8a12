/** The whole product as the doors see it: every part's actions in one list, every part's piece of a snapshot registered. */
import type { Action } from "#base";
import { corpusActions, readTable } from "#corpus";
import { exampleActions } from "#example";
import { ledgerActions, ledgerRegisters, setRegisters, setSheetReader, type Register } from "#ledger";
import { navigateActions } from "#navigate";
import { searchActions } from "#search";
import { zoneActions, zoneRegisters } from "#zone";
import { permissionsAction } from "./permissions.actions.ts";
import "./messages.ts";

export * from "./failure.ts";
export * from "./input.ts";
export { permissionsOf } from "./permissions.ts";

setSheetReader(readTable);
export const registers: readonly Register[] = [...ledgerRegisters, ...zoneRegisters];
setRegisters(registers);

export const actions: readonly Action[] = [
  ...corpusActions,
  ...searchActions,
  ...navigateActions,
  ...exampleActions,
  ...ledgerActions,
  permissionsAction(() => actions, registers),
  ...zoneActions,
];
