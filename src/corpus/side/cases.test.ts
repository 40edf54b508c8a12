import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { AppError, messageText } from "#base";
import type { ByteFile } from "../import/importer.ts";
import type { Issue } from "../record.ts";
import type { SideRow } from "./kinds.ts";
import type { SideAsked } from "./layouts/index.ts";
import { recogniseSide } from "./recognise.ts";
import type { SideSink } from "./side-reading.ts";
import "./messages.ts";

const folder = join(import.meta.dirname, "cases");
/** Writes what comes out as what is expected; the change is then read by a person. */
const isRewriting = process.env["FAIRWAY_REWRITE_CASES"] === "1";

async function readAll(input: string, bytes: Buffer, asked: SideAsked) {
  const file: ByteFile = {
    name: input,
    head: bytes.subarray(0, 65_536),
    bytes: bytes.length,
    async *open() {
      yield bytes;
    },
  };
  const signal = new AbortController().signal;
  const table = await recogniseSide(file, asked, signal);
  if (!table) return { kind: null };
  const rows: SideRow[] = [];
  const issues: Issue[] = [];
  const days: string[] = [];
  const sink: SideSink = {
    accept: async (given) => void rows.push(...given),
    reject: (issue) => issues.push(issue),
    note: (issue) => issues.push(issue),
    dated: (day) => void (day === undefined ? undefined : days.push(day)),
  };
  let refused: string | undefined;
  try {
    await table.read({ signal, consumed: () => undefined, facts: {}, sink });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    refused = error.code;
  }
  const { kind, layout, scope } = table;
  return { kind, layout, scope, latest: days.toSorted().at(-1), refused, rows, issues };
}

test.each(readdirSync(folder))("the side table %s gives what it gave", async (name) => {
  const input = readdirSync(join(folder, name)).find((file) => file.startsWith("input.")) ?? "";
  const askedFile = join(folder, name, "asked.json");
  const asked = existsSync(askedFile) ? (JSON.parse(readFileSync(askedFile, "utf8")) as SideAsked) : {};
  const got = await readAll(input, readFileSync(join(folder, name, input)), asked);
  const path = join(folder, name, "expected.json");
  const printed = `${JSON.stringify(got, null, 1)}\n`;
  if (isRewriting) writeFileSync(path, printed);
  expect(JSON.parse(printed)).toEqual(JSON.parse(readFileSync(path, "utf8")));
  for (const issue of got.issues ?? []) {
    for (const lang of ["en", "zh"] as const) expect(messageText(issue.code, issue.values, lang)).not.toMatch(/[{}]|^corpus\./);
  }
});
