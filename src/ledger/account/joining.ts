import type { LedgerTransaction } from "../database/open.ts";
import { findRecord, findRecords } from "../register/find.ts";
import type { Register } from "../register/register.ts";
import type { Doing, RecordStore } from "../register/store.ts";
import { AppError, assert, type Actor } from "#base";
import { accounts as accountsDeclared, plainEmail } from "./accounts.ts";
import { members as membersDeclared } from "./members.ts";
import { endLinks, findLink, makeLink, useLink, type LinkKind, type OneTimeLink } from "./one-time-links.ts";
import { demandPassword } from "./password.ts";
import { setPassword } from "./credentials.ts";
import { accountItself, hashOf, tell, type AccountPlace } from "./place.ts";

const accounts = accountsDeclared as unknown as Register;
const members = membersDeclared as unknown as Register;

export interface Invited {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly zone: string | null;
  readonly organisation: string | null;
}

export interface MadeLink extends OneTimeLink {
  readonly account: string;
}

/** Is there anybody who may sign in? As long as there is not, the product asks nobody who they are. */
export async function hasAccounts({ db }: Pick<AccountPlace, "db">): Promise<boolean> {
  const found = await db
    .selectFrom("reg_ledger_accounts")
    .select("id")
    .where("state", "!=", "invited")
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** The link with which the first administrator makes their account; undefined where there are accounts. */
export async function firstLink(place: AccountPlace, now: Date): Promise<OneTimeLink | undefined> {
  return place.turn(async (_, transaction) => {
    if (await hasAccounts({ db: transaction })) return undefined;
    return makeLink(transaction, { kind: "first", account: null }, now);
  });
}

/** Makes the account of somebody who is invited, or gives who has one another role; the link is shown to who invites. */
export async function invite(
  place: AccountPlace,
  invited: Invited,
  mayLink: (account: string) => Promise<boolean>,
  doing: Doing,
): Promise<MadeLink | { readonly account: string }> {
  const email = plainEmail(invited.email);
  const { name, role, zone, organisation } = invited;
  const now = doing.clock();
  const [before] = await findRecords(place.db, accounts, { email });
  // A link gives all that somebody was invited to, also by others.
  const links = before === undefined || (before.state === "invited" && (await mayLink(before.id)));
  return place.turn(async (records, transaction) => {
    if (role !== "administrator" && !(await hasAccounts({ db: transaction })))
      throw new AppError("ledger.account.first_needed", {});
    const [known] = await findRecords(transaction, accounts, { email });
    if (known?.state === "deactivated") throw new AppError("ledger.account.deactivated", {});
    const account = known?.id ?? (await records.create(accounts, { name, email, zone }, doing)).id;
    // Who invites may know the e-mail and not the account, which may be another zone's.
    const membership = await records.create(members, { email, name, role, zone, organisation }, doing);
    const given = asGiven(doing);
    const bound = await records.change(members, { id: membership.id, version: membership.version, entered: { account } }, given);
    if (known?.state === "active") {
      await records.move(members, { id: bound.id, version: bound.version, act: "accept" }, given);
      return { account };
    }
    if (!links) return { account };
    if (!known) await addUser(transaction, { id: account, name, email }, now);
    await tell(transaction, { account, act: "link_invite" }, doing.actor, now);
    // Made after the membership, which it gives: one that is changed later it would not.
    return { account, ...(await makeLink(transaction, { kind: "invite", account }, doing.clock())) };
  });
}

/** Another link for who has not accepted, or (`reset`) for who has forgotten the password. */
export async function linkAgain(
  place: AccountPlace,
  { account, withoutSecondFactor }: { readonly account: string; readonly withoutSecondFactor: boolean },
  doing: Doing,
): Promise<MadeLink> {
  const now = doing.clock();
  return place.turn(async (_, transaction) => {
    const record = await findRecord(transaction, accounts, account);
    if (!record) throw new AppError("ledger.no_record", { register: accounts.title[doing.lang], id: account });
    if (record.state === "deactivated") throw new AppError("ledger.account.deactivated", {});
    const kind: LinkKind = record.state === "invited" ? "invite" : "reset";
    if (withoutSecondFactor) await dropSecondFactor(transaction, account);
    const act = `link_${kind}`;
    const deed = withoutSecondFactor ? { account, act, changes: { second_factor: [true, false] as const } } : { account, act };
    await tell(transaction, deed, doing.actor, now);
    return { account, ...(await makeLink(transaction, { kind, account }, now)) };
  });
}

/** For whom a link is, before it is used: nothing but what its holder was told. */
export async function readLink(
  place: AccountPlace,
  token: string,
  now: Date,
): Promise<{ readonly kind: LinkKind; readonly name: string; readonly email: string }> {
  const { kind, account } = await findLink(place.db, token, now);
  const record = account === null ? undefined : await findRecord(place.db, accounts, account);
  return { kind, name: String(record?.values["name"] ?? ""), email: String(record?.values["email"] ?? "") };
}

/**
 * Uses a link: the first administrator, an invited person or somebody who forgot it sets a password. All sessions there were end.
 *
 * out     the account and its e-mail, with which it then signs in
 */
export async function acceptLink(
  place: AccountPlace,
  given: {
    readonly token: string;
    readonly name?: string | undefined;
    readonly email?: string | undefined;
    readonly password: string;
  },
  now: Date,
): Promise<{ readonly account: string; readonly email: string }> {
  const known = await readLink(place, given.token, now);
  const name = (known.kind === "reset" ? known.name : (given.name ?? "").trim()) || known.name;
  const email = known.kind === "first" ? plainEmail(given.email ?? "") : known.email;
  demandPassword(given.password, { name, email });
  const { hashPassword } = await import("better-auth/crypto");
  const password = await hashPassword(given.password);
  return place.turn(async (records, transaction) => {
    await useLink(transaction, given.token, now);
    const { account } = await (known.kind === "first"
      ? makeFirst(records, transaction, { name, email }, now)
      : heldAccount(transaction, given.token));
    const { label, state } = await acceptFor(records, transaction, { account, name }, now);
    assert(state === "active", "who accepts is in use");
    await setPassword(transaction, account, password, now);
    await transaction.deleteFrom("account_session").where("userId", "=", account).execute();
    await tell(
      transaction,
      { account, act: "password_set", changes: { by: [null, known.kind] } },
      accountItself(account, label),
      now,
    );
    return { account, email };
  });
}

/** The account that a link is for; a link that was made before somebody got another role does not give that role. */
async function heldAccount(transaction: LedgerTransaction, token: string): Promise<{ account: string }> {
  const link = await transaction
    .selectFrom("account_link")
    .select(["account", "created_at"])
    .where("hash", "=", hashOf(token))
    .executeTakeFirstOrThrow();
  assert(link.account !== null, "a link to accept is of an account");
  const held = await findRecords(transaction, members, { account: link.account });
  if (held.some(({ updatedAt }) => updatedAt > link.created_at)) throw new AppError("ledger.account.bad_link", {});
  return { account: link.account };
}

async function makeFirst(
  records: RecordStore,
  transaction: LedgerTransaction,
  { name, email }: { readonly name: string; readonly email: string },
  now: Date,
): Promise<{ account: string }> {
  if (await hasAccounts({ db: transaction })) throw new AppError("ledger.account.accounts_exist", {});
  const doing: Doing = { actor: accountItself("first", name), clock: () => now, lang: "en" };
  const { id: account } = await records.create(accounts, { name, email }, doing);
  await records.create(members, { account, email, name, role: "administrator" }, doing);
  await addUser(transaction, { id: account, name, email }, now);
  return { account };
}

/** Puts an account and what it was invited to in use, in its own name: who invited has said so before. */
export async function acceptFor(
  records: RecordStore,
  transaction: LedgerTransaction,
  { account, name }: { readonly account: string; readonly name?: string },
  now: Date,
): Promise<{ readonly label: string; readonly state: string | null }> {
  let record = await findRecord(transaction, accounts, account);
  assert(record, "the account of a link is there");
  const label = name ?? String(record.values["name"]);
  if (record.state !== "invited") return { label, state: record.state };
  const doing: Doing = { actor: accountItself(account, label), clock: () => now, lang: "en" };
  if (label !== record.values["name"]) {
    record = await records.change(accounts, { id: account, version: record.version, entered: { name: label } }, doing);
    await transaction.updateTable("account_user").set({ name: label }).where("id", "=", account).execute();
  }
  const accepted = await records.move(accounts, { id: account, version: record.version, act: "accept" }, doing);
  for (const each of await findRecords(transaction, members, { account, state: "invited" })) {
    await records.move(members, { id: each.id, version: each.version, act: "accept" }, doing);
  }
  await endLinksButUsed(transaction, account);
  return { label, state: accepted.state };
}

async function endLinksButUsed(transaction: LedgerTransaction, account: string): Promise<void> {
  await transaction.deleteFrom("account_link").where("account", "=", account).where("used_at", "is", null).execute();
}

/** Takes an account out of use: its sessions, links and keys end at once; what it did stays. */
export async function deactivate(
  place: AccountPlace,
  { account, seen, reason }: { readonly account: string; readonly seen: number; readonly reason: string },
  doing: Doing,
): Promise<void> {
  await place.turn(async (records, transaction) => {
    if (await isLastAdministrator(transaction, account)) throw new AppError("ledger.account.last_administrator", {});
    await records.move(accounts, { id: account, version: seen, act: "deactivate", note: reason }, asGiven(doing));
    await transaction.deleteFrom("account_session").where("userId", "=", account).execute();
    await endLinks(transaction, account);
    const ended = { ended_at: doing.clock().toISOString() };
    await transaction
      .updateTable("account_key")
      .set(ended)
      .where("account", "=", account)
      .where("ended_at", "is", null)
      .execute();
  });
}

async function isLastAdministrator(transaction: LedgerTransaction, account: string): Promise<boolean> {
  const administrators = await findRecords(transaction, members, { role: "administrator", state: "active" });
  const holders = new Set(administrators.map(({ values }) => String(values["account"])));
  if (!holders.has(account)) return false;
  const active = await findRecords(transaction, accounts, { state: "active" });
  return !active.some(({ id }) => id !== account && holders.has(id));
}

export async function reactivate(
  place: AccountPlace,
  { account, seen }: { readonly account: string; readonly seen: number },
  doing: Doing,
): Promise<void> {
  await place.turn((records) => records.move(accounts, { id: account, version: seen, act: "reactivate" }, asGiven(doing)));
}

/** Whether this actor may is asked before (`demandOver`); the history names them. */
function asGiven(doing: Doing): Doing {
  const grants: Actor["grants"] = [{ role: "administrator", zone: null, organisation: null }];
  return { ...doing, actor: { ...doing.actor, grants } };
}

async function addUser(
  transaction: LedgerTransaction,
  { id, name, email }: { readonly id: string; readonly name: string; readonly email: string },
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  const values = { id, name, email, emailVerified: false, image: null, createdAt: at, updatedAt: at, twoFactorEnabled: false };
  await transaction.insertInto("account_user").values(values).execute();
}

async function dropSecondFactor(transaction: LedgerTransaction, account: string): Promise<void> {
  await transaction.deleteFrom("account_second_factor").where("userId", "=", account).execute();
  await transaction.updateTable("account_user").set({ twoFactorEnabled: false }).where("id", "=", account).execute();
}
