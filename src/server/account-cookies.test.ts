import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { accountBed, password } from "./account-bed-for-test.ts";

describe("cookies and files of accounts", () => {
  test("a cookie is HttpOnly and SameSite=Lax, and Secure where the server is reached by https", async () => {
    for (const origin of ["http://127.0.0.1:4444", "https://fairway.example"]) {
      const bed = await accountBed({ origin });
      try {
        await bed.firstAdministrator();
        const reply = await bed.browser().post("/api/account/sign-in", { email: "ada@example.org", password });
        const [session = ""] = reply.headers.getSetCookie().filter((each) => each.includes("session_token"));
        expect(session).toMatch(/; HttpOnly/i);
        expect(session).toMatch(/; SameSite=Lax/i);
        expect([origin, /; Secure/i.test(session)]).toEqual([origin, origin.startsWith("https")]);
      } finally {
        await bed.close();
      }
    }
  });

  test("another site cannot sign anybody in or out", async () => {
    const bed = await accountBed();
    try {
      await bed.firstAdministrator();
      const elsewhere = bed.browser({ origin: "http://evil.example", "sec-fetch-site": "cross-site" });
      const reply = await elsewhere.post("/api/account/sign-in", { email: "ada@example.org", password });
      expect(reply.code).toBe("server.foreign_origin");
    } finally {
      await bed.close();
    }
  });

  test("a server that is open to the network asks who one is from the beginning", async () => {
    const bed = await accountBed({ openToNetwork: true });
    try {
      expect((await bed.browser().get("/api/ledger/organisations")).code).toBe("ledger.not_signed_in");
      expect((await bed.browser().get("/api/account/me")).body).toMatchObject({ who: "nobody", firstStart: true });
      const ada = await bed.firstAdministrator();
      expect((await ada.get("/api/ledger/organisations")).status).toBe(200);
    } finally {
      await bed.close();
    }
  });

  test("the secret that cookies are signed with lies beside the ledger, for its owner only", async () => {
    const bed = await accountBed();
    try {
      await bed.firstAdministrator();
      const file = join(bed.dataDir, "ledger", "secret");
      expect(readFileSync(file, "utf8").length).toBeGreaterThan(40);
      // Windows keeps no such bits.
      const open = process.platform === "win32" ? 0 : statSync(file).mode & 0o077;
      expect(open).toBe(0);
    } finally {
      await bed.close();
    }
  });
});
