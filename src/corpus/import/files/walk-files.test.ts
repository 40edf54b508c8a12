import { mkdtemp, mkdir, rm, writeFile, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { AppError, allMessages, limits } from "#base";
import type { ByteFile, Importer } from "../importer.ts";
import { detectImporter, sha256Of, walkFiles, type Walked } from "./index.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairway-files-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const signal = new AbortController().signal;

async function walk(...paths: string[]): Promise<Walked[]> {
  const all: Walked[] = [];
  for await (const each of walkFiles(paths, { signal })) all.push(each);
  return all;
}
const names = (all: readonly Walked[]): string[] => all.flatMap((each) => ("file" in each ? [each.file.name] : []));
const codes = (all: readonly Walked[]): string[] => all.flatMap((each) => ("problem" in each ? [each.problem.issue.code] : []));

async function text(file: ByteFile): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of file.open()) parts.push(part);
  return Buffer.concat(parts).toString();
}

type Content = string | Buffer;
async function zip(entries: readonly (readonly [name: string, content: Content])[]): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of entries) file.addBuffer(Buffer.from(content), name, { mtime: new Date(0) });
  file.end();
  const parts: Buffer[] = [];
  for await (const part of file.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
async function put(name: string, content: Content): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, content);
  return path;
}

describe("walking", () => {
  test("a folder gives its files in the order of their names, folders within included, hidden ones noted", async () => {
    for (const name of ["b/2.csv", "b/10.csv", "b/~$2.csv", "b/.DS_Store", "b/a/x.csv", "b/z.png"]) {
      await put(`walk/${name}`, name.endsWith("png") ? Buffer.from("89504e470d0a1a0a00", "hex") : name);
    }
    await symlink(join(folder, "walk"), join(folder, "walk/b/loop"));
    const all = await walk(join(folder, "walk"));
    expect(names(all)).toEqual(["walk/b/10.csv", "walk/b/2.csv", "walk/b/a/x.csv"]);
    expect(codes(all)).toEqual(["corpus.files.skipped_hidden", "corpus.files.skipped_image"]);
  });

  test("a path named outright is never passed over for its name", async () => {
    expect(names(await walk(await put("named/.hidden.csv", "a,b")))).toEqual([".hidden.csv"]);
  });

  test("missing, empty and fruitless paths each say so and the rest is read", async () => {
    await mkdir(join(folder, "nothing"));
    const all = await walk(
      join(folder, "no-such"),
      await put("empty.csv", ""),
      join(folder, "nothing"),
      await put("ok.csv", "a"),
    );
    expect(codes(all)).toEqual(["corpus.files.missing", "corpus.files.empty", "corpus.files.nothing"]);
    expect(names(all)).toEqual(["ok.csv"]);
  });

  test("a file can be opened again and hashes to the same", async () => {
    const [one] = await walk(await put("again.zip", await zip([["a.csv", "hello"]])));
    if (!one || !("file" in one)) throw new Error("no file");
    expect(await text(one.file)).toBe("hello");
    const hashed = await sha256Of(one.file);
    expect(hashed).toEqual({ bytes: 5, sha256: "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824" });
    expect(await sha256Of(one.file)).toEqual(hashed);
  });

  test("an aborted walk stops", async () => {
    const walked = walkFiles([await put("abort.csv", "a")], { signal: AbortSignal.abort(new Error("stop")) });
    await expect(walked.next()).rejects.toThrow("stop");
  });
});

describe("archives", () => {
  test("are known by their bytes: zip in zip in gz, whatever the names", async () => {
    const inner = await zip([["deep.csv", "deep"]]);
    const all = await walk(await put("lying.csv", gzipSync(await zip([["in.dat", inner]]))));
    expect(names(all)).toEqual(["lying.csv!lying.csv!in.dat!deep.csv"]);
    expect(all[0] && "file" in all[0] && (await text(all[0].file))).toBe("deep");
  });

  test("nest to the limit and no deeper, and a neighbour of what is too deep is read", async () => {
    let nested: Buffer = await zip([["end.csv", "end"]]);
    for (let depth = 1; depth < limits.archiveDepthMax; depth++) nested = await zip([["a.zip", nested]]);
    expect(names(await walk(await put("deep-enough.zip", nested)))).toHaveLength(1);
    const all = await walk(
      await put(
        "too-deep.zip",
        await zip([
          ["a.zip", nested],
          ["b.csv", "b"],
        ]),
      ),
    );
    expect(codes(all)).toEqual(["corpus.files.archive_deep"]);
    expect(names(all)).toEqual(["too-deep.zip!b.csv"]);
  });

  test("a workbook stays whole, even with its list of parts at the end", async () => {
    const parts = [
      ["xl/workbook.xml", "<workbook/>"],
      ["[Content_Types].xml", "<Types/>"],
    ] as const;
    expect(names(await walk(await put("list.csv", await zip(parts))))).toEqual(["list.csv"]);
    expect(names(await walk(await put("outer.zip", await zip([["list.xlsx", await zip(parts)]]))))).toEqual([
      "outer.zip!list.xlsx",
    ]);
  });

  test("a weekly archive gives its patents, and one note for each kind of the rest", async () => {
    const tiff = Buffer.from("49492a0008000000", "hex");
    const weekly = await zip([
      ["ipg230103.xml", "<x/>"],
      ["ipg230103lst.txt", "1"],
      ["ipg230103rpt.html", "<html>"],
      ["US1/D00001.TIF", tiff],
      ["US1/D00002.TIF", tiff],
      ["__MACOSX/._ipg230103.xml", "x"],
      ["US1/C1.MOL", "mol"],
    ]);
    const all = await walk(await put("ipg230103.zip", weekly));
    expect(names(all)).toEqual(["ipg230103.zip!ipg230103.xml"]);
    expect(
      all.flatMap((each) => ("problem" in each ? [[each.problem.issue.code, each.problem.issue.values["count"]]] : [])),
    ).toEqual([
      ["corpus.files.skipped_list", 2],
      ["corpus.files.skipped_image", 2],
      ["corpus.files.skipped_hidden", 1],
      ["corpus.files.skipped_attachment", 1],
    ]);
  });

  test("a zip bomb is named and not unpacked, and its neighbours are read", async () => {
    const bomb = Buffer.alloc(limits.archiveFreeBytes + 1);
    const all = await walk(
      await put(
        "bomb.zip",
        await zip([
          ["bomb.csv", bomb],
          ["good.csv", "good"],
        ]),
      ),
    );
    expect(all[0]).toMatchObject({ problem: { file: "bomb.zip!bomb.csv", issue: { code: "corpus.files.archive_bomb" } } });
    expect(names(all)).toEqual(["bomb.zip!good.csv"]);
  });

  test("a gzip bomb stops while it is unpacked", async () => {
    const all = await walk(await put("bomb.gz", gzipSync(Buffer.alloc(limits.archiveFreeBytes + 1024 * 1024))));
    const file = all[0] && "file" in all[0] ? all[0].file : undefined;
    await expect(sha256Of(file!)).rejects.toMatchObject({ code: "corpus.files.archive_bomb", values: { file: "bomb.gz!bomb" } });
  });

  test("an entry that lies about its size is stopped", async () => {
    const bytes = await zip([["lie.csv", "x".repeat(10_000)]]);
    const directory = bytes.lastIndexOf("504b0102", undefined, "hex");
    bytes.writeUInt32LE(10, directory + 24);
    expect(codes(await walk(await put("lie.zip", bytes)))).toEqual(["corpus.files.archive_damaged"]);
  });

  test("entries that share bytes make the archive a bomb", async () => {
    const bytes = await zip([
      ["aa.csv", "x".repeat(100)],
      ["bb.csv", "y".repeat(100)],
    ]);
    const directory = bytes.lastIndexOf("504b0102", undefined, "hex");
    bytes.writeUInt32LE(bytes.length, directory + 20);
    expect(codes(await walk(await put("shared.zip", bytes)))).toEqual(["corpus.files.archive_bomb"]);
  });

  test.each(["../up.csv", "/root.csv", "C:/x.csv", "a\u0007b.csv"])(
    "an entry named %j is refused and its neighbour is read",
    async (bad) => {
      const placeholder = "N".repeat(Buffer.byteLength(bad));
      const bytes = await zip([
        [placeholder, "bad"],
        ["good.csv", "good"],
      ]);
      const patched = Buffer.from(bytes.toString("latin1").replaceAll(placeholder, bad), "latin1");
      const all = await walk(await put("names.zip", patched));
      expect(codes(all)).toEqual(["corpus.files.archive_name"]);
      expect(names(all)).toEqual(["names.zip!good.csv"]);
    },
  );

  test("names in GBK are read", async () => {
    const bytes = await zip([["name.csv", "a"]]);
    const patched = Buffer.from(bytes.toString("latin1").replaceAll("name", "\xd7\xa8\xc0\xfb"), "latin1");
    expect(names(await walk(await put("gbk.zip", patched)))).toEqual(["gbk.zip!专利.csv"]);
  });

  test("a truncated zip and a truncated gz are called incomplete", async () => {
    const whole = await zip([["a.csv", "x".repeat(1000)]]);
    expect(codes(await walk(await put("cut.zip", whole.subarray(0, 60))))).toEqual(["corpus.files.archive_damaged"]);
    const packed = gzipSync("x".repeat(1000));
    expect(codes(await walk(await put("cut.gz", packed.subarray(0, 20))))).toEqual(["corpus.files.archive_damaged"]);
  });
});

describe("detection", () => {
  const importer = (format: string, sure: number): Importer => ({
    format,
    version: 1,
    detect: () => sure,
    async *read() {},
  });
  const file = (head: string | Buffer): ByteFile => ({ name: "f", head: Buffer.from(head), async *open() {} });

  test("takes the surest importer, or the one asked for", () => {
    const all = [importer("a", 0.2), importer("b", 0.9)];
    expect(detectImporter(file("x"), all).format).toBe("b");
    expect(detectImporter(file("x"), all, "a").format).toBe("a");
    expect(() => detectImporter(file("x"), all, "c")).toThrow(AppError);
  });

  test.each([
    ["%PDF-1.7", "corpus.files.looks_pdf"],
    ["\u0000\u0001", "corpus.files.looks_binary"],
    ["<!DOCTYPE html><html>", "corpus.files.looks_html"],
    ['<?xml version="1.0"?><ops:world-patent-data a="b">', "corpus.files.looks_xml"],
    ['{"a": 1}', "corpus.files.looks_json"],
    ["hello", "corpus.files.looks_text"],
    [Buffer.from("d0cf11e0a1b11ae1", "hex"), "corpus.files.looks_ole"],
  ])("names what %j looks like", (head, code) => {
    expect(() => detectImporter(file(head), [importer("a", 0)])).toThrow(expect.objectContaining({ code }));
  });

  test("every message of the part stands in both languages", () => {
    const { en, zh } = allMessages();
    const keys = [...en.keys()].filter((key) => key.startsWith("corpus.files."));
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => !zh.has(key))).toEqual([]);
  });
});
