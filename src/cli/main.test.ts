import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { actions, inputSchema } from "#product";
import { flagOf } from "./command.ts";
import { optionNames } from "./options.ts";

const main = fileURLToPath(new URL("main.ts", import.meta.url));

function fairway(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], FAIRWAY_DATA: "/nowhere/at/all" },
  });
  return { status, stdout, stderr };
}

test("help lists every command of the product, in both languages", () => {
  const [en, zh] = [fairway("--help"), fairway("--help", "--lang", "zh")];
  expect([en.status, zh.status]).toEqual([0, 0]);
  for (const action of actions.filter(({ doors }) => doors.includes("cli"))) {
    expect(en.stdout).toContain(action.name.replace("/", " "));
    expect(en.stdout).toContain(action.summary.en);
    expect(zh.stdout).toContain(action.summary.zh);
  }
});

test("a wrong command is a usage error that names the right one", () => {
  const { status, stdout, stderr } = fairway("backpu", "x");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain("backup");
});

test("a time zone that is not known is said before anything is done", () => {
  const run = (zone: string) =>
    spawnSync(process.execPath, [main, "corpus", "status", "--data", "/nowhere/at/all", "--lang", "zh"], {
      encoding: "utf8",
      env: { PATH: process.env["PATH"], FAIRWAY_TIME_ZONE: zone },
    });
  const unknown = run("Asia/Zhengzhou");
  expect([unknown.status, unknown.stdout]).toEqual([2, ""]);
  expect(unknown.stderr).toContain("“Asia/Zhengzhou”");
  expect(run("Europe/Berlin").stderr).not.toContain("FAIRWAY_TIME_ZONE");
});

test("with --json an error is the one JSON document on stdout", () => {
  const usage = fairway("backup", "--json");
  expect(usage.status).toBe(2);
  expect(JSON.parse(usage.stdout)).toMatchObject({ error: { code: "cli.missing", values: { what: "FILE" } } });
  const mend = fairway("backup", "/nowhere/else.zip", "--json", "--lang", "zh");
  expect(mend.status).toBe(1);
  expect(JSON.parse(mend.stdout)).toHaveProperty("error.code");
});

test("a reader that leaves early is no error", async () => {
  const child = spawn(process.execPath, [main, "--help"], { stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("the server says where it is in both languages, and ends in order when it is asked to", async () => {
  const data = mkdtempSync(join(tmpdir(), "fairway-start-"));
  const child = spawn(process.execPath, [main, "start", "--port", "0", "--data", data], { stdio: ["ignore", "pipe", "inherit"] });
  let stdout = "";
  for await (const chunk of child.stdout) {
    stdout += String(chunk);
    if (stdout.includes("Fairway is at")) child.kill("SIGINT");
  }
  expect(stdout).toMatch(/航道 Fairway 已就绪：http:\/\/127\.0\.0\.1:\d+\//);
  expect(child.exitCode ?? (await new Promise((resolve) => child.on("exit", resolve)))).toBe(0);
});

test("no action has a field whose flag every command takes already", () => {
  const taken = actions.flatMap(({ name, input, doors }) =>
    doors.includes("cli")
      ? Object.keys(inputSchema(input).properties)
          .filter((field) => Object.hasOwn(optionNames, flagOf(field).slice(2)))
          .map((field) => `${name} ${flagOf(field)}`)
      : [],
  );
  expect(taken).toEqual([]);
});
