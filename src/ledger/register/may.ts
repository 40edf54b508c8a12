import type { Actor, Scope } from "#base";
import { roles, type Role } from "../contract.ts";
import type { May, Register } from "./register.ts";

/** Everybody who is signed in reads it. */
export const everyone = Object.fromEntries(Object.keys(roles).map((role) => [role, "any"])) as May;

/** The actor of whoever has the machine itself, where nobody has to sign in. */
export const ownerId = "local";

/** Keeps the product, and has no work of its own in any zone: nothing waits for them that others are to do. */
export function isOnlyAdministrator({ id, grants }: Actor): boolean {
  return id !== ownerId && grants.every(({ role }) => role === "administrator");
}

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

/** Is the register of a part that the actor's key is for? Those of the ledger itself are read for all parts. */
export function isInScope({ scope }: Actor, { name }: Pick<Register, "name">): boolean {
  const [part = ""] = name.split("/");
  return !scope?.parts || part === "ledger" || scope.parts.includes(part);
}

/** May the actor do this with some record, wherever it belongs? What records decide is asked again of each. */
export function isAllowedSomewhere(actor: Actor, may: May): boolean {
  if (actor.scope?.writes === false) return false;
  return actor.grants.some(({ role, zone, organisation }) => {
    if (role === "administrator") return zone === null;
    const reach = may[role as Role];
    if (reach === undefined) return false;
    return reach === "any" || (reach === "own" ? organisation !== null : zone !== null || organisation === null);
  });
}

function isWithin({ writes, zones }: Scope, { zone }: Belonging, act: "read" | "write"): boolean {
  if (act === "write" && !writes) return false;
  return zones === null || (zone === null ? act === "read" : zones.includes(zone));
}
