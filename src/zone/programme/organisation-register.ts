import { assert } from "#base";
import { ledgerRegisters, type Register } from "#ledger";

/** The register of organisations, which the ledger keeps. */
export function organisations(): Register {
  const found = ledgerRegisters.find(({ name }) => name === "ledger/organisations");
  assert(found !== undefined, "the ledger keeps organisations");
  return found;
}
