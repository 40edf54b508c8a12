/** Managing accounts: inviting, links to set a password, taking out of use, what roles ask for. */
import { z } from "zod";
import { action, AppError, limits, type Action, type Context } from "#base";
import { roles, type Role } from "../contract.ts";
import { doingOf, ledgerOf } from "../open-ledgers.ts";
import { linkMadeAnswer, policyAnswer } from "./account-shapes.ts";
import { deactivate, firstLink, invite, linkAgain, reactivate, type MadeLink } from "./joining.ts";
import type { OneTimeLink } from "./one-time-links.ts";
import { demandInvite, demandOver } from "./over.ts";
import { secondFactorRoles, setSecondFactorRoles } from "./policy.ts";

const page = "ledger/accounts" as const;
const post = { page, doors: ["cli", "http"], method: "post" } as const;
const managers = ["zone_administrator"] as const;
const id = z.string().min(1);
const roleShape = z.enum(Object.keys(roles) as [Role, ...Role[]]);
const seen = z.coerce.number().int().positive();

/** The page that a link leads to; the token stands behind `#`, so that no server on the way writes it down. */
export function pathOfLink({ token }: OneTimeLink): string {
  return `/accept#${token}`;
}

function told(made: Partial<OneTimeLink> & { readonly account: MadeLink["account"] | null }): z.output<typeof linkMadeAnswer> {
  const { account, token, expiresAt } = made;
  if (token === undefined || expiresAt === undefined) return { account, path: null, url: null, expiresAt: null };
  const path = pathOfLink({ token, expiresAt });
  const origin = process.env["FAIRWAY_PUBLIC_URL"];
  return { account, path, url: origin ? new URL(path, origin).href : null, expiresAt };
}

const printed = ({ path, url, expiresAt }: z.output<typeof linkMadeAnswer>) =>
  path === null ? "✓" : `${url ?? path}\n${expiresAt ?? ""}`;

const inviteAction = action({
  ...post,
  name: "ledger/account-invite",
  may: managers,
  summary: { zh: "邀请人员加入，并给出一次性链接", en: "Invite somebody to a role: shows the one-time link" },
  input: z.object({
    email: z.string().max(320),
    name: z.string().trim().min(1).max(200),
    role: roleShape,
    zone: id.nullable().optional(),
    organisation: id.nullable().optional(),
  }),
  output: linkMadeAnswer,
  positional: ["email", "role"],
  async run({ zone = null, organisation = null, ...rest }, context) {
    const ledger = await ledgerOf(context);
    const doing = doingOf(context);
    const invited = { ...rest, zone, organisation };
    demandInvite(invited, doing);
    const mayLink = (account: string) =>
      demandOver(ledger, account, doing).then(
        () => true,
        (error: unknown) => {
          if (error instanceof AppError) return false;
          throw error;
        },
      );
    return told(await invite(ledger.accounts, invited, mayLink, doing));
  },
  print: printed,
});

const linkAction = action({
  ...post,
  name: "ledger/account-link",
  may: managers,
  summary: {
    zh: "重新给出一次性链接：未接受邀请者接受邀请，已启用者重设密码",
    en: "Another one-time link: to accept the invitation, or to set a new password",
  },
  input: z.object({ account: id, withoutSecondFactor: z.boolean().default(false) }),
  output: linkMadeAnswer,
  positional: ["account"],
  async run(asked, context) {
    const ledger = await ledgerOf(context);
    const doing = doingOf(context);
    await demandOver(ledger, asked.account, doing);
    return told(await linkAgain(ledger.accounts, asked, doing));
  },
  print: printed,
});

const firstAction = action({
  page,
  doors: ["cli"],
  method: "post",
  name: "ledger/account-first",
  summary: { zh: "给出首位系统管理员的一次性链接", en: "The one-time link for the first administrator" },
  input: z.object({}),
  output: linkMadeAnswer,
  async run(_, context) {
    const made = await firstLink((await ledgerOf(context)).accounts, context.clock());
    if (!made) throw new AppError("ledger.account.accounts_exist", {});
    return told({ account: null, ...made });
  },
  print: printed,
});

const stateOutput = z.object({ account: z.string() });

async function over(context: Context, account: string) {
  const ledger = await ledgerOf(context);
  const doing = doingOf(context);
  await demandOver(ledger, account, doing);
  return { ledger, doing };
}

const deactivateAction = action({
  ...post,
  name: "ledger/account-deactivate",
  may: managers,
  summary: {
    zh: "停用账户：会话、链接与密钥立即失效，历史记录保留",
    en: "Take an account out of use: its sessions, links and keys end, its history stays",
  },
  input: z.object({ account: id, seen, reason: z.string().trim().min(1).max(limits.commentCharsMax) }),
  output: stateOutput,
  positional: ["account"],
  async run(asked, context) {
    const { ledger, doing } = await over(context, asked.account);
    await deactivate(ledger.accounts, asked, doing);
    return { account: asked.account };
  },
});

const reactivateAction = action({
  ...post,
  name: "ledger/account-reactivate",
  may: managers,
  summary: { zh: "恢复使用已停用的账户", en: "Take a deactivated account into use again" },
  input: z.object({ account: id, seen }),
  output: stateOutput,
  positional: ["account"],
  async run(asked, context) {
    const { ledger, doing } = await over(context, asked.account);
    await reactivate(ledger.accounts, asked, doing);
    return { account: asked.account };
  },
});

const policyAction = action({
  page,
  doors: ["cli", "http"],
  method: "get",
  name: "ledger/account-policy",
  may: managers,
  summary: { zh: "查看要求双因素认证的角色", en: "Which roles ask for a second factor" },
  input: z.object({}),
  output: policyAnswer,
  run: async (_, context) => ({ secondFactorRoles: [...(await secondFactorRoles((await ledgerOf(context)).accounts.db))] }),
});

const policySetAction = action({
  ...post,
  name: "ledger/account-policy-set",
  may: [],
  summary: { zh: "设定要求双因素认证的角色", en: "Say which roles ask for a second factor" },
  input: z.object({ secondFactorRoles: z.array(roleShape) }),
  output: policyAnswer,
  positional: ["secondFactorRoles"],
  async run({ secondFactorRoles: asked }, context) {
    const place = (await ledgerOf(context)).accounts;
    await setSecondFactorRoles(place, [...new Set(asked)].sort(), doingOf(context));
    return { secondFactorRoles: [...(await secondFactorRoles(place.db))] };
  },
});

export const manageActions: readonly Action[] = [
  inviteAction,
  linkAction,
  firstAction,
  deactivateAction,
  reactivateAction,
  policyAction,
  policySetAction,
];
