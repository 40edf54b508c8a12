import { randomUUID } from "node:crypto";
import type { BetterAuthOptions } from "better-auth";
import { limits } from "#base";
import { shortAddress } from "./address.ts";
import { accountItself, tell, type AccountPlace } from "./place.ts";
import { acceptFor } from "./joining.ts";
import { secretOf } from "./secret.ts";
import type { SignOnProvider } from "./sign-on.ts";

/** Where the server is reached: cookies and the addresses that a provider sends people back to depend on it. */
export interface AuthPlace {
  /** `https://fairway.example`, `http://127.0.0.1:4444` */
  readonly origin: string;
  readonly signOn: SignOnProvider | undefined;
}

/** The header in which the server tells where a request comes from; what a client writes there is taken out. */
export const fromHeader = "x-fairway-from";
const authPath = "/api/account";

export type Auth = Awaited<ReturnType<typeof makeAuth>>;

const made = new WeakMap<AccountPlace, Map<string, Promise<Auth>>>();

/** better-auth over the ledger's database: loaded when somebody first signs in, since it takes half a second and fifty megabytes. */
export function authOf(place: AccountPlace, at: AuthPlace): Promise<Auth> {
  const known = made.get(place) ?? new Map<string, Promise<Auth>>();
  made.set(place, known);
  const key = JSON.stringify(at);
  const auth = known.get(key) ?? makeAuth(place, at);
  known.set(key, auth);
  auth.catch(() => known.delete(key));
  return auth;
}

/** How better-auth is set up; `getMigrations` of it says whether `prepareAccounts` made what it needs. */
export async function authOptions(place: AccountPlace, { origin, signOn }: AuthPlace) {
  const [{ twoFactor }, { genericOAuth }] = await Promise.all([
    import("better-auth/plugins/two-factor"),
    import("better-auth/plugins/generic-oauth"),
  ]);
  return {
    appName: "Fairway",
    baseURL: origin,
    basePath: authPath,
    secret: await secretOf(place.dataDir),
    trustedOrigins: [origin],
    onAPIError: { errorURL: `${origin}/sign-in` },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    database: { db: place.db, type: place.engine, transaction: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: limits.passwordCharsMin,
      // Counted in UTF-16 units there; ours are held before.
      maxPasswordLength: limits.passwordCharsMax * 4,
    },
    user: { modelName: "account_user" },
    session: {
      modelName: "account_session",
      expiresIn: limits.sessionSeconds,
      updateAge: limits.sessionSeenSeconds,
      freshAge: 0,
      additionalFields: { method: { type: "string" as const, required: false, input: false } },
    },
    account: {
      modelName: "account_credential",
      updateAccountOnSignIn: false,
      // Nobody signs up: an account is there because somebody who may invited this very address.
      accountLinking: { enabled: true, requireLocalEmailVerified: false, trustedProviders: [] },
    },
    verification: { modelName: "account_verification" },
    advanced: {
      cookiePrefix: "fairway",
      useSecureCookies: origin.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" as const },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
      // The server's guard has seen where the request comes from.
      disableOriginCheck: true,
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session: { userId: string }, context: { path?: string; headers?: Headers | undefined } | null) => {
            const state = await stateOf(place, session.userId);
            if (state !== "active" && state !== "invited") return false;
            const method = context?.path?.startsWith("/callback") ? "sign_on" : "password";
            if (method === "sign_on") await signedOn(place, session.userId, state);
            return { data: { method, ipAddress: shortAddress(context?.headers?.get(fromHeader) ?? "") } };
          },
        },
      },
      account: {
        create: {
          // Nothing is done in people's names at their provider: its tokens are not kept.
          before: async () => ({ data: { accessToken: null, refreshToken: null, idToken: null } }),
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: "Fairway",
        twoFactorTable: "account_second_factor",
        schema: { twoFactor: { modelName: "account_second_factor" } },
        accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: limits.signInWaitMsMax / 1000 },
      }),
      ...(signOn
        ? [
            genericOAuth({
              config: [
                {
                  providerId: signOn.id,
                  name: signOn.title,
                  discoveryUrl: signOn.discovery,
                  requireIdTokenVerification: true,
                  clientId: signOn.client,
                  ...(signOn.secret === undefined
                    ? { tokenEndpointAuth: { method: "none" as const } }
                    : { clientSecret: signOn.secret }),
                  scopes: ["openid", "email", "profile"],
                  pkce: true,
                  disableSignUp: true,
                },
              ],
            }),
          ]
        : []),
    ],
  } satisfies BetterAuthOptions;
}

async function makeAuth(place: AccountPlace, at: AuthPlace) {
  const [{ betterAuth }, options] = await Promise.all([import("better-auth"), authOptions(place, at)]);
  return betterAuth(options);
}

async function stateOf({ db }: AccountPlace, account: string): Promise<string | null> {
  const found = await db.selectFrom("reg_ledger_accounts").select("state").where("id", "=", account).executeTakeFirst();
  return found?.state ?? null;
}

/** Who is invited and shows to be who they are at their provider has accepted. */
async function signedOn(place: AccountPlace, account: string, state: string): Promise<void> {
  await place.turn(async (records, transaction) => {
    const now = new Date();
    const { label } =
      state === "invited"
        ? await acceptFor(records, transaction, { account }, now)
        : ((await transaction
            .selectFrom("account_user")
            .select("name as label")
            .where("id", "=", account)
            .executeTakeFirst()) ?? {
            label: "",
          });
    await tell(
      transaction,
      { account, act: "signed_in", changes: { with: [null, "sign_on"] } },
      accountItself(account, label),
      now,
    );
  });
}
