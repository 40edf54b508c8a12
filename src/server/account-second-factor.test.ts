import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { accountBed, codeOf, password, type AccountBed } from "./account-bed-for-test.ts";
import { peopleOf } from "./account-people-for-test.ts";

const postgres = process.env["FAIRWAY_TEST_POSTGRES"];

for (const engine of ["sqlite", "postgres"] as const) {
  describe.skipIf(engine === "postgres" && postgres === undefined)(`second factors in ${engine}`, () => {
    let bed: AccountBed;
    beforeEach(async () => {
      bed = await accountBed({ engine });
    });
    afterEach(() => bed.close());

    const { joined, signIn } = peopleOf(() => bed);

    test("a second factor is asked for once it is set up, and a recovery code stands in for it once", async () => {
      const ada = await bed.firstAdministrator();
      const begun = await ada.post("/api/account/second-factor-begin", { password });
      const { uri, secret, recoveryCodes } = begun.body as unknown as { uri: string; secret: string; recoveryCodes: string[] };
      expect(uri).toContain("otpauth://totp/Fairway:ada%40example.org");
      expect((await signIn("ada@example.org")).reply.body).toEqual({ next: "done" });
      expect((await ada.post("/api/account/second-factor-confirm", { code: "000000" })).code).toBe("ledger.account.bad_code");
      expect((await ada.post("/api/account/second-factor-confirm", { code: codeOf(secret) })).status).toBe(200);
      expect((await ada.get("/api/account/me")).body).toMatchObject({ secondFactor: "on" });
      const first = await signIn("ada@example.org");
      expect(first.reply.body).toEqual({ next: "second_factor" });
      expect((await first.person.get("/api/ledger/organisations")).status).toBe(401);
      expect((await first.person.post("/api/account/second-factor", { code: "000000" })).code).toBe("ledger.account.bad_code");
      expect((await first.person.post("/api/account/second-factor", { code: codeOf(secret) })).status).toBe(200);
      expect((await first.person.get("/api/ledger/organisations")).status).toBe(200);
      const recovery = async () => {
        const { person } = await signIn("ada@example.org");
        return (await person.post("/api/account/second-factor", { code: recoveryCodes[0], recovery: true })).status;
      };
      expect([await recovery(), await recovery()]).toEqual([200, 401]);
      const { db } = (await bed.ledger()).accounts;
      const kept = JSON.stringify(await db.selectFrom("account_second_factor").selectAll().execute());
      for (const hidden of [secret, ...recoveryCodes]) expect(kept).not.toContain(hidden);
      expect((await ada.post("/api/account/second-factor-end", { password })).status).toBe(200);
      expect((await signIn("ada@example.org")).reply.body).toEqual({ next: "done" });
    });

    test("a role that asks for a second factor lets nobody on without one, but to set it up", async () => {
      const ada = await bed.firstAdministrator();
      const { person } = await joined(ada);
      expect((await ada.post("/api/ledger/account-policy-set", { secondFactorRoles: ["analyst"] })).status).toBe(200);
      expect((await ada.get("/api/ledger/organisations")).status).toBe(200);
      expect((await person.get("/api/ledger/organisations")).code).toBe("ledger.account.second_factor_needed");
      expect((await person.get("/api/account/me")).body).toMatchObject({ who: "account", secondFactor: "needed" });
      const { secret } = (await person.post("/api/account/second-factor-begin", { password })).body as unknown as {
        secret: string;
      };
      expect((await person.post("/api/account/second-factor-confirm", { code: codeOf(secret) })).status).toBe(200);
      expect((await person.get("/api/ledger/organisations")).status).toBe(200);
      expect((await person.post("/api/account/second-factor-end", { password })).code).toBe(
        "ledger.account.second_factor_required",
      );
    });
  });
}
