import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono, type Context as Exchange } from "hono";
import { z } from "zod";
import { AppError, limits, type Clock } from "#base";
import { accountDoor, type Answered, type AuthPlace, type ledgerOf, type SessionHeld } from "#ledger";
import { linkShownAnswer, meAnswer, secondFactorAnswer, signedInAnswer, signOnAnswer } from "#ledger/contract";
import { parseInput } from "#product";
import type { Told } from "./errors.ts";
import { isLoopback } from "./guard.ts";
import { inputOfBody } from "./request-input.ts";

type Ledger = Awaited<ReturnType<typeof ledgerOf>>;

export interface AccountParts {
  readonly ledger: () => Promise<Ledger>;
  /** Where the server is reached. */
  readonly at: () => AuthPlace;
  readonly clock: Clock;
  /** Who has the machine owns all, as long as nobody else reaches it and there is no account. */
  readonly isOwner: () => Promise<boolean>;
  /** A proxy before the server tells where requests come from. */
  readonly behindProxy: boolean;
}

type Asked = Exchange<Told>;
const done = z.object({ next: z.literal("done") });
const secret = z.string().max(limits.passwordCharsMax * 4);
const code = z.string().max(40);

/** What sets or reads a cookie, and so is no action: signing in and out, and what one signs in with. */
const accountRequests = {
  "sign-in": { input: z.object({ email: z.string().max(320), password: secret }), output: signedInAnswer },
  "second-factor": { input: z.object({ code, recovery: z.boolean().default(false) }), output: done },
  "sign-on": { input: z.object({ provider: z.string().max(40), back: z.string().max(2000).default("/") }), output: signOnAnswer },
  "sign-out": { input: z.object({}), output: done },
  link: { input: z.object({ token: z.string().max(100) }), output: linkShownAnswer },
  accept: {
    input: z.object({
      token: z.string().max(100),
      name: z.string().trim().max(200).optional(),
      email: z.string().max(320).optional(),
      password: secret,
    }),
    output: signedInAnswer,
  },
  password: { input: z.object({ current: secret, next: secret }), output: done },
  "second-factor-begin": { input: z.object({ password: secret }), output: secondFactorAnswer },
  "second-factor-confirm": { input: z.object({ code }), output: done },
  "second-factor-end": { input: z.object({ password: secret }), output: done },
} as const;
type Requests = typeof accountRequests;
type Output<Name extends keyof Requests> = z.output<Requests[Name]["output"]>;

/** `/api/account`: the one place that is open to who has not signed in. */
export function accountRoutes(parts: AccountParts): Hono<Told> {
  const routes = new Hono<Told>();
  const now = () => parts.clock();
  const askingOf = (exchange: Asked) => ({ headers: exchange.req.raw.headers, address: addressOf(exchange, parts.behindProxy) });

  function on<Name extends keyof Requests>(
    name: Name,
    run: (input: z.output<Requests[Name]["input"]>, exchange: Asked, ledger: Ledger) => Promise<Answered<Output<Name>>>,
  ): void {
    routes.post(`/${name}`, async (exchange) => {
      const { input } = accountRequests[name];
      const given = parseInput({ input }, await inputOfBody(exchange.req), exchange.get("lang")) as z.output<
        Requests[Name]["input"]
      >;
      const { said, cookies } = await run(given, exchange, await parts.ledger());
      for (const cookie of cookies) exchange.header("set-cookie", cookie, { append: true });
      return exchange.json(said as object);
    });
  }

  async function owning(exchange: Asked, ledger: Ledger) {
    const held = await accountDoor.sessionHeld(ledger.accounts, parts.at(), exchange.req.raw.headers);
    if (!held) throw new AppError("ledger.not_signed_in", {});
    return { held, ...askingOf(exchange) };
  }

  routes.get("/me", async (exchange) => {
    const ledger = await parts.ledger();
    const held: SessionHeld | undefined = await accountDoor.sessionHeld(ledger.accounts, parts.at(), exchange.req.raw.headers);
    for (const cookie of held?.cookies ?? []) exchange.header("set-cookie", cookie, { append: true });
    const isOwner = !held && (await parts.isOwner());
    return exchange.json(meAnswer.parse(await accountDoor.meOf(ledger, parts.at(), { held, isOwner }, now())));
  });

  on("sign-in", async (given, exchange, { accounts }) => {
    const { said, cookies } = await accountDoor.signIn(accounts, parts.at(), given, askingOf(exchange), now());
    return { said: { next: said }, cookies };
  });
  on("second-factor", async (given, exchange, { accounts }) =>
    next(await accountDoor.signInFurther(accounts, parts.at(), given, askingOf(exchange), now())),
  );
  on("sign-out", async (_, exchange, { accounts }) => next(await accountDoor.signOut(accounts, parts.at(), askingOf(exchange))));
  on("sign-on", async ({ provider, back }, exchange, { accounts }) => {
    // A path of our own pages and nothing that a browser takes for another site.
    const path = /^\/(?![/\\])[^\\\s]*$/.test(back) ? back : "/";
    const { said, cookies } = await accountDoor.beginSignOn(accounts, parts.at(), { provider, back: path }, askingOf(exchange));
    return { said: { url: said }, cookies };
  });
  routes.get("/callback/:provider", async (exchange) => {
    // The library knows providers of its own by name; ours is the only one that is asked.
    if (exchange.req.param("provider") !== parts.at().signOn?.id)
      throw new AppError("server.no_route", { path: exchange.req.path });
    const { accounts } = await parts.ledger();
    return accountDoor.endSignOn(accounts, parts.at(), exchange.req.raw, addressOf(exchange, parts.behindProxy));
  });

  on("link", async ({ token }, _, { accounts }) => ({ said: await accountDoor.readLink(accounts, token, now()), cookies: [] }));
  on("accept", async (given, exchange, { accounts }) => {
    const { email } = await accountDoor.acceptLink(accounts, given, now());
    const { password } = given;
    const { said, cookies } = await accountDoor.signIn(accounts, parts.at(), { email, password }, askingOf(exchange), now());
    return { said: { next: said }, cookies };
  });

  on("password", async (given, exchange, ledger) =>
    next(await accountDoor.changePassword(ledger.accounts, parts.at(), given, await owning(exchange, ledger), now())),
  );
  on("second-factor-begin", async (given, exchange, ledger) => {
    const owned = await owning(exchange, ledger);
    const { said, cookies } = await accountDoor.beginSecondFactor(ledger.accounts, parts.at(), given, owned, now());
    return { said: { ...said, recoveryCodes: [...said.recoveryCodes] }, cookies };
  });
  on("second-factor-confirm", async (given, exchange, ledger) =>
    next(await accountDoor.confirmSecondFactor(ledger.accounts, parts.at(), given, await owning(exchange, ledger), now())),
  );
  on("second-factor-end", async (given, exchange, ledger) =>
    next(await accountDoor.endSecondFactor(ledger, parts.at(), given, await owning(exchange, ledger), now())),
  );
  return routes;
}

function next({ cookies }: Answered<unknown>): Answered<{ next: "done" }> {
  return { said: { next: "done" }, cookies };
}

/** Where a request comes from; what a proxy says counts only where the proxy is ours. */
function addressOf(exchange: Asked, behindProxy: boolean): string {
  // A request that came through no socket is a test's.
  const hasSocket = "incoming" in ((exchange.env ?? {}) as object);
  const direct = hasSocket ? (getConnInfo(exchange).remote.address ?? "") : "127.0.0.1";
  if (!behindProxy || !isLoopback(direct.replace(/^::ffff:/, ""))) return direct;
  return exchange.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() ?? direct;
}
