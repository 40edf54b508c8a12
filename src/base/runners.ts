import type { Action, Actor, Scope } from "./action.ts";

/**
 * Who may run an action.
 *
 * anyone     also who is not signed in
 * signed_in  every account, also one that holds no role
 * member     who holds any role
 * by_record  who holds any role; what is shown and changed is decided for each record by its register
 * roles      who holds one of these, in whatever zone
 *
 * Administrators may run everything, auditors everything that only reads.
 */
export type Runners = "anyone" | "signed_in" | "member" | "by_record" | readonly string[];

/** Who changes what everybody reads: the corpus, its entities and mappings. */
export const analysts: Runners = ["analyst"];

/** Who judges what a query finds, and says so in notes. */
export const reviewers: Runners = ["analyst", "quality_controller", "expert"];

/** Who works for a zone: they read what is drafted and judged there, the people in the corpus, and where its data came from. */
export const staff: Runners = [
  "zone_administrator",
  "analyst",
  "quality_controller",
  "expert",
  "decision_maker",
  "protection_officer",
  "auditor",
];

/** May this actor run the action? `undefined` is somebody who is not signed in. */
export function mayRun(actor: Actor | undefined, { name, may = [], method }: Pick<Action, "name" | "may" | "method">): boolean {
  if (may === "anyone") return true;
  if (!actor || !isInScope(actor.scope, name, method)) return false;
  if (may === "signed_in") return true;
  // Nobody is an administrator of a zone only: such a grant is none.
  const held = actor.grants.filter(({ role, zone }) => role !== "administrator" || zone === null);
  if (may === "member" || may === "by_record") return held.length > 0;
  return held.some(({ role }) => role === "administrator" || (role === "auditor" && method === "get") || may.includes(role));
}

/** May a key of this scope be used for the action at all? */
function isInScope(scope: Scope | undefined, name: string, method: Action["method"]): boolean {
  if (!scope) return true;
  if (method === "post" && !scope.writes) return false;
  return scope.parts === null || scope.parts.includes(name.split("/")[0] ?? "");
}
