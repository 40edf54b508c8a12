import { AppError } from "#base";
import type { Ledger } from "../ledger.ts";
import { beginAttempt, forgive, type Tried } from "./attempts.ts";
import { authOf, fromHeader, type AuthPlace } from "./auth.ts";
import { isPassword } from "./credentials.ts";
import { grantsOf } from "./grants.ts";
import { demandPassword } from "./password.ts";
import { accountItself, tell, type AccountPlace } from "./place.ts";
import { secondFactorRoles } from "./policy.ts";
import type { Answered, Asking } from "./signing-in.ts";
import type { SessionHeld } from "./who.ts";

/** Who holds a session and changes what they sign in with: the password is asked again, and wrong ones are counted. */
export interface Owning extends Asking {
  readonly held: SessionHeld;
}

async function demandOwn(place: AccountPlace, { held, address }: Owning, password: string, now: Date): Promise<void> {
  const tried: readonly Tried[] = [
    { kind: "account", who: `own:${held.account}` },
    { kind: "address", who: address },
  ];
  await beginAttempt(place.db, tried, now);
  if (!(await isPassword(place.db, held.account, password))) throw new AppError("ledger.account.wrong_password", {});
  await forgive(place.db, tried);
}

function headersOf({ headers, address }: Asking): Headers {
  const passed = new Headers(headers);
  passed.set(fromHeader, address);
  return passed;
}

async function note(place: AccountPlace, { held }: Owning, act: string, now: Date): Promise<void> {
  await place.turn((_, transaction) =>
    tell(transaction, { account: held.account, act }, accountItself(held.account, held.name), now),
  );
}

/** Changes the password; all other sessions of the account end. */
export async function changePassword(
  place: AccountPlace,
  at: AuthPlace,
  { current, next }: { readonly current: string; readonly next: string },
  owning: Owning,
  now: Date,
): Promise<Answered<"done">> {
  await demandOwn(place, owning, current, now);
  if (current === next) throw new AppError("ledger.account.password_same", {});
  demandPassword(next, owning.held);
  const { api } = await authOf(place, at);
  const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
  const answer = await api.changePassword({ body, headers: headersOf(owning), asResponse: true });
  if (!answer.ok) throw new Error(`better-auth refused a password that was checked: ${await answer.text()}`);
  await note(place, owning, "password_changed", now);
  return { said: "done", cookies: answer.headers.getSetCookie() };
}

export interface SecondFactorBegun {
  readonly uri: string;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** A new secret for the program that makes codes; it counts when its first code is given. */
export async function beginSecondFactor(
  place: AccountPlace,
  at: AuthPlace,
  { password }: { readonly password: string },
  owning: Owning,
  now: Date,
): Promise<Answered<SecondFactorBegun>> {
  await demandOwn(place, owning, password, now);
  if (owning.held.secondFactor) throw new AppError("ledger.account.second_factor_on", {});
  const { api } = await authOf(place, at);
  const answer = await api.enableTwoFactor({ body: { password, method: "totp" }, headers: headersOf(owning), asResponse: true });
  if (!answer.ok) throw new AppError("ledger.account.second_factor_on", {});
  const { totpURI, backupCodes } = (await answer.json()) as { totpURI: string; backupCodes: string[] };
  const secret = new URL(totpURI).searchParams.get("secret") ?? "";
  return { said: { uri: totpURI, secret, recoveryCodes: backupCodes }, cookies: answer.headers.getSetCookie() };
}

/** The first code of a new second factor puts it in use. */
export async function confirmSecondFactor(
  place: AccountPlace,
  at: AuthPlace,
  { code }: { readonly code: string },
  owning: Owning,
  now: Date,
): Promise<Answered<"done">> {
  const tried: readonly Tried[] = [{ kind: "account", who: `own:${owning.held.account}` }];
  await beginAttempt(place.db, tried, now);
  const { api } = await authOf(place, at);
  const body = { code: code.replace(/\s/g, "") };
  const answer = await api.verifyTOTP({ body, headers: headersOf(owning), asResponse: true });
  if (!answer.ok) throw new AppError("ledger.account.bad_code", {});
  await forgive(place.db, tried);
  await note(place, owning, "second_factor_on", now);
  return { said: "done", cookies: answer.headers.getSetCookie() };
}

/** errors  ledger.account.second_factor_required where a role of the account asks for it */
export async function endSecondFactor(
  ledger: Ledger,
  at: AuthPlace,
  { password }: { readonly password: string },
  owning: Owning,
  now: Date,
): Promise<Answered<"done">> {
  const place = ledger.accounts;
  const { held } = owning;
  await demandOwn(place, owning, password, now);
  if (!held.secondFactor) throw new AppError("ledger.account.second_factor_off", {});
  const asking = await secondFactorRoles(place.db);
  const grants = await grantsOf(ledger, { id: held.account, email: held.email }, now);
  if (grants.some(({ role }) => asking.includes(role))) throw new AppError("ledger.account.second_factor_required", {});
  const { api } = await authOf(place, at);
  const answer = await api.disableTwoFactor({ body: { password }, headers: headersOf(owning), asResponse: true });
  if (!answer.ok) throw new Error(`better-auth refused to end a second factor: ${await answer.text()}`);
  await note(place, owning, "second_factor_off", now);
  return { said: "done", cookies: answer.headers.getSetCookie() };
}
