import { execFile, spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { chromium, type Browser, type Page } from "playwright-core";
import { watchTraffic } from "./settled.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const cli = join(root, "src", "cli", "main.ts");
const run = promisify(execFile);

const switches = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser named by whoever runs the tests, else one on the path. */
function findChromium(): string {
  const folders = (process.env["PATH"] ?? "").split(delimiter).concat("/usr/bin");
  const named = ["chromium", "chromium-browser", "google-chrome"].flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [process.env["FAIRWAY_CHROMIUM"] ?? "", ...named].find((path) => path !== "" && existsSync(path));
  if (!found) throw new Error("no Chromium: name one in FAIRWAY_CHROMIUM, or run `npm test`, which gets one");
  return found;
}

/** The real server on a fresh data directory that holds the example, navigated once, and a browser. */
export interface Stage {
  readonly url: string;
  /** What the command line on the machine itself answers. */
  command<Answer>(...words: readonly string[]): Promise<Answer>;
  /** A page whose console is listened to. */
  page(width: number, height?: number): Promise<Page>;
  /** Throws what any console has complained of since the last time. */
  ensureQuiet(): void;
  /** What any console has complained of since the last time, where a test wants it so. */
  takeComplaints(): string[];
  close(): Promise<void>;
}

export async function setStage({ withExample = true }: { readonly withExample?: boolean } = {}): Promise<Stage> {
  if (!existsSync(join(root, "dist", "web", "index.html")))
    throw new Error("the pages are not built: run `npm test`, or `vite build`");
  const data = await mkdtemp(join(tmpdir(), "fairway-browser-"));
  const study = withExample ? await exampleIn(data) : undefined;
  const server = spawn(process.execPath, [cli, "start", "--port", "0", "--data", data], { stdio: ["ignore", "pipe", "pipe"] });
  const url = await addressOf(server);
  if (study !== undefined) await navigated(url, study);
  const browser: Browser = await chromium.launch({ executablePath: findChromium(), args: switches });
  const complaints: string[] = [];
  return {
    url,
    async command<Answer>(...words: readonly string[]) {
      const { stdout } = await run(process.execPath, [cli, ...words, "--data", data, "--json"]);
      return JSON.parse(stdout) as Answer;
    },
    takeComplaints: () => complaints.splice(0),
    ensureQuiet() {
      const told = complaints.splice(0);
      if (told.length > 0) throw new Error(`the console complains: ${told.join("\n")}`);
    },
    async page(width, height = 900) {
      const page = await browser.newPage({ viewport: { width, height }, locale: "zh-CN" });
      page.setDefaultTimeout(60_000);
      watchTraffic(page);
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      return page;
    },
    async close() {
      await browser.close();
      const ended = new Promise((resolve) => server.once("exit", resolve));
      if (server.exitCode === null && server.signalCode === null) {
        server.kill();
        await ended;
      }
      await rm(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Makes the example; tells where its study lies. */
async function exampleIn(data: string): Promise<string> {
  const { stdout } = await run(process.execPath, [cli, "example", "create", "--data", data, "--json"]);
  return (JSON.parse(stdout) as { study: string }).study;
}

/** The address that the server prints once it listens. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = "";
    const listen = (piece: Buffer) => {
      told += piece.toString();
      // It may come in pieces: only what follows tells that the port is whole.
      const [address] = /http:\/\/[\d.]+:\d+(?=\D)/.exec(told) ?? [];
      if (address) resolve(address);
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.once("exit", () => reject(new Error(`the server ended: ${told}`)));
  });
}

/** Runs the example's study through the server, as the page does. */
async function navigated(url: string, study: string): Promise<void> {
  const name = study.split("/").at(-2);
  const started = await fetch(`${url}/api/navigate/run`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ study: name }),
  });
  const { job } = (await started.json()) as { job: string };
  for (;;) {
    const { state, error } = (await (await fetch(`${url}/api/jobs/${job}`)).json()) as { state: string; error: unknown };
    if (state === "done") return;
    if (state !== "queued" && state !== "running") throw new Error(`the study could not be run: ${JSON.stringify(error)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
