import { afterAll, beforeAll, expect, test } from "vitest";
import { actions } from "#product";
import { hasRoute } from "./action-routes.ts";
import { openMatrix, type Matrix } from "./matrix-app-for-test.ts";

let matrix: Matrix;
beforeAll(async () => {
  matrix = await openMatrix();
}, 300_000);
afterAll(() => matrix.close());

const json = { "content-type": "application/json" };
const table = "公开号,申请号,申请日,公开日,标题\r\nCN112345678A,CN202010000001.1,2020-01-02,2021-02-09,一种刀具";
const analysts = ["analyst", "analyst everywhere"];
const outsiders = ["nobody", "no role", "administrator of a zone"];

/** Routes that are no action's, each with the test that asks it as everybody. */
const others: readonly RegExp[] = [
  /^\/api\/corpus\/upload$/,
  /^\/api\/jobs(\/:id(\/events)?)?$/,
  /^\/api\/search\/export\.(csv|xlsx)$/,
  /^\/api\/navigate\/(members\.csv|report\/:study\/:file)$/,
  /^\/api\/ledger\/(attach|file\/:id)$/,
  /^\/api\/(openapi\.json|health)$/,
  // What is asked of all before its route, and the pages, which hold nothing.
  /^(\/api)?(\/jobs|\/navigate\/report)?\/\*$/,
  // Held by tests of its own.
  /^\/api\/account\//,
];

test("every route is an action's, and asked as every role, or is named here", () => {
  const named = new Set(actions.filter(hasRoute).map(({ name }) => `/api/${name}`));
  const unknown = matrix.routes
    .map(({ path }) => path)
    .filter((path) => !named.has(path.replace(/\.(json|csv|xlsx)$/, "")) && !others.some((known) => known.test(path)));
  expect([...new Set(unknown)]).toEqual([]);
});

test("a job is seen and stopped by who started it and by administrators, and is not there for anybody else", async () => {
  const sent = await upload("analyst", "job.csv");
  const started = await matrix.ask("analyst", "/api/corpus/import", { paths: [sent] });
  const job = String(started.json["job"]);
  expect(started.status).toBe(202);
  const wrong: string[] = [];
  for (const who of matrix.actors.keys()) {
    const theirs = ["analyst", "administrator"].includes(who);
    const unseen = who === "nobody" ? "ledger.not_signed_in" : "server.no_job";
    const listed = await matrix.ask(who, "/api/jobs");
    if (listed.text.includes(job) !== theirs) wrong.push(`${who}: list`);
    for (const [path, method] of [
      [`/api/jobs/${job}`, "GET"],
      [`/api/jobs/${job}/events`, "GET"],
      [`/api/jobs/${job}`, "DELETE"],
    ] as const) {
      const { code, text } = await matrix.send(who, path, { method });
      const expected = !theirs ? unseen : method === "DELETE" ? "server.job_over" : undefined;
      if (code !== expected) wrong.push(`${who} ${method} ${path}: ${code}`);
      if (!theirs && text.includes("job.csv")) wrong.push(`${who} is told what the job is about`);
    }
  }
  expect(wrong).toEqual([]);
});

async function upload(who: string, name: string): Promise<string> {
  const { status, json: told } = await matrix.send(who, `/api/corpus/upload?name=${name}`, { method: "POST", body: table });
  expect(status).toBe(201);
  return String(told["path"]);
}

test("a file is sent by who may use one, and found by its sender alone, by its name and by its bytes", async () => {
  const path = await upload("analyst", "secret.csv");
  const wrong: string[] = [];
  for (const who of matrix.actors.keys()) {
    const sent = await matrix.send(who, `/api/corpus/upload?name=own-${matrix.actors.size}.csv`, { method: "POST", body: table });
    const expected = outsiders.includes(who) ? (who === "nobody" ? 401 : 403) : 201;
    if (sent.status !== expected) wrong.push(`${who}: ${sent.status}`);
  }
  for (const who of ["administrator", "analyst everywhere"]) {
    for (const id of [path, "secret.csv"]) {
      const { code } = await matrix.ask(who, "/api/corpus/import", { paths: [id] });
      if (code !== "server.no_upload") wrong.push(`${who} takes ${id}: ${code}`);
    }
  }
  expect((await matrix.ask("analyst", "/api/corpus/import", { paths: ["secret.csv"] })).status).toBe(202);
  expect(wrong).toEqual([]);
});

test.each([
  ["/api/search/export.csv?query=x", "search/export"],
  ["/api/search/export.xlsx?query=x", "search/export"],
  ["/api/navigate/members.csv?study=x", "navigate/list"],
  ["/api/navigate/report/x/report.html", "navigate/report"],
])("%s is given to whom %s is", async (path) => {
  const away: string[] = [];
  for (const who of matrix.actors.keys()) {
    const { code } = await matrix.ask(who, path);
    if (code === "server.may_not_run" || code === "ledger.not_signed_in") away.push(who);
  }
  expect(away).toEqual(outsiders);
});

test("the file of a record is there for who reads the record, and taken from who may change it", async () => {
  const at = matrix.world.records.find(({ register, side }) => register.name === "zone/zones" && side === "theirs");
  const members = matrix.world.records.find(({ register, side }) => register.name === "ledger/members" && side === "theirs");
  const attach = (who: string, record = members) =>
    matrix.send(who, `/api/ledger/attach?register=${record?.register.name}&record=${record?.id}&name=note.txt`, {
      method: "POST",
      body: "Theirs alone",
      headers: { "content-type": "text/plain" },
    });
  const attached = await attach("administrator");
  expect(attached.status).toBe(201);
  const wrong: string[] = [];
  for (const who of matrix.actors.keys()) {
    if (who === "administrator") continue;
    const got = await matrix.ask(who, `/api/ledger/file/${String(attached.json["id"])}`);
    if (who !== "auditor everywhere" && (got.status < 401 || got.text.includes("Theirs alone")))
      wrong.push(`${who}: ${got.status}`);
    for (const record of [members, at]) {
      const sent = await attach(who, record);
      if (sent.status < 401 || sent.status > 404) wrong.push(`${who} attaches: ${sent.status}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("nothing of the corpus is changed by who is no analyst", async () => {
  const changing = ["corpus/publish", "corpus/import", "corpus/decide-organisation", "corpus/save-mapping", "example/create"];
  for (const name of changing) {
    const through: string[] = [];
    for (const who of matrix.actors.keys()) {
      const { code } = await matrix.send(who, `/api/${name}`, { method: "POST", body: "{}", headers: json });
      if (code !== "server.may_not_run" && code !== "ledger.not_signed_in") through.push(who);
    }
    expect([name, ...through.toSorted()]).toEqual([name, ...["administrator", ...analysts].toSorted()]);
  }
});
