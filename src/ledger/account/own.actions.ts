/** Sessions and API keys: one's own, and for who manages accounts those of others. */
import { z } from "zod";
import { action, AppError, type Action, type Context } from "#base";
import { doingOf, ledgerOf } from "../open-ledgers.ts";
import { keyMadeAnswer, keysAnswer, sessionsAnswer } from "./account-shapes.ts";
import { endKey, keysOf, makeKey } from "./keys.ts";
import { demandOver } from "./over.ts";
import { endSession, sessionsOf } from "./sessions.ts";

const page = "ledger/accounts" as const;
const get = { page, doors: ["cli", "http"], method: "get", may: "signed_in" } as const;
const post = { page, doors: ["cli", "http"], method: "post", may: "signed_in" } as const;
const id = z.string().min(1);
const account = id.optional();

/** The account that is meant, where who asks may see and end what is its; their own where none is named. */
async function meant(context: Context, named: string | undefined) {
  const ledger = await ledgerOf(context);
  const doing = doingOf(context);
  const asked = named ?? doing.actor.id;
  if (named === undefined && doing.actor.id === "local") throw new AppError("ledger.account.owner_has_none", {});
  if (doing.actor.scope) throw new AppError("ledger.account.key_by_key", {});
  if (asked !== doing.actor.id) await demandOver(ledger, asked, doing);
  return { place: ledger.accounts, doing, account: asked, now: doing.clock() };
}

const sessionsAction = action({
  ...get,
  name: "ledger/account-sessions",
  summary: {
    zh: "列出账户的会话：设备、最近使用与登录方式",
    en: "The sessions of an account: device, last use, how it signed in",
  },
  input: z.object({ account }),
  output: sessionsAnswer,
  positional: ["account"],
  async run({ account: named }, context) {
    const { place, account: of, now } = await meant(context, named);
    return { sessions: await sessionsOf(place, of, now) };
  },
  print: ({ sessions }) =>
    sessions.map(({ id: session, device, from, seen }) => [session, device, from, seen].join("\t")).join("\n"),
  rows: ({ sessions }) => sessions,
});

const endSessionAction = action({
  ...post,
  name: "ledger/account-session-end",
  summary: { zh: "结束一个会话", en: "End a session" },
  input: z.object({ id, account }),
  output: z.object({ id: z.string() }),
  positional: ["id"],
  async run({ id: session, account: named }, context) {
    const { place, account: of, doing } = await meant(context, named);
    await endSession(place, { id: session, account: of }, doing);
    return { id: session };
  },
});

const keysAction = action({
  ...get,
  name: "ledger/account-keys",
  summary: { zh: "列出账户的接口密钥", en: "The API keys of an account" },
  input: z.object({ account }),
  output: keysAnswer,
  positional: ["account"],
  async run({ account: named }, context) {
    const { place, account: of, now } = await meant(context, named);
    const keys = await keysOf(place, of, now);
    return { keys: keys.map((key) => ({ ...key, parts: key.parts && [...key.parts] })) };
  },
  rows: ({ keys }) => keys.map(({ parts, ...key }) => ({ ...key, parts: parts?.join("; ") ?? null })),
});

const makeKeyAction = action({
  ...post,
  name: "ledger/account-key-make",
  summary: { zh: "创建接口密钥（只显示一次）", en: "Make an API key of one's own account (shown once)" },
  input: z.object({
    title: z.string().trim().min(1).max(100),
    writes: z.boolean().default(false),
    parts: z.array(z.enum(["corpus", "search", "navigate", "ledger", "zone"])).optional(),
    zone: id.nullable().optional(),
    days: z.coerce.number().int().default(90),
  }),
  output: keyMadeAnswer,
  positional: ["title"],
  async run({ parts, zone = null, ...asked }, context) {
    const { place, account: of, doing } = await meant(context, undefined);
    return makeKey(place, of, { ...asked, zone, parts: parts && parts.length > 0 ? parts : null }, doing);
  },
});

const endKeyAction = action({
  ...post,
  name: "ledger/account-key-end",
  summary: { zh: "停用接口密钥", en: "End an API key" },
  input: z.object({ id, account }),
  output: z.object({ id: z.string() }),
  positional: ["id"],
  async run({ id: key, account: named }, context) {
    const { place, account: of, doing } = await meant(context, named);
    await endKey(place, { id: key, account: of }, doing);
    return { id: key };
  },
});

export const ownActions: readonly Action[] = [sessionsAction, endSessionAction, keysAction, makeKeyAction, endKeyAction];
