import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { afterAll, expect, test } from "vitest";
import { systemClock, type Actor } from "#base";
import { closeLedgers, doingOf, ledgerOf, ownerBy, register, setRegisters, text, type Register } from "#ledger";
import { errorAnswer, type Told } from "./errors.ts";
import "./messages.ts";
import { downloadAs, recordFileRoutes } from "./record-files.ts";

const dataDir = mkdtempSync(join(tmpdir(), "fairway-record-files-"));
afterAll(async () => {
  await closeLedgers();
  rmSync(dataDir, { recursive: true, force: true });
});

const title = { zh: "便笺", en: "Notes" };
const notes: Register = register({
  name: "test/notes",
  title,
  one: title,
  fields: { text: text({ title, required: true }) },
  label: "text",
  list: ["text"],
  may: { read: { expert: "any" }, create: {}, change: {} },
}) as never;
setRegisters([notes]);
const signal = new AbortController().signal;
const context = { dataDir, lang: "en", clock: systemClock, signal, progress: () => undefined } as const;
const ledger = await ledgerOf(context);
const { id } = await ledger.records.create(notes, { text: "one" }, doingOf(context));

let actor: Actor | undefined = ownerBy("web");
const app = new Hono<Told>();
app.onError((error, exchange) => errorAnswer(error, exchange, () => undefined));
app.use(async (exchange, next) => {
  exchange.set("lang", "en");
  exchange.set("actor", actor);
  await next();
});
app.route("/api", recordFileRoutes({ actions: [], dataDir, clock: systemClock }));

const send = (search: string, body: BodyInit) =>
  app.request(`/api/ledger/attach?register=test/notes&record=${id}&${search}`, { method: "POST", body });

test("what is sent is fetched again byte for byte, to be kept and never to be shown as a page", async () => {
  const page = "<html><script>alert(1)</script></html>";
  const sent = await send("name=%E5%90%88%E5%90%8C.html", page);
  const attachment = (await sent.json()) as { id: string };
  expect(sent.status).toBe(201);
  const got = await app.request(`/api/ledger/file/${attachment.id}`);
  expect(await got.text()).toBe(page);
  expect(got.headers.get("content-type")).toBe("text/plain");
  expect(got.headers.get("x-content-type-options")).toBe("nosniff");
  expect(got.headers.get("content-disposition")).toBe(`attachment; filename="__.html"; filename*=UTF-8''%E5%90%88%E5%90%8C.html`);
});

test("no name can end the header that carries it", () => {
  expect(downloadAs(`a"b'c(1)%.txt`)).toBe(`attachment; filename="a_b'c(1)_.txt"; filename*=UTF-8''a%22b%27c%281%29%25.txt`);
});

test("who may not change the record sends nothing, who may not read it fetches nothing, and paths lead nowhere", async () => {
  const { id: file } = (await (await send("name=a.txt", "a")).json()) as { id: string };
  actor = { id: "x", label: "Xia", door: "web", grants: [{ role: "expert", zone: null, organisation: null }] };
  expect((await send("name=b.txt", "b")).status).toBe(403);
  expect((await app.request(`/api/ledger/file/${file}`)).status).toBe(200);
  actor = undefined;
  expect((await send("name=b.txt", "b")).status).toBe(404);
  expect((await app.request(`/api/ledger/file/${file}`)).status).toBe(404);
  actor = ownerBy("web");
  for (const path of ["..%2F..%2Fledger.sqlite", "%00", file.toUpperCase()]) {
    expect((await app.request(`/api/ledger/file/${path}`)).status).toBe(404);
  }
  expect((await send("name=..", "b")).status).toBe(400);
  expect((await send("name=c.txt", "")).status).toBe(400);
  const much = { method: "POST", body: "x", headers: { "content-length": String(2 ** 40) } };
  expect((await app.request(`/api/ledger/attach?register=test/notes&record=${id}&name=d`, much)).status).toBe(413);
});
