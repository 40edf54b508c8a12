import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { accountBed, password, type AccountBed, type Browser } from "./account-bed-for-test.ts";
import { peopleOf, tokenOf, type Link } from "./account-people-for-test.ts";

const postgres = process.env["FAIRWAY_TEST_POSTGRES"];

for (const engine of ["sqlite", "postgres"] as const) {
  describe.skipIf(engine === "postgres" && postgres === undefined)(`accounts in ${engine}`, () => {
    let bed: AccountBed;
    beforeEach(async () => {
      bed = await accountBed({ engine });
    });
    afterEach(() => bed.close());

    const { invite, accept, joined, signIn } = peopleOf(() => bed);
    const history = async (account: string) =>
      (
        await bed.run<{ entries: { act: string; actorLabel: string; changes: object }[] }>("ledger/accounts-history", {
          id: account,
        })
      ).entries;
    const acts = async (account: string) => (await history(account)).map(({ act }) => act).reverse();

    test("who has the machine works without an account until there is one, and nobody without one after", async () => {
      const anyone = bed.browser();
      expect((await anyone.get("/api/ledger/organisations")).status).toBe(200);
      expect((await anyone.get("/api/account/me")).body).toMatchObject({ who: "owner", firstStart: true });
      const ada = await bed.firstAdministrator();
      expect(await ada.get("/api/account/me")).toMatchObject({
        body: { who: "account", name: "Ada Zhang", firstStart: false, grants: [{ role: "administrator", zone: null }] },
      });
      expect((await ada.get("/api/ledger/organisations")).status).toBe(200);
      for (const path of [
        "ledger/organisations",
        "corpus/status",
        "openapi.json",
        "jobs",
        "ledger/account-sessions",
        "ledger/verify",
      ]) {
        expect([path, (await anyone.get(`/api/${path}`)).code]).toEqual([path, "ledger.not_signed_in"]);
      }
      expect((await anyone.get("/api/account/me")).body).toMatchObject({ who: "nobody", name: "", firstStart: false });
      expect((await anyone.get("/api/health")).status).toBe(200);
      // The command line on the machine itself stays the owner.
      expect(await bed.run("ledger/accounts", {})).toMatchObject({ total: 1 });
    });

    test("the link of the first start is kept hashed, holds once, for a day, and makes one administrator only", async () => {
      const link = await bed.run<Link>("ledger/account-first", {});
      const again = await bed.run<Link>("ledger/account-first", {});
      const { db } = (await bed.ledger()).accounts;
      expect(JSON.stringify(await db.selectFrom("account_link").selectAll().execute())).not.toContain(tokenOf(again));
      const given = { name: "Ada", email: "Ada@Example.org" };
      expect((await accept(link, given)).reply.code).toBe("ledger.account.bad_link");
      const later = bed.now;
      bed.now = new Date(later.getTime() + 25 * 3_600_000);
      expect((await accept(again, given)).reply.code).toBe("ledger.account.bad_link");
      bed.now = later;
      expect((await accept(again, { ...given, password: "short" })).reply.code).toBe("ledger.account.password_short");
      const all = await Promise.all([accept(again, given), accept(again, given)]);
      expect(all.map(({ reply }) => reply.status).toSorted((a, b) => a - b)).toEqual([200, 404]);
      await expect(bed.run("ledger/account-first", {})).rejects.toMatchObject({ code: "ledger.account.accounts_exist" });
      expect(await bed.run("ledger/accounts", {})).toMatchObject({
        total: 1,
        records: [{ state: "active", values: { email: "ada@example.org" } }],
      });
    });

    test("who is invited chooses a password once, and then may what they were invited to, and no more", async () => {
      const ada = await bed.firstAdministrator();
      const { made } = await invite(ada);
      expect(await bed.browser().post("/api/account/link", { token: tokenOf(made) })).toMatchObject({
        body: { kind: "invite", name: "Bo Li", email: "bo@example.org" },
      });
      expect((await signIn("bo@example.org")).reply.code).toBe("ledger.account.bad_sign_in");
      const { person, reply } = await accept(made);
      expect(reply.body).toEqual({ next: "done" });
      expect((await person.get("/api/account/me")).body).toMatchObject({ name: "Bo Li", grants: [{ role: "analyst" }] });
      expect((await person.get("/api/corpus/status")).status).toBe(200);
      expect((await person.get("/api/ledger/accounts")).body).toMatchObject({ total: 0 });
      for (const [name, input] of [
        ["account-invite", { email: "c@example.org", name: "C", role: "administrator" }],
        ["account-link", { account: made.account }],
        ["account-policy-set", { secondFactorRoles: [] }],
      ] as const) {
        expect([name, (await person.post(`/api/ledger/${name}`, input)).status]).toEqual([name, 403]);
      }
      expect((await accept(made)).reply.code).toBe("ledger.account.bad_link");
      expect(await acts(made.account)).toEqual([
        "create",
        "link_invite",
        "sign_in_failed",
        "accept",
        "password_set",
        "signed_in",
      ]);
      expect((await bed.run<{ broken: unknown[] }>("ledger/verify", {})).broken).toEqual([]);
    });

    test("nobody is invited before there is an administrator, so that nobody locks the owner out", async () => {
      const owner = bed.browser();
      expect((await invite(owner)).code).toBe("ledger.account.first_needed");
      expect((await invite(owner, { role: "administrator" })).status).toBe(200);
      expect((await owner.get("/api/account/me")).body).toMatchObject({ who: "owner" });
    });

    test("a zone administrator invites to their zone and manages its accounts only", async () => {
      const ada = await bed.firstAdministrator();
      const zone = async (name: string) =>
        (await bed.run<{ id: string }>("zone/zones-save", { values: { name, type: "park", level: "park", region: "CN-410100" } }))
          .id;
      const [own, other] = [await zone("Alpha"), await zone("Beta")];
      const { person: zoe } = await joined(ada, { email: "zoe@example.org", name: "Zoe", role: "zone_administrator", zone: own });
      expect((await invite(zoe, { zone: other })).status).toBe(403);
      expect((await invite(zoe, {})).status).toBe(403);
      expect((await invite(zoe, { role: "administrator", zone: own })).status).toBe(403);
      const { account } = await joined(zoe, { zone: own });
      // Her own and the one she invited; Ada's is of no zone.
      expect((await zoe.get("/api/ledger/accounts")).body).toMatchObject({ total: 2 });
      expect((await zoe.post("/api/ledger/account-link", { account })).status).toBe(200);
      const me = (await ada.get("/api/account/me")).body as unknown as { account: string };
      expect((await zoe.post("/api/ledger/account-link", { account: me.account })).status).toBe(403);
      // Who holds a role elsewhere, too, is no longer theirs: a link would give that as well.
      await invite(ada, { zone: other });
      expect((await zoe.post("/api/ledger/account-link", { account })).code).toBe("ledger.account.not_over");
      const { made } = await invite(ada, { email: "both@example.org", zone: other });
      const offered = await invite(zoe, { email: "both@example.org", zone: own });
      expect([offered.status, offered.made]).toMatchObject([200, { account: made.account, path: null }]);
    });

    test("a link made before somebody got another role does not give it", async () => {
      const ada = await bed.firstAdministrator();
      const { account } = await joined(ada);
      const link = (await ada.post("/api/ledger/account-link", { account })).body as unknown as Link;
      bed.now = new Date(bed.now.getTime() + 1000);
      await invite(ada, { role: "auditor" });
      expect((await accept(link)).reply.code).toBe("ledger.account.bad_link");
    });

    test("passwords are long, nobody's name and none of the first that are tried", async () => {
      const ada = await bed.firstAdministrator();
      const { made } = await invite(ada, { name: "李宝 Bo Li", email: "boli@example.org" });
      for (const [given, code] of [
        ["elevenchars", "short"],
        ["x".repeat(129), "long"],
        ["boli is at the office", "own"],
        ["李宝的专利导航密码一二三四", "own"],
        ["Password1234", "common"],
        ["P@ssw0rd!2026", "common"],
        ["aaaaaaaaaaaaaaaa", "common"],
        ["abcabcabcabcabc", "common"],
        ["123456789012", "common"],
        ["138001380001", "common"],
        ["qwertyuiop123", "common"],
        ["abcdefghijklmn", "common"],
      ]) {
        expect([given, (await accept(made, { password: given })).reply.code]).toEqual([given, `ledger.account.password_${code}`]);
      }
      expect((await accept(made, { password: "河边的石头十二块都数过了" })).reply.status).toBe(200);
    });

    test("failures make one wait, twice as long each time, whether the account is there or not", async () => {
      await bed.firstAdministrator();
      for (const email of ["ada@example.org", "nobody@example.org"]) {
        for (let attempt = 0; attempt < 5; attempt++) {
          expect((await signIn(email, "wrong wrong wrong")).reply.code).toBe("ledger.account.bad_sign_in");
        }
        const waiting = (await signIn(email)).reply;
        expect([waiting.status, waiting.code]).toEqual([429, "ledger.account.wait"]);
      }
      bed.now = new Date(bed.now.getTime() + 16_000);
      expect((await signIn("ada@example.org", "wrong wrong wrong")).reply.code).toBe("ledger.account.bad_sign_in");
      bed.now = new Date(bed.now.getTime() + 16_000);
      expect((await signIn("ada@example.org")).reply.code).toBe("ledger.account.wait");
      bed.now = new Date(bed.now.getTime() + 16_000);
      expect((await signIn("ADA@example.org")).reply.status).toBe(200);
      const { records } = await bed.run<{ records: { id: string }[] }>("ledger/accounts", {});
      expect((await acts(records[0]?.id ?? "")).filter((act) => act === "sign_in_failed")).toHaveLength(6);
    });

    test("of many who try at once no more get through than of those who try in turn", async () => {
      await bed.firstAdministrator();
      const replies = await Promise.all(Array.from({ length: 12 }, () => signIn("ada@example.org", "wrong wrong wrong")));
      await expect(signIn("ada@example.org")).resolves.toMatchObject({ reply: { code: "ledger.account.wait" } });
      expect(replies.every(({ reply }) => [401, 429].includes(reply.status))).toBe(true);
    });

    test("a new password ends the other sessions, and needs the old one", async () => {
      const ada = await bed.firstAdministrator();
      const { person: elsewhere } = await signIn("ada@example.org");
      const change = (current: string, next: string) => ada.post("/api/account/password", { current, next });
      expect((await change("not my password", "another good sentence")).code).toBe("ledger.account.wrong_password");
      expect((await change(password, password)).code).toBe("ledger.account.password_same");
      expect((await change(password, "too short")).code).toBe("ledger.account.password_short");
      expect((await change(password, "another good sentence")).status).toBe(200);
      expect((await elsewhere.get("/api/ledger/organisations")).status).toBe(401);
      expect((await ada.get("/api/ledger/organisations")).status).toBe(200);
      expect((await signIn("ada@example.org")).reply.status).toBe(401);
      expect((await signIn("ada@example.org", "another good sentence")).reply.status).toBe(200);
    });

    test("an administrator's link sets a new password, and ends every session there was", async () => {
      const ada = await bed.firstAdministrator();
      const { person, account } = await joined(ada);
      const link = (await ada.post("/api/ledger/account-link", { account })).body as unknown as Link;
      expect((await person.get("/api/ledger/organisations")).status).toBe(200);
      expect((await accept(link, { password: "the second sentence of mine" })).reply.status).toBe(200);
      expect((await person.get("/api/ledger/organisations")).status).toBe(401);
      expect((await signIn("bo@example.org")).reply.status).toBe(401);
      expect((await signIn("bo@example.org", "the second sentence of mine")).reply.status).toBe(200);
    });

    test("sessions are listed with device and shortened address, and ended by their owner or an administrator", async () => {
      const ada = await bed.firstAdministrator();
      const { person, account } = await joined(ada);
      const phone = bed.browser({
        "user-agent": "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
      });
      await phone.post("/api/account/sign-in", { email: "bo@example.org", password });
      interface Shown {
        sessions: { id: string; device: string; from: string }[];
      }
      const list = async (by: Browser, path = "") =>
        ((await by.get(`/api/ledger/account-sessions${path}`)).body as unknown as Shown).sessions;
      const own = await list(person);
      expect(own).toHaveLength(2);
      const onPhone = own.find(({ device }) => device === "Chrome · Android");
      expect(onPhone?.from).toBe("127.0.0.x");
      expect(JSON.stringify(own)).not.toContain(String([...phone.cookies.values()][0]).slice(0, 20));
      expect((await person.post("/api/ledger/account-session-end", { id: onPhone?.id })).status).toBe(200);
      expect((await phone.get("/api/ledger/organisations")).status).toBe(401);
      const [last] = await list(ada, `?account=${account}`);
      const me = (await ada.get("/api/account/me")).body as unknown as { account: string };
      expect((await person.get(`/api/ledger/account-sessions?account=${me.account}`)).status).toBe(404);
      expect((await person.post("/api/ledger/account-session-end", { id: last?.id, account: me.account })).status).toBe(404);
      expect((await ada.post("/api/ledger/account-session-end", { id: last?.id, account })).status).toBe(200);
      expect((await person.get("/api/ledger/organisations")).status).toBe(401);
      await ada.post("/api/account/sign-out", {});
      expect((await ada.get("/api/ledger/organisations")).status).toBe(401);
    });

    test("a session goes with the cookie that was signed for it, and with no other", async () => {
      const ada = await bed.firstAdministrator();
      const [[name, value] = ["", ""]] = [...ada.cookies].filter(([each]) => each.includes("session_token"));
      const forger = bed.browser();
      forger.cookies.set(name, `${value.split(".")[0]}.${"A".repeat(43)}%3D`);
      expect((await forger.get("/api/ledger/organisations")).status).toBe(401);
      forger.cookies.set(name, value);
      expect((await forger.get("/api/ledger/organisations")).status).toBe(200);
    });

    test("a deactivated account does nothing any more, its history stays, and it can be taken into use again", async () => {
      const ada = await bed.firstAdministrator();
      const { person, account } = await joined(ada);
      const { key } = (await person.post("/api/ledger/account-key-make", { title: "script" })).body as unknown as { key: string };
      const program = bed.browser({ authorization: `Bearer ${key}` });
      expect((await program.get("/api/ledger/organisations")).status).toBe(200);
      const { version } = await bed.run<{ version: number }>("ledger/accounts-get", { id: account });
      const end = (by: Browser, id: string, seen: number) =>
        by.post("/api/ledger/account-deactivate", { account: id, seen, reason: "left" });
      expect((await end(person, account, version)).status).toBe(403);
      expect((await end(ada, account, version - 1)).status).toBe(409);
      expect((await end(ada, account, version)).status).toBe(200);
      for (const each of [person, program]) expect((await each.get("/api/ledger/organisations")).status).toBe(401);
      expect((await signIn("bo@example.org")).reply.code).toBe("ledger.account.bad_sign_in");
      expect((await ada.post("/api/ledger/account-link", { account })).code).toBe("ledger.account.deactivated");
      expect((await invite(ada)).code).toBe("ledger.account.deactivated");
      expect((await history(account)).find(({ act }) => act === "deactivate")).toMatchObject({
        act: "deactivate",
        actorLabel: "Ada Zhang",
        note: "left",
      });
      expect((await ada.post("/api/ledger/account-reactivate", { account, seen: version + 1 })).status).toBe(200);
      expect((await program.get("/api/ledger/organisations")).status).toBe(401);
      expect((await signIn("bo@example.org")).reply.status).toBe(200);
      const me = (await ada.get("/api/account/me")).body as unknown as { account: string };
      const own = await bed.run<{ version: number }>("ledger/accounts-get", { id: me.account });
      expect((await end(ada, me.account, own.version)).code).toBe("ledger.account.last_administrator");
    });

    test("an API key does what its account may, as far as its scope goes, until it ends", async () => {
      const ada = await bed.firstAdministrator();
      const zone = async (name: string) =>
        (await bed.run<{ id: string }>("zone/zones-save", { values: { name, type: "park", level: "park", region: "CN-410100" } }))
          .id;
      const [own, other] = [await zone("Alpha"), await zone("Beta")];
      const make = async (input: object) =>
        (await ada.post("/api/ledger/account-key-make", { title: "k", ...input })).body as unknown as { id: string; key: string };
      const with_ = (key: string) => bed.browser({ authorization: `Bearer ${key}` });
      const organisation = (zoneOf: string | null) => ({ values: { name: "Firm", kind: "enterprise", zone: zoneOf } });
      const reads = await make({});
      expect((await with_(reads.key).get("/api/ledger/organisations")).status).toBe(200);
      expect((await with_(reads.key).post("/api/ledger/organisations-save", organisation(null))).status).toBe(403);
      const writes = await make({ writes: true, parts: ["ledger"], zone: own });
      expect((await with_(writes.key).post("/api/ledger/organisations-save", organisation(own))).status).toBe(200);
      expect((await with_(writes.key).post("/api/ledger/organisations-save", organisation(other))).status).toBe(403);
      expect((await with_(writes.key).post("/api/ledger/organisations-save", organisation(null))).status).toBe(403);
      expect((await with_(writes.key).get("/api/zone/zones")).status).toBe(403);
      const inZone = await make({ zone: own });
      const names = async (key: string) =>
        ((await with_(key).get("/api/zone/zones")).body as unknown as { records: { values: { name: string } }[] }).records.map(
          ({ values }) => values.name,
        );
      expect(await names(inZone.key)).toEqual(["Alpha"]);
      expect((await with_(inZone.key).get(`/api/zone/zones-get?id=${other}`)).status).toBe(404);
      expect((await names(reads.key)).sort()).toEqual(["Alpha", "Beta"]);
      const all = await make({ writes: true });
      for (const [name, input] of [
        ["account-key-make", { title: "more" }],
        ["account-invite", { email: "x@example.org", name: "X", role: "analyst" }],
        ["account-sessions", {}],
      ] as const) {
        expect([name, (await with_(all.key).post(`/api/ledger/${name}`, input)).code]).toEqual([
          name,
          "ledger.account.key_by_key",
        ]);
      }
      const listed = (await ada.get("/api/ledger/account-keys")).body as unknown as {
        keys: { id: string; lastUsed: string | null }[];
      };
      expect(listed.keys).toHaveLength(4);
      expect(listed.keys.find(({ id }) => id === reads.id)?.lastUsed).not.toBeNull();
      const { db } = (await bed.ledger()).accounts;
      expect(JSON.stringify([listed, await db.selectFrom("account_key").selectAll().execute()])).not.toContain(reads.key);
      expect((await ada.post("/api/ledger/account-key-end", { id: reads.id })).status).toBe(200);
      expect((await with_(reads.key).get("/api/ledger/organisations")).status).toBe(401);
      bed.now = new Date(bed.now.getTime() + 91 * 86_400_000);
      expect((await with_(inZone.key).get("/api/ledger/organisations")).status).toBe(401);
      expect((await ada.post("/api/ledger/account-key-make", { title: "k", days: 400 })).code).toBe("ledger.account.key_expiry");
    });

    test("no history and no list holds a password, a link, a key or a cookie", async () => {
      const ada = await bed.firstAdministrator();
      const { made } = await invite(ada);
      await accept(made);
      const { key } = (await ada.post("/api/ledger/account-key-make", { title: "k" })).body as unknown as { key: string };
      const { db } = (await bed.ledger()).accounts;
      const told = JSON.stringify([
        await db.selectFrom("history").selectAll().execute(),
        await db.selectFrom("reg_ledger_accounts").selectAll().execute(),
        (await ada.get("/api/ledger/accounts")).body,
      ]);
      for (const hidden of [password, tokenOf(made), key, ...ada.cookies.values()]) expect(told).not.toContain(hidden);
    });
  });
}
