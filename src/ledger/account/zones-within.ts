import type { LedgerDatabase } from "../database/open.ts";
import { findRecords } from "../register/find.ts";
import type { Register } from "../register/register.ts";

/** The zone and all that lie within it, however deep. */
export async function zonesWithin(db: LedgerDatabase, registers: readonly Register[], zone: string): Promise<readonly string[]> {
  const register = registers.find((each) => each.zone === "id" && each.within !== undefined);
  const reached = new Set([zone]);
  if (register?.within === undefined) return [zone];
  // A set grows while it is walked; a zone that was reached is not walked again.
  for (const around of reached) {
    for (const { id } of await findRecords(db, register, { [register.within]: around })) reached.add(id);
  }
  return [...reached];
}
