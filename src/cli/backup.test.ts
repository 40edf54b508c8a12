import { mkdir, mkdtemp, readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { systemClock, type Context } from "#base";
import { closeLedgers, doingOf, ledgerOf, register, setRegisters, text, type Register } from "#ledger";
import { backup } from "./backup.ts";
import "./messages.ts";
import { restore } from "./restore.ts";

const scratch = await mkdtemp(join(tmpdir(), "fairway-backup-"));

const title = { zh: "便笺", en: "Notes" };
const notes: Register = register({
  name: "test/notes",
  title,
  one: title,
  fields: { text: text({ title, required: true }) },
  label: "text",
  list: ["text"],
  may: { read: {}, create: {}, change: {} },
}) as never;
setRegisters([notes]);

function contextFor(name: string, progress: Context["progress"] = () => undefined): Context {
  return { dataDir: join(scratch, name), lang: "en", clock: systemClock, signal: new AbortController().signal, progress };
}

async function makeData(name: string): Promise<Context> {
  const context = contextFor(name);
  for (const folder of ["corpus/temp", "snapshots/s1", "studies"])
    await mkdir(join(context.dataDir, folder), { recursive: true });
  await writeFile(join(context.dataDir, "corpus/corpus.json"), "{}");
  await writeFile(join(context.dataDir, "corpus/lock"), "held");
  await writeFile(join(context.dataDir, "corpus/temp/half"), "half");
  await writeFile(join(context.dataDir, "snapshots/current"), "s1");
  await writeFile(join(context.dataDir, "snapshots/s1/publication.parquet"), Buffer.alloc(5_000_000, "parquet"));
  await writeFile(join(context.dataDir, "studies/超硬材料.yaml"), "study: superhard\n");
  return context;
}

test("a restored backup holds every finished file and nothing of work in progress", async () => {
  const context = await makeData("whole");
  const file = join(scratch, "whole.zip");
  expect((await backup(file, context)).files).toBe(4);
  const restored = contextFor("whole-restored");
  expect((await restore(file, restored)).files).toBe(4);
  expect(await readFile(join(restored.dataDir, "studies/超硬材料.yaml"), "utf8")).toBe("study: superhard\n");
  const big = "snapshots/s1/publication.parquet";
  expect((await readFile(join(restored.dataDir, big))).equals(await readFile(join(context.dataDir, big)))).toBe(true);
  expect(await readdir(join(restored.dataDir, "corpus"))).toEqual(["corpus.json"]);
});

test("the ledger with its files is in the backup as it stood, also while it is open and being written", async () => {
  const context = await makeData("ledger");
  const ledger = await ledgerOf(context);
  const { records } = ledger;
  const made = await records.create(notes, { text: "before" }, doingOf(context));
  const writing = Array.from({ length: 20 }, (_, index) =>
    records.create(notes, { text: `meanwhile ${index}` }, doingOf(context)),
  );
  const paper = { register: notes.name, record: made.id, name: "协议.txt", content: Readable.from([Buffer.from("agreed")]) };
  const attached = await ledger.attachments.attach(paper, doingOf(context));
  const file = join(scratch, "ledger.zip");
  await backup(file, context);
  await Promise.all(writing);
  const restored = contextFor("ledger-restored");
  await restore(file, restored);
  expect(await readdir(join(restored.dataDir, "ledger"))).toEqual(["files", "ledger.sqlite"]);
  const copy = await ledgerOf(restored);
  expect((await copy.records.get(notes, made.id, doingOf(restored))).values["text"]).toBe("before");
  expect(await copy.verify()).toMatchObject({ broken: [], files: 1, faults: [] });
  const { path } = await copy.attachments.open(attached.id, doingOf(restored));
  expect(await readFile(path, "utf8")).toBe("agreed");
  await closeLedgers();
});

test("a backup cut short, or with one changed byte, is refused and leaves nothing behind", async () => {
  const context = await makeData("broken");
  const file = join(scratch, "broken.zip");
  const { bytes } = await backup(file, context);
  const content = await readFile(file);
  content[1_000_000] = (content[1_000_000] ?? 0) ^ 1;
  await writeFile(join(scratch, "changed.zip"), content);
  await truncate(file, bytes - 100);
  for (const name of ["broken.zip", "changed.zip"]) {
    await expect(restore(join(scratch, name), contextFor("broken-restored"))).rejects.toMatchObject({
      code: "cli.backup.broken",
    });
  }
  expect((await readdir(scratch)).filter((name) => name.includes("restor") && name.includes("broken"))).toEqual([]);
});

test("a backup is refused when what it rests on changes while it is written", async () => {
  const context = await makeData("moving");
  let changed = Promise.resolve();
  const moving: Context = {
    ...context,
    progress: ({ done }) => {
      if (done > 1_000_000) changed = writeFile(join(context.dataDir, "snapshots/current"), "s2");
    },
  };
  await expect(backup(join(scratch, "moving.zip"), moving)).rejects.toMatchObject({ code: "cli.backup.changed" });
  await changed;
  expect(await readdir(scratch)).not.toContain("moving.zip");
});

test("nothing is overwritten: neither a file by a backup nor data by a restore", async () => {
  const context = await makeData("kept");
  const file = join(scratch, "kept.zip");
  await backup(file, context);
  await expect(backup(file, context)).rejects.toMatchObject({ code: "cli.backup.exists" });
  await expect(restore(file, context)).rejects.toMatchObject({ code: "cli.restore.not_empty" });
  await expect(backup(join(context.dataDir, "in.zip"), context)).rejects.toMatchObject({ code: "cli.backup.inside" });
  await expect(backup(join(scratch, "no.zip"), contextFor("no-such"))).rejects.toMatchObject({ code: "cli.backup.nothing" });
});
