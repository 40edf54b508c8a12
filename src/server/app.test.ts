import { mkdir, mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { action, AppError, limits, systemClock } from "#base";
import { ownerBy } from "#ledger";
import { makeApp } from "./app.ts";
import { errorShape, uploadAnswer } from "./contract.ts";
import { langOfRequest } from "./errors.ts";
import { Jobs } from "./jobs.ts";
import "./messages.ts";

const rowsAnswer = z.object({ rows: z.array(z.record(z.string(), z.unknown())) });
const about = { summary: { en: "Test", zh: "测试" }, doors: ["cli", "http"], output: rowsAnswer } as const;
const actions = [
  action({
    ...about,
    name: "test/echo",
    method: "get",
    input: z.object({
      query: z.string(),
      limit: z.int().default(20),
      deep: z.boolean().optional(),
      node: z.array(z.string()).optional(),
    }),
    run: async (input) => ({ rows: [input] }),
    rows: ({ rows }) => rows,
  }),
  action({
    ...about,
    name: "test/formula",
    method: "get",
    input: z.object({}),
    run: async () => ({
      rows: [
        { name: "=1+1", count: -5, list: ["a", "b"], empty: null },
        { name: '钻石, "large"', count: 2 },
      ],
    }),
    rows: ({ rows }) => rows,
  }),
  action({ ...about, name: "test/change", method: "post", input: z.object({ to: z.string() }), run: async () => ({ rows: [] }) }),
  action({
    ...about,
    name: "test/mend",
    method: "get",
    input: z.object({}),
    run: () => Promise.reject(new AppError("server.no_web", {})),
  }),
  action({
    ...about,
    name: "test/bug",
    method: "get",
    input: z.object({}),
    run: () => Promise.reject(new Error("secret /path")),
  }),
  action({ ...about, name: "test/hidden", method: "get", doors: ["cli"], input: z.object({}), run: async () => ({ rows: [] }) }),
  action({
    ...about,
    name: "corpus/import",
    method: "post",
    long: true,
    input: z.object({ paths: z.array(z.string()) }),
    uploads: "paths",
    run: async () => ({ rows: [] }),
  }),
];

const dataDir = await mkdtemp(join(tmpdir(), "fairway-app-"));
const webFolder = join(dataDir, "web");
await mkdir(join(webFolder, "assets"), { recursive: true });
await writeFile(join(webFolder, "index.html"), "<title>Fairway</title>");
await writeFile(join(webFolder, "assets", "main-abc.js"), "export {};");
await writeFile(join(dataDir, "secret.txt"), "secret");
const log: string[] = [];
const inputs: unknown[] = [];
const jobs = await Jobs.open({
  dataDir,
  clock: systemClock,
  log: () => undefined,
  process: (job) => {
    inputs.push(job.input);
    return { ended: Promise.resolve({ exit: 0, how: "", answer: { rows: [] }, log: "" }), stop: () => undefined };
  },
});
const parts = {
  actions,
  dataDir,
  webFolder,
  jobs,
  clock: systemClock,
  version: "0.0.0",
  log: (line: string) => void log.push(line),
};
const whoAsks = async () => ownerBy("web");
const app = makeApp({ ...parts, openToNetwork: false, allowedHosts: ["fairway.example"], whoAsks });

async function ask(path: string, init: RequestInit = {}, headers: Record<string, string> = {}) {
  const response = await app.request(path, { ...init, headers: { host: "127.0.0.1:4444", ...headers } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return { status: response.status, headers: response.headers, text, json: () => JSON.parse(text) as unknown };
}

const json = { "content-type": "application/json" };
const post = (body: unknown): RequestInit => ({ method: "POST", body: JSON.stringify(body) });

test("an action answers at its name, its input read from the address by type", async () => {
  const { json: answer, status } = await ask("/api/test/echo?query=%E9%92%BB&limit=3&deep=true&node=a&node=b&lang=zh");
  expect({ status, answer: answer() }).toEqual({
    status: 200,
    answer: { rows: [{ query: "钻", limit: 3, deep: true, node: ["a", "b"] }] },
  });
  expect((await ask("/api/test/echo.json?query=q")).json()).toEqual({ rows: [{ query: "q", limit: 20 }] });
});

test("a long question may be posted to an action that reads", async () => {
  const { json: answer } = await ask("/api/test/echo", post({ query: "q" }), json);
  expect(answer()).toEqual({ rows: [{ query: "q", limit: 20 }] });
});

test("the CSV twin has a byte order mark, quoted cells, and formulas that no program computes", async () => {
  const { text, headers } = await ask("/api/test/formula.csv");
  expect(text).toBe('\uFEFFname,count,list,empty\r\n\'=1+1,-5,a; b,\r\n"钻石, ""large""",2,,\r\n');
  expect(headers.get("content-disposition")).toContain("fairway-test-formula.csv");
});

test("the XLSX twin is a workbook", async () => {
  expect((await ask("/api/test/formula.xlsx")).text.startsWith("PK")).toBe(true);
});

test.each([
  ["/api/test/echo?query=q&limt=3", {}, 400, "product.unknown_field"],
  ["/api/test/echo?query=q&query=r", {}, 400, "product.bad_input"],
  ["/api/test/echo?query=q&limit=many", {}, 400, "product.bad_input"],
  ["/api/test/echo", {}, 400, "product.bad_input"],
  ["/api/test/mend", {}, 400, "server.no_web"],
  ["/api/test/bug", {}, 500, "server.bug"],
  ["/api/test/hidden", {}, 404, "server.no_route"],
  ["/api/test/mend.csv", {}, 404, "server.no_table"],
  ["/api/nothing", {}, 404, "server.no_route"],
  ["/api/test/change?to=x", {}, 405, "server.wrong_method"],
  ["/api/test/change", { method: "DELETE" }, 405, "server.wrong_method"],
  ["/api/test/change", { method: "POST", body: "to=x" }, 415, "server.not_json"],
  ["/api/test/change", { method: "POST", body: "{", headers: json }, 400, "product.not_json"],
  ["/api/jobs/nothing", {}, 404, "server.no_job"],
  ["/missing.js", {}, 404, "server.no_route"],
])("%s %j is refused with %i and the one error shape", async (path, init: RequestInit, status, code) => {
  const answer = await ask(path, init, (init.headers ?? {}) as Record<string, string>);
  expect(answer.status).toBe(status);
  const { error } = errorShape.parse(answer.json());
  expect(error.code).toBe(code);
  expect(error.requestId).not.toBe("");
});

test("a bug is told without its inside, and the log holds it under the same number", async () => {
  const { text, json: answer } = await ask("/api/test/bug");
  expect(text).not.toContain("secret");
  expect(log.at(-1)).toContain(errorShape.parse(answer()).error.requestId);
  expect(log.at(-1)).toContain("secret /path");
});

test("errors speak the language that is asked for", async () => {
  expect((await ask("/api/nothing?lang=zh")).text).toContain("没有内容");
  expect(langOfRequest(undefined, "de, zh-CN;q=0.8, en;q=0.5")).toBe("zh");
  expect(langOfRequest("en", "zh")).toBe("en");
  expect(langOfRequest(undefined, undefined)).toBe("en");
});

test("only names of this machine are answered, so that no other site can point its name here", async () => {
  const status = async (host: string) => (await ask("/api/health", {}, { host })).status;
  expect(await status("localhost:4444")).toBe(200);
  expect(await status("[::1]:4444")).toBe(200);
  expect(await status("fairway.example")).toBe(200);
  expect(await status("evil.example")).toBe(421);
  expect(await status("127.0.0.1.evil.example")).toBe(421);
  expect(await status("192.168.1.5:4444")).toBe(421);
});

test("another site cannot make a browser change anything", async () => {
  const status = async (headers: Record<string, string>) =>
    (await ask("/api/test/change", post({ to: "x" }), { ...json, ...headers })).status;
  expect(await status({})).toBe(200);
  expect(await status({ origin: "http://127.0.0.1:4444", "sec-fetch-site": "same-origin" })).toBe(200);
  expect(await status({ origin: "http://evil.example" })).toBe(403);
  expect(await status({ origin: "null" })).toBe(403);
  expect(await status({ origin: "http://127.0.0.1:9999" })).toBe(403);
  expect(await status({ "sec-fetch-site": "cross-site" })).toBe(403);
});

test("every answer forbids framing, sniffing and foreign scripts", async () => {
  for (const path of ["/", "/api/health", "/api/nothing"]) {
    const { headers } = await ask(path);
    expect(headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  }
});

test("every address that names no file shows the page, and none leads out of its folder", async () => {
  expect((await ask("/search?q=x")).text).toBe("<title>Fairway</title>");
  expect((await ask("/assets/main-abc.js")).headers.get("cache-control")).toContain("immutable");
  for (const path of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/assets/..%5c..%5csecret.txt"]) {
    expect((await ask(path)).text).not.toBe("secret");
  }
});

test("an upload is stored once under its content, and the import takes it by that name only", async () => {
  const send = async (name: string) =>
    ask(`/api/corpus/upload?name=${encodeURIComponent(name)}`, { method: "POST", body: "a,b\n" });
  const uploaded = uploadAnswer.parse((await send("表.csv")).json());
  expect(uploadAnswer.parse((await send("C:\\data\\表.csv")).json())).toEqual(uploaded);
  expect(uploaded).toMatchObject({ name: "表.csv", bytes: 4 });
  const started = await ask("/api/corpus/import", post({ paths: [uploaded.path] }), json);
  expect(started.status).toBe(202);
  expect(inputs.at(-1)).toEqual({ paths: [join(dataDir, "uploads", uploaded.path)] });
  for (const path of [
    "/etc/passwd",
    "../secret.txt",
    `${uploaded.path.slice(0, 16)}/../../secret.txt`,
    `${uploaded.path.slice(0, 16)}/..`,
  ]) {
    const refused = await ask("/api/corpus/import", post({ paths: [path] }), json);
    expect(errorShape.parse(refused.json()).error.code).toBe("server.no_upload");
  }
});

test("an upload without a usable name, or without bytes, is refused and leaves nothing", async () => {
  const before = await readdir(join(dataDir, "uploads"));
  const code = async (name: string, body: string) => {
    const { json: answer } = await ask(`/api/corpus/upload?name=${encodeURIComponent(name)}`, { method: "POST", body });
    return errorShape.parse(answer()).error.code;
  };
  for (const name of ["", ".hidden", "..", "a\u0000b", "x".repeat(300)]) expect(await code(name, "x")).toBe("server.upload_name");
  expect(await code("empty.csv", "")).toBe("server.upload_empty");
  expect(await readdir(join(dataDir, "uploads"))).toEqual(before);
});

test("a body larger than the limit is refused", async () => {
  const { status } = await ask("/api/test/change", post({ to: "x".repeat(limits.requestBytes) }), json);
  expect(status).toBe(413);
});

test("the events of a job tell its state to the end", async () => {
  const started = (await ask("/api/corpus/import", post({ paths: [] }), json)).json() as { job: string };
  const { text, headers } = await ask(`/api/jobs/${started.job}/events`);
  expect(headers.get("content-type")).toContain("text/event-stream");
  expect(text).toContain("event: job");
  expect(text).toContain('"state":"done"');
  expect((await ask("/api/jobs")).text).toContain(started.job);
});

test("a report is served from its study's run only, and runs nothing", async () => {
  const folder = join(dataDir, "studies", "diamond", "run");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "report.html"), "<p>report</p>");
  const report = await ask("/api/navigate/report/diamond/report.html");
  expect(report.text).toBe("<p>report</p>");
  expect(report.headers.get("content-security-policy")).toContain("default-src 'none'");
  for (const path of [
    "diamond/report.docx",
    "diamond/..%2f..%2f..%2fsecret.txt",
    "..%2f..%2fdiamond/report.html",
    "diamond/study.yaml",
  ]) {
    expect((await ask(`/api/navigate/report/${path}`)).status).toBe(404);
  }
});

test("OpenAPI describes every route that an action has, and every reference in it leads somewhere", async () => {
  const document = (await ask("/api/openapi.json")).json() as { openapi: string; paths: object; components: { schemas: object } };
  expect(document.openapi).toBe("3.1.0");
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(["/api/test/echo", "/api/test/echo.csv", "/api/corpus/upload"]),
  );
  expect(Object.keys(document.paths)).not.toContain("/api/test/hidden");
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );
  expect(refs.filter((name) => !(name in document.components.schemas))).toEqual([]);
});
