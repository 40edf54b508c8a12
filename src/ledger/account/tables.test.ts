import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getMigrations } from "better-auth/db/migration";
import { expect, test } from "vitest";
import { Ledger } from "../ledger.ts";
import { ledgerRegisters } from "../ledger.actions.ts";
import { authOptions } from "./auth.ts";

const postgres = process.env["FAIRWAY_TEST_POSTGRES"];

test.each([undefined, ...(postgres === undefined ? [] : [postgres])])(
  "the tables of accounts are the ones that better-auth asks for (%s)",
  async (url) => {
    const dataDir = mkdtempSync(join(tmpdir(), "fairway-tables-"));
    const ledger = await Ledger.open({ dataDir, url }, ledgerRegisters);
    try {
      const signOn = { id: "oidc", title: "t", discovery: "http://127.0.0.1:1/", client: "c" };
      const options = await authOptions(ledger.accounts, { origin: "http://127.0.0.1:4444", signOn });
      const { toBeAdded, toBeCreated } = await getMigrations(options);
      const asked = [...toBeCreated, ...toBeAdded].map(({ table, fields }) => [table, Object.keys(fields)]);
      expect(asked).toEqual([]);
    } finally {
      await ledger.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
);
