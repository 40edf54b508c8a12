/** Where a ledger of its own lies for a test: a folder, or a database beside the one that FAIRWAY_TEST_POSTGRES names. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

export const engines = ["sqlite", "postgres"] as const;
export const postgres = process.env["FAIRWAY_TEST_POSTGRES"];

export interface PlaceForTest {
  readonly dataDir: string;
  /** What the server's environment needs beside its own. */
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

export async function placeForTest(engine: (typeof engines)[number]): Promise<PlaceForTest> {
  const dataDir = mkdtempSync(join(tmpdir(), "fairway-writers-"));
  const away = () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  if (engine === "sqlite") return { dataDir, env: {}, remove: async () => away() };
  const name = `fairway_writers_${randomBytes(6).toString("hex")}`;
  const url = new URL(postgres ?? "");
  await tell(`create database ${name}`);
  url.pathname = `/${name}`;
  return {
    dataDir,
    env: { FAIRWAY_LEDGER: String(url) },
    async remove() {
      await tell(`drop database if exists ${name} with (force)`);
      away();
    },
  };
}

async function tell(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgres });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
