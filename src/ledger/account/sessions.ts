import { AppError } from "#base";
import type { Doing } from "../register/store.ts";
import { tell, type AccountPlace } from "./place.ts";

export interface SessionShown {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly device: string;
  readonly from: string;
  readonly method: string;
  readonly since: string;
  readonly seen: string;
  readonly expires: string;
}

/** The sessions of one account, or of all, latest used first. */
export async function sessionsOf({ db }: AccountPlace, account: string | undefined, now: Date): Promise<SessionShown[]> {
  const rows = await db
    .selectFrom("account_session")
    .innerJoin("account_user", "account_user.id", "account_session.userId")
    .select(["account_session.id", "userId", "name", "userAgent", "ipAddress", "method", "expiresAt"])
    .select(["account_session.createdAt", "account_session.updatedAt"])
    .$if(account !== undefined, (query) => query.where("userId", "=", account ?? ""))
    .orderBy("account_session.updatedAt", "desc")
    .limit(1000)
    .execute();
  return rows
    .filter(({ expiresAt }) => new Date(expiresAt) > now)
    .map((row) => ({
      id: row.id,
      account: row.userId,
      name: row.name,
      device: deviceOf(row.userAgent ?? ""),
      from: row.ipAddress ?? "",
      method: row.method ?? "password",
      since: new Date(row.createdAt).toISOString(),
      seen: new Date(row.updatedAt).toISOString(),
      expires: new Date(row.expiresAt).toISOString(),
    }));
}

/** errors  ledger.account.no_session */
export async function endSession(
  place: AccountPlace,
  { id, account }: { readonly id: string; readonly account: string },
  doing: Pick<Doing, "actor" | "clock">,
): Promise<void> {
  await place.turn(async (_, transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom("account_session")
      .where("id", "=", id)
      .where("userId", "=", account)
      .executeTakeFirstOrThrow();
    if (Number(numDeletedRows) !== 1) throw new AppError("ledger.account.no_session", { id });
    await tell(transaction, { account, act: "session_ended" }, doing.actor, doing.clock());
  });
}

/** `Chrome · Windows`: what a person knows their device by. */
function deviceOf(agent: string): string {
  const browser = [
    [/\bMicroMessenger\//, "WeChat"],
    [/\bEdg(?:e|A|iOS)?\//, "Edge"],
    [/\bOPR\//, "Opera"],
    [/\b(?:Firefox|FxiOS)\//, "Firefox"],
    [/\b(?:Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
    [/\bSafari\//, "Safari"],
  ].find(([pattern]) => (pattern as RegExp).test(agent))?.[1];
  const system = [
    [/\bOpenHarmony|HarmonyOS\b/, "HarmonyOS"],
    [/\bAndroid\b/, "Android"],
    [/\biP(?:hone|ad)\b/, "iOS"],
    [/\bWindows\b/, "Windows"],
    [/\bMac OS X\b/, "macOS"],
    [/\bLinux\b/, "Linux"],
  ].find(([pattern]) => (pattern as RegExp).test(agent))?.[1];
  const known = [browser, system].filter((each) => each !== undefined).join(" · ");
  return known || agent.replace(/[^\x20-\x7e]/g, "").slice(0, 40) || "–";
}
