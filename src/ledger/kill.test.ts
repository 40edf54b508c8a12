import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Actor } from "#base";
import { Ledger } from "./ledger.ts";
import { counters } from "./kill-child-for-test.ts";

const kills = Number(process.env["FAIRWAY_KILLS"] ?? 4);
const auditor: Actor = { id: "a", label: "a", door: "cli", grants: [{ role: "administrator", zone: null, organisation: null }] };

interface Acknowledged {
  readonly count: number;
  readonly file: number;
}

/** Lets a writer write until it is killed; gives the last count and the last file that it acknowledged. */
async function writeUntilKilled(dataDir: string, afterMs: number): Promise<Acknowledged> {
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
  const lines = said.slice(0, said.lastIndexOf("\n")).split("\n");
  const last = (start: RegExp) => Number(lines.findLast((line) => start.test(line))?.replace(start, "") ?? 0);
  return { count: last(/^(?=\d)/), file: last(/^file /) };
}

/** Files that have their name and do not hold what it says. */
function halfFiles(dataDir: string): string[] {
  const folder = join(dataDir, "ledger", "files");
  const named = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith("."),
  );
  return named
    .filter(
      ({ parentPath, name }) =>
        createHash("sha256")
          .update(readFileSync(join(parentPath, name)))
          .digest("hex") !== name,
    )
    .map(({ name }) => name);
}

test("what was acknowledged, its files too, is there after a kill at any moment, and the history holds", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "fairway-kill-"));
  const told: number[] = [];
  try {
    for (let round = 0; round < kills; round++) {
      const acknowledged = await writeUntilKilled(dataDir, 20 + ((round * 37) % 150));
      const ledger = await Ledger.open({ dataDir }, [counters]);
      try {
        const { records } = await ledger.list(counters, { limit: 1, offset: 0 }, { actor: auditor, lang: "en" });
        const kept = Number(records[0]?.values["count"]);
        // One more may have been written than was told.
        expect([acknowledged.count, acknowledged.count + 1]).toContain(kept);
        const record = { register: counters.name, record: records[0]?.id ?? "" };
        const { attachments } = await ledger.attachments.list(record, { actor: auditor, lang: "en" });
        const attached = attachments.map(({ name }) => Number(name));
        told.push(acknowledged.file);
        expect(told.filter((file) => file > 0 && !attached.includes(file))).toEqual([]);
        const { broken, entries, files, faults } = await ledger.verify();
        expect([broken, faults, files]).toEqual([[], [], attached.length]);
        expect(entries).toBe((records[0]?.version ?? 0) + attached.length);
        expect(halfFiles(dataDir)).toEqual([]);
      } finally {
        await ledger.close();
      }
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
