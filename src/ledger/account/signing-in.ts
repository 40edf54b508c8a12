import { AppError } from "#base";
import { plainEmail } from "./accounts.ts";
import { authOf, fromHeader, type AuthPlace } from "./auth.ts";
import { beginAttempt, forgive, triedAs, useCode, type Tried } from "./attempts.ts";
import { networkOf, shortAddress } from "./address.ts";
import { accountItself, tell, type AccountPlace } from "./place.ts";
import "./messages.ts";

/** A request of somebody who signs in: its cookies, and the address it comes from. */
export interface Asking {
  readonly headers: Headers;
  readonly address: string;
}

export interface Answered<Said> {
  readonly said: Said;
  /** Cookies to set. */
  readonly cookies: readonly string[];
}

export type SignedIn = "done" | "second_factor";

function headersOf({ headers, address }: Asking): Headers {
  const passed = new Headers(headers);
  passed.set(fromHeader, address);
  return passed;
}

/**
 * Signs in with e-mail and password.
 *
 * errors  ledger.account.bad_sign_in (the same for who is unknown, wrong or deactivated), ledger.account.wait
 */
export async function signIn(
  place: AccountPlace,
  at: AuthPlace,
  { email, password }: { readonly email: string; readonly password: string },
  asking: Asking,
  now: Date,
): Promise<Answered<SignedIn>> {
  const plain = plainEmail(email);
  const tried = triedAs(plain, asking.address);
  await beginAttempt(place.db, tried, now);
  const { api } = await authOf(place, at);
  const answer = await api.signInEmail({ body: { email: plain, password }, headers: headersOf(asking), asResponse: true });
  const account = await accountOf(place, plain);
  if (!answer.ok) {
    await tellSignIn(place, account, { act: "sign_in_failed", address: asking.address }, now);
    throw new AppError("ledger.account.bad_sign_in", {});
  }
  await forgive(place.db, tried);
  const said = (await answer.json()) as { twoFactorRedirect?: boolean };
  const next: SignedIn = said.twoFactorRedirect === true ? "second_factor" : "done";
  if (next === "done") await tellSignIn(place, account, { act: "signed_in", address: asking.address, how: "password" }, now);
  return { said: next, cookies: answer.headers.getSetCookie() };
}

/** The second step of signing in: the code of the moment, or one of the recovery codes, which is used up. */
export async function signInFurther(
  place: AccountPlace,
  at: AuthPlace,
  { code, recovery }: { readonly code: string; readonly recovery: boolean },
  asking: Asking,
  now: Date,
): Promise<Answered<"done">> {
  const tried: readonly Tried[] = [{ kind: "address", who: networkOf(asking.address) }];
  await beginAttempt(place.db, tried, now);
  const { api } = await authOf(place, at);
  const plain = code.replace(/\s/g, "");
  const given = { body: { code: plain }, headers: headersOf(asking), asResponse: true } as const;
  const answer = await (recovery ? api.verifyBackupCode(given) : api.verifyTOTP(given));
  if (!answer.ok) {
    const { code: reason = "" } = (await answer.json().catch(() => ({}))) as { code?: string };
    if (/LOCKED/.test(reason)) throw new AppError("ledger.account.wait", { seconds: 900 });
    throw new AppError(
      /INVALID_CODE|INVALID_BACKUP/.test(reason) ? "ledger.account.bad_code" : "ledger.account.challenge_over",
      {},
    );
  }
  const { user, token = "" } = (await answer.json()) as { user?: { id?: string; name?: string }; token?: string };
  const account = user?.id === undefined ? undefined : { id: user.id, name: user.name ?? "" };
  // Whoever looks over somebody's shoulder has half a minute to use the same code.
  if (!recovery && account && !(await useCode(place.db, { account: account.id, code: plain }, now))) {
    await place.db.deleteFrom("account_session").where("token", "=", token).execute();
    throw new AppError("ledger.account.bad_code", {});
  }
  await forgive(place.db, tried);
  const how = recovery ? "recovery_code" : "second_factor";
  await tellSignIn(place, account, { act: "signed_in", address: asking.address, how }, now);
  return { said: "done", cookies: answer.headers.getSetCookie() };
}

export async function signOut(place: AccountPlace, at: AuthPlace, asking: Asking): Promise<Answered<"done">> {
  const { api } = await authOf(place, at);
  const answer = await api.signOut({ headers: headersOf(asking), asResponse: true });
  return { said: "done", cookies: answer.headers.getSetCookie() };
}

/** Begins single sign-on: where to send the browser. `back` is a path of our own pages. */
export async function beginSignOn(
  place: AccountPlace,
  at: AuthPlace,
  { provider, back }: { readonly provider: string; readonly back: string },
  asking: Asking,
): Promise<Answered<string>> {
  const refuse = (cause?: unknown) => new AppError("ledger.account.no_provider", { provider }, { cause });
  if (at.signOn?.id !== provider) throw refuse();
  const { api } = await authOf(place, at);
  const body = { provider, callbackURL: at.origin + back, errorCallbackURL: `${at.origin}/sign-in`, disableRedirect: true };
  const answer = await api.signInSocial({ body, headers: headersOf(asking), asResponse: true });
  if (!answer.ok) throw refuse(new Error(await answer.text()));
  const { url } = (await answer.json()) as { url?: string };
  if (url === undefined) throw refuse();
  return { said: url, cookies: answer.headers.getSetCookie() };
}

/** The provider sends the browser back: its answer is better-auth's, a redirect with the session's cookie or an error. */
export async function endSignOn(place: AccountPlace, at: AuthPlace, request: Request, address: string): Promise<Response> {
  const auth = await authOf(place, at);
  const url = new URL(request.url);
  return auth.handler(
    new Request(at.origin + url.pathname + url.search, { headers: headersOf({ headers: request.headers, address }) }),
  );
}

interface SignInTold {
  readonly act: "signed_in" | "sign_in_failed";
  readonly address: string;
  readonly how?: string;
}

/** Who is unknown has no place in the history: an address that was typed may be a password by mistake. */
async function tellSignIn(
  place: AccountPlace,
  account: { readonly id: string; readonly name: string } | undefined,
  { act, address, how }: SignInTold,
  now: Date,
): Promise<void> {
  if (!account) return;
  const from = { from: [null, shortAddress(address)] as const };
  const changes = how === undefined ? from : { ...from, with: [null, how] as const };
  await place.turn((_, transaction) =>
    tell(transaction, { account: account.id, act, changes }, accountItself(account.id, account.name), now),
  );
}

async function accountOf({ db }: AccountPlace, email: string): Promise<{ id: string; name: string } | undefined> {
  return db.selectFrom("account_user").select(["id", "name"]).where("email", "=", email).executeTakeFirst();
}
