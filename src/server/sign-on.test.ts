import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { accountDoor } from "#ledger";
import { accountBed, password, type AccountBed, type Browser } from "./account-bed-for-test.ts";

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A provider of OpenID Connect that says of whoever comes what a test tells it to. */
class Provider {
  readonly #server: Server;
  readonly #codes = new Map<string, { challenge: string; nonce: string | null }>();
  readonly #keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  readonly #strangers = generateKeyPairSync("rsa", { modulusLength: 2048 });
  says: Record<string, unknown> = {};
  isForged = false;
  issuer = "";

  constructor() {
    this.#server = createServer((request, response) => {
      const url = new URL(request.url ?? "/", this.issuer);
      let body = "";
      request.on("data", (piece: Buffer) => (body += piece.toString()));
      request.on("end", () => {
        const answer = this.#answer(url, new URLSearchParams(body));
        if (typeof answer === "string") response.writeHead(302, { location: answer }).end();
        else response.writeHead(answer ? 200 : 400, { "content-type": "application/json" }).end(JSON.stringify(answer ?? {}));
      });
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.issuer = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #answer(url: URL, body: URLSearchParams): object | string | undefined {
    const asked = url.searchParams;
    switch (url.pathname) {
      case "/.well-known/openid-configuration":
        return {
          issuer: this.issuer,
          authorization_endpoint: `${this.issuer}/authorize`,
          token_endpoint: `${this.issuer}/token`,
          jwks_uri: `${this.issuer}/keys`,
          id_token_signing_alg_values_supported: ["RS256"],
          response_types_supported: ["code"],
          subject_types_supported: ["public"],
        };
      case "/keys":
        return { keys: [{ ...this.#keys.publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }] };
      case "/authorize": {
        const code = randomUUID();
        this.#codes.set(code, { challenge: asked.get("code_challenge") ?? "", nonce: asked.get("nonce") });
        return `${asked.get("redirect_uri")}?code=${code}&state=${encodeURIComponent(asked.get("state") ?? "")}`;
      }
      case "/token": {
        const known = this.#codes.get(body.get("code") ?? "");
        this.#codes.delete(body.get("code") ?? "");
        const challenge = createHash("sha256")
          .update(body.get("code_verifier") ?? "")
          .digest("base64url");
        if (!known || known.challenge !== challenge) return undefined;
        return { access_token: "secret-access-token", token_type: "Bearer", expires_in: 300, id_token: this.#token(known.nonce) };
      }
      default:
        return undefined;
    }
  }

  #token(nonce: string | null): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: this.issuer, aud: "fairway", iat: now, exp: now + 300, ...(nonce ? { nonce } : {}), ...this.says };
    const said = `${base64({ alg: "RS256", kid: "one", typ: "JWT" })}.${base64(claims)}`;
    const key = this.isForged ? this.#strangers.privateKey : this.#keys.privateKey;
    return `${said}.${sign("RSA-SHA256", Buffer.from(said), key).toString("base64url")}`;
  }
}

const postgres = process.env["FAIRWAY_TEST_POSTGRES"];

for (const engine of ["sqlite", "postgres"] as const) {
  describe.skipIf(engine === "postgres" && postgres === undefined)(`single sign-on in ${engine}`, () => {
    let bed: AccountBed;
    let provider: Provider;
    beforeEach(async () => {
      provider = new Provider();
      await provider.start();
      const environment = { FAIRWAY_OIDC_DISCOVERY: provider.issuer, FAIRWAY_OIDC_CLIENT: "fairway", FAIRWAY_OIDC_TITLE: "City" };
      bed = await accountBed({ engine, signOn: accountDoor.signOnOf(environment) });
    });
    afterEach(async () => {
      await bed.close();
      await provider.stop();
    });

    /** Goes to the provider and back; says where it ends. */
    async function go(back = "/zone"): Promise<{ person: Browser; location: string }> {
      const person = bed.browser();
      const begun = await person.post("/api/account/sign-on", { provider: "oidc", back });
      const { url } = begun.body as unknown as { url: string };
      const sent = await fetch(url, { redirect: "manual" });
      const returned = new URL(sent.headers.get("location") ?? "");
      const reply = await person.get(returned.pathname + returned.search);
      return { person, location: reply.headers.get("location") ?? "" };
    }
    const invite = (ada: Browser, email: string) =>
      ada.post("/api/ledger/account-invite", { email, name: "Bo Li", role: "analyst" });
    const who = async (person: Browser) => ((await person.get("/api/account/me")).body as unknown as { who: string }).who;

    test("who was invited and whose e-mail the provider verified is in, and has accepted", async () => {
      const ada = await bed.firstAdministrator();
      expect((await ada.get("/api/account/me")).body).toMatchObject({ signOn: { id: "oidc", title: "City" } });
      const { account } = (await invite(ada, "bo@example.org")).body as unknown as { account: string };
      provider.says = { sub: "u1", email: "Bo@example.org", email_verified: true, name: "Somebody Else" };
      const { person, location } = await go("/ledger?lang=zh");
      expect(location).toBe("http://127.0.0.1:4444/ledger?lang=zh");
      expect((await person.get("/api/account/me")).body).toMatchObject({
        who: "account",
        name: "Bo Li",
        hasPassword: false,
        grants: [{ role: "analyst" }],
      });
      expect((await person.get("/api/corpus/status")).status).toBe(200);
      expect((await person.get("/api/ledger/account-sessions")).body).toMatchObject({ sessions: [{ method: "sign_on" }] });
      // From then on the provider's own name for them counts, also when their address changes.
      provider.says = { sub: "u1", email: "bo.li@elsewhere.example", email_verified: true };
      expect(await who((await go()).person)).toBe("account");
      const { entries } = await bed.run<{ entries: { act: string }[] }>("ledger/accounts-history", { id: account });
      expect(entries.map(({ act }) => act).reverse()).toEqual(["create", "link_invite", "accept", "signed_in", "signed_in"]);
      const { db } = (await bed.ledger()).accounts;
      const kept = JSON.stringify(await db.selectFrom("account_credential").selectAll().execute());
      expect(kept).not.toContain("secret-access-token");
    });

    test("nobody gets in who was not invited, whose e-mail is not verified, or whose token another has signed", async () => {
      const ada = await bed.firstAdministrator();
      provider.says = { sub: "u2", email: "stranger@example.org", email_verified: true };
      const stranger = await go();
      expect(stranger.location).toMatch(/\/sign-in\?error=/);
      expect(await who(stranger.person)).toBe("nobody");
      await invite(ada, "bo@example.org");
      for (const says of [
        { sub: "u3", email: "bo@example.org", email_verified: false },
        { sub: "u3", email: "bo@example.org" },
        { sub: "u3", email: "ada@example.org", email_verified: false },
        { sub: "u3", email: "bo@example.org", email_verified: true, aud: "another-client" },
        { sub: "u3", email: "bo@example.org", email_verified: true, iss: "http://evil.example" },
        { sub: "u3", email: "bo@example.org", email_verified: true, nonce: "another" },
      ]) {
        provider.says = says;
        const { person, location } = await go();
        expect([says, location]).toEqual([says, expect.stringMatching(/\/sign-in\?error=/)]);
        expect([says, await who(person)]).toEqual([says, "nobody"]);
      }
      provider.says = { sub: "u3", email: "bo@example.org", email_verified: true };
      provider.isForged = true;
      expect(await who((await go()).person)).toBe("nobody");
      provider.isForged = false;
      expect(await who((await go()).person)).toBe("account");
    });

    test("a deactivated account does not come in by another door, and a browser that did not begin does not end", async () => {
      const ada = await bed.firstAdministrator();
      const { account } = (await invite(ada, "bo@example.org")).body as unknown as { account: string };
      provider.says = { sub: "u1", email: "bo@example.org", email_verified: true };
      const begun = await bed.browser().post("/api/account/sign-on", { provider: "oidc" });
      const sent = await fetch((begun.body as unknown as { url: string }).url, { redirect: "manual" });
      const returned = new URL(sent.headers.get("location") ?? "");
      const other = bed.browser();
      await other.get(returned.pathname + returned.search);
      expect(await who(other)).toBe("nobody");
      expect(await who((await go()).person)).toBe("account");
      const { version } = await bed.run<{ version: number }>("ledger/accounts-get", { id: account });
      await ada.post("/api/ledger/account-deactivate", { account, seen: version, reason: "left" });
      expect(await who((await go()).person)).toBe("nobody");
    });

    test("nobody is sent to another site after signing in", async () => {
      const ada = await bed.firstAdministrator();
      await invite(ada, "bo@example.org");
      provider.says = { sub: "u1", email: "bo@example.org", email_verified: true };
      for (const back of ["https://evil.example/", "//evil.example", "/\\evil.example", "/ledger\\..\\x"]) {
        expect([back, (await go(back)).location]).toEqual([back, "http://127.0.0.1:4444/"]);
      }
      const reply = await bed.browser().post("/api/account/sign-on", { provider: "another" });
      expect(reply.code).toBe("ledger.account.no_provider");
      expect((await bed.browser().post("/api/account/sign-in", { email: "bo@example.org", password })).status).toBe(401);
    });
  });
}

test("the settings of single sign-on are refused where they cannot be meant", () => {
  const given = { FAIRWAY_OIDC_DISCOVERY: "https://id.example.org/realms/city", FAIRWAY_OIDC_CLIENT: "fairway" };
  expect(accountDoor.signOnOf(given)).toEqual({
    id: "oidc",
    title: "id.example.org",
    discovery: "https://id.example.org/realms/city/.well-known/openid-configuration",
    client: "fairway",
  });
  expect(accountDoor.signOnOf({})).toBeUndefined();
  for (const wrong of [
    { ...given, FAIRWAY_OIDC_DISCOVERY: "http://id.example.org" },
    { ...given, FAIRWAY_OIDC_CLIENT: "" },
    { ...given, FAIRWAY_OIDC_ID: "../x" },
  ]) {
    expect(() => accountDoor.signOnOf(wrong)).toThrow(/FAIRWAY_OIDC_/);
  }
});
