import { AppError, type Actor } from "#base";
import type { Ledger } from "../ledger.ts";
import { authOf, type AuthPlace } from "./auth.ts";
import { grantsOf } from "./grants.ts";
import { hasAccounts } from "./joining.ts";
import { keyUsed } from "./keys.ts";
import type { AccountPlace } from "./place.ts";
import { secondFactorRoles } from "./policy.ts";
import "./messages.ts";

/** The account that a request's cookie is of. */
export interface SessionHeld {
  readonly account: string;
  readonly session: string;
  readonly name: string;
  readonly email: string;
  readonly method: string;
  readonly secondFactor: boolean;
  /** Cookies to set, where the session goes on. */
  readonly cookies: readonly string[];
}

/** Whose session the cookie of a request is; undefined where it has none that holds. */
export async function sessionHeld(place: AccountPlace, at: AuthPlace, headers: Headers): Promise<SessionHeld | undefined> {
  // better-auth is not loaded for who shows no cookie.
  if (!/fairway\.session_token=/.test(headers.get("cookie") ?? "")) return undefined;
  const { api } = await authOf(place, at);
  const { response, headers: set } = await api.getSession({ headers, returnHeaders: true });
  if (!response) return undefined;
  const { session, user } = response;
  const state = await place.db.selectFrom("reg_ledger_accounts").select("state").where("id", "=", user.id).executeTakeFirst();
  if (state?.state !== "active") return undefined;
  return {
    account: user.id,
    session: session.id,
    name: user.name,
    email: user.email,
    method: (session as { method?: string | null }).method ?? "password",
    secondFactor: user.twoFactorEnabled === true,
    cookies: set.getSetCookie(),
  };
}

/**
 * Who asks, from the session's cookie or an API key (`Authorization: Bearer`).
 *
 * errors  ledger.account.second_factor_needed where a role asks for one that is not set up
 */
export async function whoAsks(ledger: Ledger, at: AuthPlace, headers: Headers, now: Date): Promise<Actor | undefined> {
  const place = ledger.accounts;
  const [, sent] = /^Bearer\s+(\S+)$/i.exec(headers.get("authorization") ?? "") ?? [];
  if (sent !== undefined) return byKey(ledger, sent, now);
  const held = await sessionHeld(place, at, headers);
  if (!held) return undefined;
  const { account: id, email, name: label } = held;
  const grants = await grantsOf(ledger, { id, email }, now);
  // Who signs in elsewhere shows their factors there.
  if (held.method !== "sign_on") await demandSecondFactor(place, grants, held.secondFactor);
  return { id, label, door: "web", grants };
}

async function byKey(ledger: Ledger, sent: string, now: Date): Promise<Actor | undefined> {
  const place = ledger.accounts;
  const key = await keyUsed(place, sent, now);
  if (!key) return undefined;
  const user = await place.db
    .selectFrom("account_user")
    .innerJoin("reg_ledger_accounts", "reg_ledger_accounts.id", "account_user.id")
    .leftJoin("account_credential", (join) =>
      join.onRef("account_credential.userId", "=", "account_user.id").on("providerId", "=", "credential"),
    )
    .select(["account_user.name", "account_user.email", "twoFactorEnabled", "account_credential.password"])
    .where("account_user.id", "=", key.account)
    .where("reg_ledger_accounts.state", "=", "active")
    .executeTakeFirst();
  if (!user) return undefined;
  const grants = await grantsOf(ledger, { id: key.account, email: user.email }, now);
  // A key that was made before a role asked for a second factor is no way around it.
  if (user.password !== null) await demandSecondFactor(place, grants, Boolean(user.twoFactorEnabled));
  const { writes, parts, zone } = key.scope;
  const zones = zone === null ? null : await ledger.zonesWithin(zone);
  return { id: key.account, label: user.name, door: "api", grants, scope: { writes, parts, zones } };
}

async function demandSecondFactor(place: AccountPlace, grants: Actor["grants"], isOn: boolean): Promise<void> {
  if (isOn) return;
  const asking = await secondFactorRoles(place.db);
  if (grants.some(({ role }) => asking.includes(role))) throw new AppError("ledger.account.second_factor_needed", {});
}

const known = new WeakSet<AccountPlace>();

/** Like `hasAccounts`, asked of the database only until there are some: accounts are never taken away. */
export async function everHadAccounts(place: AccountPlace): Promise<boolean> {
  if (known.has(place)) return true;
  const has = await hasAccounts(place);
  if (has) known.add(place);
  return has;
}
