import type { Actor, Scope } from "#base";
import { roles, type Role } from "../contract.ts";
import type { May } from "./register.ts";

/** Everybody who is signed in reads it. */
export const everyone = Object.fromEntries(Object.keys(roles).map((role) => [role, "any"])) as May;

/** What a permission is asked about; null: of no zone, of no organisation. */
export interface Belonging {
  readonly zone: string | null;
  readonly organisation: string | null;
}

/** May the actor do what these roles may, with a record that belongs there? */
export function isAllowed(actor: Actor, may: May, belonging: Belonging, act: "read" | "write"): boolean {
  if (actor.scope && !isWithin(actor.scope, belonging, act)) return false;
  return actor.grants.some((grant) => {
    if (grant.role === "administrator") return grant.zone === null;
    if (grant.role === "auditor" && act === "read") return grant.zone === null || grant.zone === belonging.zone;
    const reach = may[grant.role as Role];
    switch (reach) {
      case undefined:
        return false;
      case "any":
        return true;
      case "zone":
        return grant.zone === null ? grant.organisation === null : grant.zone === belonging.zone;
      case "own":
        return grant.organisation !== null && grant.organisation === belonging.organisation;
    }
  });
}

function isWithin({ writes, zones }: Scope, { zone }: Belonging, act: "read" | "write"): boolean {
  if (act === "write" && !writes) return false;
  return zones === null || (zone === null ? act === "read" : zones.includes(zone));
}
