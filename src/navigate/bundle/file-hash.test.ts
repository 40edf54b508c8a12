import { hash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fileHash, sameBytes } from "./file-hash.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairway-hash-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, bytes: Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

/** Around the lengths at which a file is read in another way, or in one piece more. */
const lengths = [0, 1, (1 << 18) - 1, 1 << 18, (1 << 18) + 1, 1 << 20, (1 << 20) + 1, (3 << 20) + 5];
const filled = (length: number) => Buffer.alloc(length, "patent");

test("a file of any length has the hash of its bytes", async () => {
  for (const length of lengths) {
    const bytes = filled(length);
    expect(await fileHash(await file("a", bytes))).toEqual({ sha256: hash("sha256", bytes, "hex"), bytes: length });
  }
});

test("files are the same where every byte is, and no file is the same as one that is absent", async () => {
  for (const length of lengths) {
    const one = await file("one", filled(length));
    expect(await sameBytes(one, await file("other", filled(length)))).toBe(true);
    expect(await sameBytes(one, await file("longer", filled(length + 1)))).toBe(false);
    expect(await sameBytes(one, join(folder, "absent"))).toBe(false);
    expect(await sameBytes(join(folder, "absent"), one)).toBe(false);
    for (const place of length === 0 ? [] : [0, length - 1]) {
      const changed = filled(length);
      changed[place] = 0;
      expect(await sameBytes(one, await file("changed", changed))).toBe(false);
    }
  }
});
