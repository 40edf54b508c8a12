import { plainContext } from "#base";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fetchInput } from "../contract.ts";
import { fetchFiles } from "../fetch.actions.ts";

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

let dataDir: string;
let servers: Server[] = [];
let asked: { path: string; headers: IncomingMessage["headers"] }[];
let waits: number[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "fairway-fetch-"));
  [servers, asked, waits] = [[], [], []];
});

afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  await rm(dataDir, { recursive: true, force: true });
});

/** A service on this machine that answers as the offices' do. */
async function serve(handler: Handler): Promise<string> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    asked.push({ path: url.pathname + url.search, headers: request.headers });
    handler(request, response, url);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function json(response: ServerResponse, value: unknown): void {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(value));
}

const environment = { FAIRWAY_USPTO_KEY: "key-1", FAIRWAY_OPS_KEY: "consumer", FAIRWAY_OPS_SECRET: "secret" };

const fetchAll = (input: Readonly<Record<string, unknown>>) =>
  fetchFiles(fetchInput.parse(input), plainContext(dataDir), environment, (ms) => {
    waits.push(ms);
    return Promise.resolve();
  });

/** A bulk file that the service sends in two halves: the line breaks after the first, once. */
const weekly = Buffer.from("0123456789".repeat(5000));

function product(base: string, stated = weekly.length) {
  const file = (name: string, day: string, type = "Data") => ({
    fileName: name,
    fileSize: stated,
    fileDataFromDate: day,
    fileDataToDate: day,
    fileTypeText: type,
    fileDownloadURI: `${base}/files/${name}`,
    fileLastModifiedDateTime: `${day} 00:00:00`,
  });
  return {
    count: 1,
    bulkDataProductBag: [
      {
        productIdentifier: "PTGRXML",
        productFileBag: {
          count: 4,
          fileDataBag: [
            file("ipg300115.zip", "2030-01-15"),
            file("ipg300108.zip", "2030-01-08"),
            file("ipg300101.zip", "2030-01-01"),
            file("grant.dtd", "2030-01-08", "Document"),
          ],
        },
      },
    ],
  };
}

test("bulk files of a period are fetched oldest first, with the key, and kept when asked for again", async () => {
  let base = "";
  base = await serve((_request, response, url) => {
    if (url.pathname.startsWith("/api/")) json(response, product(base));
    else response.end(weekly);
  });
  const input = { source: "uspto-bulk", product: "PTGRXML", from: "2030-01-05", base };
  const first = await fetchAll(input);
  expect(first.files.map(({ name, state, bytes }) => [name, state, bytes])).toEqual([
    ["PTGRXML/ipg300108.zip", "fetched", 50_000],
    ["PTGRXML/ipg300115.zip", "fetched", 50_000],
  ]);
  expect(first.files[0]?.sha256).toBe(createHash("sha256").update(weekly).digest("hex"));
  expect(asked.every(({ headers }) => headers["x-api-key"] === "key-1")).toBe(true);
  expect(await readFile(join(first.folder, "PTGRXML/ipg300108.zip"))).toEqual(weekly);
  const before = asked.length;
  const second = await fetchAll(input);
  expect(second.files.map(({ state }) => state)).toEqual(["kept", "kept"]);
  expect(asked.length - before).toBe(1);
});

test("a list asks for no file", async () => {
  let base = "";
  base = await serve((_request, response) => json(response, product(base)));
  const answer = await fetchAll({ source: "uspto-bulk", product: "PTGRXML", list: true, base });
  expect(answer.files.map(({ state }) => state)).toEqual(["offered", "offered", "offered"]);
  expect(asked).toHaveLength(1);
});

test("a transfer that breaks off leaves no file and goes on where it stopped", async () => {
  let broken = false;
  let base = "";
  base = await serve((request, response, url) => {
    if (url.pathname.startsWith("/api/")) {
      json(response, product(base));
      return;
    }
    response.setHeader("etag", '"v1"');
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
    if (from > 0) {
      response.writeHead(206, { "content-range": `bytes ${from}-${weekly.length - 1}/${weekly.length}` });
      response.end(weekly.subarray(from));
      return;
    }
    response.setHeader("content-length", weekly.length);
    if (broken) {
      response.end(weekly);
      return;
    }
    broken = true;
    response.write(weekly.subarray(0, 20_000), () => setTimeout(() => response.destroy(), 50));
  });
  const input = { source: "uspto-bulk", product: "PTGRXML", from: "2030-01-10", base };
  await expect(fetchAll(input)).rejects.toMatchObject({ code: "corpus.fetch.broke_off" });
  const file = join(dataDir, "fetched/uspto-bulk/PTGRXML/ipg300115.zip");
  expect(existsSync(file)).toBe(false);
  expect((await stat(`${file}.part`)).size).toBe(20_000);
  const answer = await fetchAll(input);
  expect(asked.at(-1)?.headers).toMatchObject({ range: "bytes=20000-", "if-range": '"v1"' });
  expect(answer.files[0]?.sha256).toBe(createHash("sha256").update(weekly).digest("hex"));
  expect(await readFile(file)).toEqual(weekly);
  expect(existsSync(`${file}.part`)).toBe(false);
});

test("a file shorter than stated is not taken", async () => {
  let base = "";
  base = await serve((_request, response, url) => {
    if (url.pathname.startsWith("/api/")) json(response, product(base, weekly.length + 1));
    else response.end(weekly);
  });
  await expect(fetchAll({ source: "uspto-bulk", product: "PTGRXML", from: "2030-01-10", base })).rejects.toMatchObject({
    code: "corpus.fetch.short",
    values: { bytes: 50_000, stated: 50_001 },
  });
  expect(existsSync(join(dataDir, "fetched/uspto-bulk/PTGRXML/ipg300115.zip"))).toBe(false);
});

test("a busy service is left alone for as long as it says, and is given up after some tries", async () => {
  let [turned, always] = [0, false];
  let base = "";
  base = await serve((_request, response) => {
    if (always || turned++ < 2) response.writeHead(429, { "retry-after": "7" }).end();
    else json(response, product(base));
  });
  await fetchAll({ source: "uspto-bulk", product: "PTGRXML", list: true, base });
  expect(waits.filter((ms) => ms === 7000)).toHaveLength(2);
  expect(waits.filter((ms) => ms > 0 && ms <= 2000).length).toBeGreaterThanOrEqual(2);
  always = true;
  await expect(fetchAll({ source: "uspto-bulk", product: "PTGRXML", list: true, base })).rejects.toMatchObject({
    code: "corpus.fetch.busy",
    values: { status: 429, tries: 6 },
  });
});

test("a redirect to another host does not take the key along", async () => {
  const store = await serve((_request, response) => response.end(weekly));
  let base = "";
  base = await serve((_request, response, url) => {
    if (url.pathname.startsWith("/api/")) json(response, product(base));
    else response.writeHead(302, { location: `${store}/signed` }).end();
  });
  await fetchAll({ source: "uspto-bulk", product: "PTGRXML", from: "2030-01-10", base });
  const [signed] = asked.filter(({ path }) => path === "/signed");
  expect(signed?.headers["x-api-key"]).toBeUndefined();
});

test.each([
  [401, "corpus.fetch.key"],
  [403, "corpus.fetch.refused"],
  [404, "corpus.fetch.no_product"],
  [400, "corpus.fetch.answer"],
])("an answer of %i is said as %s", async (status, code) => {
  const base = await serve((_request, response) => response.writeHead(status).end());
  await expect(fetchAll({ source: "uspto-bulk", product: "NONE", base })).rejects.toMatchObject({ code });
});

test("without a key nothing is asked", async () => {
  const base = await serve((_request, response) => response.end());
  const input = fetchInput.parse({ source: "uspto-bulk", product: "PTGRXML", base });
  await expect(fetchFiles(input, plainContext(dataDir), {})).rejects.toMatchObject({ code: "corpus.fetch.no_key" });
  expect(asked).toEqual([]);
});

test("a bulk file of another checksum than stated is thrown away; one of the right one is taken", async () => {
  const right = createHash("sha1").update(weekly).digest("hex").toUpperCase();
  let checksum = "0".repeat(40);
  const base = await serve((_request, response, url) => {
    if (url.pathname.endsWith("/download")) response.end(weekly);
    else {
      json(response, {
        ID: 3,
        Deliveries: [
          {
            DeliveryID: 11,
            DeliveryPublicationDatetime: "2030-02-03T09:00:00+01:00",
            Files: [{ FileID: 5, FileName: "front.zip", FileSize: "50 kB", FileChecksum: checksum }],
          },
        ],
      });
    }
  });
  const input = { source: "epo-bulk", product: "3", base };
  await expect(fetchAll(input)).rejects.toMatchObject({ code: "corpus.fetch.checksum" });
  expect(existsSync(join(dataDir, "fetched/epo-bulk/3/2030-02-03/front.zip.part"))).toBe(false);
  checksum = right;
  const answer = await fetchAll(input);
  expect(answer.files.map(({ name, state }) => [name, state])).toEqual([["3/2030-02-03/front.zip", "fetched"]]);
  expect(asked.at(-1)?.path).toBe("/products/3/delivery/11/file/5/download");
});

/** Open Patent Services: a token, a search of 150 hits, pages. */
function ops(total: number): Handler {
  return (request, response, url) => {
    if (url.pathname === "/auth/accesstoken") {
      json(response, { access_token: "token-1", expires_in: "1199" });
      return;
    }
    response.setHeader(
      "x-throttling-control",
      "busy (images=green:100, inpadoc=green:60, other=green:1000, retrieval=yellow:50, search=red:5)",
    );
    response.end(
      `<ops:biblio-search total-result-count="${total}"><range>${url.searchParams.get("Range")}</range></ops:biblio-search>`,
    );
  };
}

test("a search is fetched page by page with a token, at the pace of the strictest light", async () => {
  const base = await serve(ops(150));
  const answer = await fetchAll({ source: "epo-ops", query: "ta=diamond and pd within 2030", base });
  expect(answer.files.map(({ name }) => name.split("/")[1])).toEqual(["0001-0100.xml", "0101-0150.xml"]);
  expect(await readFile(join(answer.folder, answer.files[1]?.name ?? ""), "utf8")).toContain("101-150");
  const basic = `Basic ${Buffer.from("consumer:secret").toString("base64")}`;
  expect(asked.map(({ headers }) => headers.authorization)).toEqual([
    basic,
    "Bearer token-1",
    "Bearer token-1",
    "Bearer token-1",
  ]);
  // Five searches a minute: twelve seconds from one to the next.
  expect(Math.max(...waits)).toBeGreaterThan(11_000);
});

test("a search of more than the service gives is refused with what to do", async () => {
  const base = await serve(ops(2001));
  await expect(fetchAll({ source: "epo-ops", query: "ta=diamond", base })).rejects.toMatchObject({
    code: "corpus.fetch.too_many",
    values: { total: 2001, max: 2000 },
  });
});

test("numbers are asked for one by one in the form the service knows", async () => {
  const base = await serve(ops(0));
  await fetchAll({ source: "epo-ops", numbers: "EP1000000A1, CN112345678A", part: "family", base });
  expect(asked.map(({ path }) => path).filter((path) => path.includes("family"))).toEqual([
    "/rest-services/family/publication/docdb/EP.1000000.A1/biblio,legal",
    "/rest-services/family/publication/docdb/CN.112345678.A/biblio,legal",
  ]);
  await expect(fetchAll({ source: "epo-ops", numbers: "wrong!", base })).rejects.toMatchObject({
    code: "corpus.fetch.bad_number",
  });
});

test("what was fetched can be imported at once", async () => {
  const table = Buffer.from("公开号,申请号,申请日,标题\nCN112345678A,CN202010123456.0,2020-02-22,一种磨具\n");
  let base = "";
  base = await serve((_request, response, url) => {
    if (url.pathname.startsWith("/api/")) json(response, product(base, table.length));
    else response.end(table);
  });
  const answer = await fetchAll({ source: "uspto-bulk", product: "PTGRXML", from: "2030-01-10", base, import: true });
  expect(answer.imported).toMatchObject({ files: 1, read: 1, added: 1 });
});

test("a part whose note was cut off by a kill starts anew", async () => {
  let base = "";
  base = await serve((_request, response, url) => {
    if (url.pathname.startsWith("/api/")) json(response, product(base));
    else response.end(weekly);
  });
  const part = join(dataDir, "fetched/uspto-bulk/PTGRXML/ipg300115.zip.part");
  await mkdir(dirname(part), { recursive: true });
  await writeFile(part, "half");
  await writeFile(`${part}.json`, '{"url": "http');
  const answer = await fetchAll({ source: "uspto-bulk", product: "PTGRXML", from: "2030-01-10", base });
  expect(answer.files.map(({ state, bytes }) => [state, bytes])).toEqual([["fetched", weekly.length]]);
});
