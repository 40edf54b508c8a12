import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { accountBed, codeOf, password, type AccountBed, type Browser } from "./account-bed-for-test.ts";
import { peopleOf } from "./account-people-for-test.ts";

interface Kept {
  readonly id: string;
}
interface Records {
  readonly total: number;
}

describe("what an attacker tries", () => {
  let bed: AccountBed;
  let ada: Browser;
  beforeEach(async () => {
    bed = await accountBed();
    ada = await bed.firstAdministrator();
  });
  afterEach(() => bed.close());

  const as = <Answer>({ body }: { readonly body: unknown }) => body as Answer;
  const { joined, signIn } = peopleOf(() => bed);
  const invited = async (input: object) => (await joined(ada, input)).person;
  const keyOf = async (by: Browser, input: object) => {
    const { key } = as<{ key: string }>(await by.post("/api/ledger/account-key-make", { title: "k", ...input }));
    return bed.browser({ authorization: `Bearer ${key}` });
  };
  const zone = () => {
    const values = { name: "Alpha", type: "park", level: "park", region: "CN-410100" };
    return bed.run<Kept>("zone/zones-save", { values });
  };

  test("the code of a second factor is taken once", async () => {
    const begun = as<{ secret: string }>(await ada.post("/api/account/second-factor-begin", { password }));
    expect((await ada.post("/api/account/second-factor-confirm", { code: codeOf(begun.secret) })).status).toBe(200);
    const [first, second] = [await signIn("ada@example.org"), await signIn("ada@example.org")];
    const code = codeOf(begun.secret);
    expect((await first.person.post("/api/account/second-factor", { code })).status).toBe(200);
    const again = await second.person.post("/api/account/second-factor", { code: `${code.slice(0, 3)} ${code.slice(3)}` });
    expect([again.status, again.code]).toEqual([401, "ledger.account.bad_code"]);
    expect((await second.person.get("/api/ledger/organisations")).status).toBe(401);
    expect((await first.person.get("/api/ledger/organisations")).status).toBe(200);
  });

  test("of two who give the same recovery code at once one comes in", async () => {
    const begun = await ada.post("/api/account/second-factor-begin", { password });
    const { secret, recoveryCodes } = as<{ secret: string; recoveryCodes: string[] }>(begun);
    await ada.post("/api/account/second-factor-confirm", { code: codeOf(secret) });
    const people = await Promise.all([signIn("ada@example.org"), signIn("ada@example.org")]);
    const given = { code: recoveryCodes[0], recovery: true };
    const replies = await Promise.all(people.map(({ person }) => person.post("/api/account/second-factor", given)));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test("a key is no way around the second factor that a role asks for", async () => {
    const bo = await invited({});
    const key = await keyOf(bo, {});
    expect((await key.get("/api/ledger/organisations")).status).toBe(200);
    await ada.post("/api/ledger/account-policy-set", { secondFactorRoles: ["analyst"] });
    expect((await key.get("/api/ledger/organisations")).code).toBe("ledger.account.second_factor_needed");
  });

  test("a key for one part opens no records, files or comments of another, by whatever route", async () => {
    const { id } = await zone();
    const sent = await ada.post(`/api/ledger/comment`, { register: "zone/zones", record: id, text: "for the zone" });
    expect(sent.status).toBe(200);
    const key = await keyOf(ada, { parts: ["ledger"], writes: true });
    const at = `register=zone/zones&record=${id}`;
    const paths = [`linked?register=zone/zones&id=${id}`, `attachments?${at}`, `comments?${at}`];
    for (const path of paths) expect([path, (await key.get(`/api/ledger/${path}`)).code]).toEqual([path, "ledger.no_record"]);
    const counted = as<Records>(await key.get("/api/ledger/counts?register=zone/zones"));
    const { totals } = as<{ totals: Record<string, number> }>(await key.get("/api/ledger/totals"));
    const steps = await key.post("/api/ledger/steps", { register: "zone/zones", ids: [id] });
    expect([counted.total, totals["zone/zones"], as<{ records: unknown[] }>(steps).records]).toEqual([0, 0, []]);
    const said = await key.post("/api/ledger/comment", { register: "zone/zones", record: id, text: "x" });
    expect(said.code).toBe("ledger.no_record");
    const corpus = await keyOf(ada, { parts: ["corpus"], writes: true });
    expect((await corpus.post(`/api/ledger/attach?${at}&name=a.txt`, {})).code).toBe("server.may_not_run");
    expect((await corpus.get("/api/ledger/file/any")).code).toBe("server.may_not_run");
    const own = await keyOf(ada, { parts: ["zone"] });
    expect(as<Records>(await own.get("/api/zone/zones")).total).toBe(1);
  });

  test("a key sees no job that its account started otherwise", async () => {
    mkdirSync(join(bed.dataDir, "uploads"), { recursive: true });
    const started = await ada.post("/api/navigate/run", { study: "none" });
    const { job } = as<{ job: string }>(started);
    expect([started.status, (await ada.get(`/api/jobs/${job}`)).status]).toEqual([202, 200]);
    const key = await keyOf(ada, { parts: ["zone"] });
    expect((await key.get(`/api/jobs/${job}`)).code).toBe("server.no_job");
    expect(as<{ jobs: unknown[] }>(await key.get("/api/jobs")).jobs).toEqual([]);
  });

  test("headings and columns that are words of the language itself are unread, and no field is made up", async () => {
    const folder = join(bed.dataDir, "sheets");
    mkdirSync(folder);
    const file = join(folder, "a.csv");
    writeFileSync(file, "constructor,name,toString,__proto__,kind\nx,Firm,y,z,enterprise\n");
    const name = "ledger/organisations-import";
    const read = await bed.run<{ columns: { field: string | null }[]; made: number }>(name, { file, columns: { a: "name" } });
    expect([read.columns.map(({ field }) => field), read.made]).toEqual([[null, "name", null, null, "kind"], 1]);
    for (const field of ["nonsense", "constructor", "__proto__"]) {
      await expect(bed.run(name, { file, columns: { kind: field } })).rejects.toThrow("no field");
    }
  });

  test("of the sign-in library nothing answers but what is ours, and no provider but the one that is set", async () => {
    const paths = ["sign-up/email", "update-user", "delete-user", "change-email", "get-session", "list-sessions", "ok", "error"];
    const also = ["request-password-reset", "two-factor/enable", "organization/create", "callback/google", "callback/oidc"];
    for (const path of [...paths, ...also]) {
      const replies = [await ada.get(`/api/account/${path}`), await ada.post(`/api/account/${path}`, {})];
      expect([path, ...replies.map(({ code }) => code)]).toEqual([path, "server.no_route", "server.no_route"]);
    }
  });
});
