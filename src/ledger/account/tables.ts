import type { LedgerDatabase, Engine } from "../database/open.ts";

const text = "text" as const;

/**
 * What people sign in with. The first five are better-auth's, by its names of columns; the others are ours. Secrets are kept as
 * hashes (passwords, links, keys) or encrypted (second factors).
 */
export interface AccountTables {
  account_user: {
    id: string;
    name: string;
    email: string;
    emailVerified: boolean;
    image: string | null;
    createdAt: string;
    updatedAt: string;
    twoFactorEnabled: boolean;
  };
  account_session: {
    id: string;
    token: string;
    userId: string;
    expiresAt: string;
    createdAt: string;
    updatedAt: string;
    ipAddress: string | null;
    userAgent: string | null;
    method: string | null;
  };
  account_credential: {
    id: string;
    accountId: string;
    providerId: string;
    userId: string;
    password: string | null;
    createdAt: string;
    updatedAt: string;
  };
  account_second_factor: { id: string; userId: string; verified: boolean };
  account_link: {
    hash: string;
    kind: "first" | "invite" | "reset";
    account: string | null;
    created_at: string;
    expires_at: string;
    used_at: string | null;
  };
  account_key: {
    id: string;
    hash: string;
    account: string;
    title: string;
    writes: number;
    parts: string | null;
    zone: string | null;
    created_at: string;
    expires_at: string;
    last_used_at: string | null;
    ended_at: string | null;
  };
  account_attempt: { key: string; count: number; last_at: number };
  account_setting: { name: string; value: string };
}

/** Makes the tables of accounts, where they are not there yet. Instants are `timestamptz` in PostgreSQL, ISO texts in SQLite. */
export async function prepareAccounts(db: LedgerDatabase, engine: Engine): Promise<void> {
  const { schema } = db;
  const instant = engine === "postgres" ? ("timestamptz" as const) : text;
  const flag = engine === "postgres" ? ("boolean" as const) : ("integer" as const);
  const off = engine === "postgres" ? false : 0;
  await schema
    .createTable("account_user")
    .ifNotExists()
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("name", text, (column) => column.notNull())
    .addColumn("email", text, (column) => column.notNull().unique())
    .addColumn("emailVerified", flag, (column) => column.notNull())
    .addColumn("image", text)
    .addColumn("createdAt", instant, (column) => column.notNull())
    .addColumn("updatedAt", instant, (column) => column.notNull())
    .addColumn("twoFactorEnabled", flag, (column) => column.defaultTo(off))
    .execute();
  const owned = (name: string) =>
    schema
      .createTable(name)
      .ifNotExists()
      .addColumn("id", text, (column) => column.primaryKey())
      .addColumn("userId", text, (column) => column.notNull().references("account_user.id").onDelete("cascade"));
  await owned("account_session")
    .addColumn("token", text, (column) => column.notNull().unique())
    .addColumn("expiresAt", instant, (column) => column.notNull())
    .addColumn("createdAt", instant, (column) => column.notNull())
    .addColumn("updatedAt", instant, (column) => column.notNull())
    .addColumn("ipAddress", text)
    .addColumn("userAgent", text)
    .addColumn("method", text)
    .execute();
  await owned("account_credential")
    .addColumn("accountId", text, (column) => column.notNull())
    .addColumn("providerId", text, (column) => column.notNull())
    .addColumn("accessToken", text)
    .addColumn("refreshToken", text)
    .addColumn("idToken", text)
    .addColumn("accessTokenExpiresAt", instant)
    .addColumn("refreshTokenExpiresAt", instant)
    .addColumn("scope", text)
    .addColumn("password", text)
    .addColumn("createdAt", instant, (column) => column.notNull())
    .addColumn("updatedAt", instant, (column) => column.notNull())
    .execute();
  await owned("account_second_factor")
    .addColumn("secret", text, (column) => column.notNull())
    .addColumn("backupCodes", text, (column) => column.notNull())
    .addColumn("verified", flag)
    .addColumn("failedVerificationCount", "integer", (column) => column.defaultTo(0))
    .addColumn("lockedUntil", instant)
    .execute();
  await schema
    .createTable("account_verification")
    .ifNotExists()
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("identifier", text, (column) => column.notNull())
    .addColumn("value", text, (column) => column.notNull())
    .addColumn("expiresAt", instant, (column) => column.notNull())
    .addColumn("createdAt", instant, (column) => column.notNull())
    .addColumn("updatedAt", instant, (column) => column.notNull())
    .execute();
  await prepareOurs(db);
  const indexed = [
    ["account_session", "userId"],
    ["account_credential", "userId"],
    ["account_second_factor", "userId"],
    ["account_verification", "identifier"],
    ["account_key", "account"],
  ] as const;
  for (const [table, column] of indexed) {
    await schema.createIndex(`${table}_${column.toLowerCase()}`).ifNotExists().on(table).column(column).execute();
  }
}

async function prepareOurs({ schema }: LedgerDatabase): Promise<void> {
  await schema
    .createTable("account_link")
    .ifNotExists()
    .addColumn("hash", text, (column) => column.primaryKey())
    .addColumn("kind", text, (column) => column.notNull())
    .addColumn("account", text)
    .addColumn("created_at", text, (column) => column.notNull())
    .addColumn("expires_at", text, (column) => column.notNull())
    .addColumn("used_at", text)
    .execute();
  await schema
    .createTable("account_key")
    .ifNotExists()
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("hash", text, (column) => column.notNull().unique())
    .addColumn("account", text, (column) => column.notNull())
    .addColumn("title", text, (column) => column.notNull())
    .addColumn("writes", "integer", (column) => column.notNull())
    .addColumn("parts", text)
    .addColumn("zone", text)
    .addColumn("created_at", text, (column) => column.notNull())
    .addColumn("expires_at", text, (column) => column.notNull())
    .addColumn("last_used_at", text)
    .addColumn("ended_at", text)
    .execute();
  await schema
    .createTable("account_attempt")
    .ifNotExists()
    .addColumn("key", text, (column) => column.primaryKey())
    .addColumn("count", "integer", (column) => column.notNull())
    .addColumn("last_at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("account_setting")
    .ifNotExists()
    .addColumn("name", text, (column) => column.primaryKey())
    .addColumn("value", text, (column) => column.notNull())
    .execute();
}
