import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Actor } from "#base";
import { Ledger } from "./ledger.ts";
import { counters } from "./kill-child-for-test.ts";

const kills = Number(process.env["FAIRWAY_KILLS"] ?? 4);
const auditor: Actor = { id: "a", label: "a", door: "cli", grants: [{ role: "administrator", zone: null, organisation: null }] };

/** Lets a writer write until it is killed; gives the last count that it acknowledged. */
async function writeUntilKilled(dataDir: string, afterMs: number): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "kill-child-for-test.ts"), dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (text: Buffer) => {
      const isFirst = said === "";
      said += text.toString("utf8");
      if (isFirst) setTimeout(() => child.kill("SIGKILL"), afterMs);
    });
    child.on("close", () => resolve());
  });
  return Number(said.trim().split("\n").at(-1));
}

test("what was acknowledged is there after a kill at any moment, and the history holds", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "fairway-kill-"));
  try {
    for (let round = 0; round < kills; round++) {
      const acknowledged = await writeUntilKilled(dataDir, 20 + ((round * 37) % 150));
      const ledger = await Ledger.open({ dataDir }, [counters]);
      try {
        const { records } = await ledger.list(counters, { limit: 1, offset: 0 }, { actor: auditor, lang: "en" });
        const kept = Number(records[0]?.values["count"]);
        // One more may have been written than was told.
        expect([acknowledged, acknowledged + 1]).toContain(kept);
        const { broken, entries } = await ledger.verify();
        expect(broken).toEqual([]);
        expect(entries).toBe(records[0]?.version);
      } finally {
        await ledger.close();
      }
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
