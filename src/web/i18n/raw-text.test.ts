import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { expect, test } from "vitest";

const web = join(import.meta.dirname, "..");
/** Attributes that a person reads or hears. */
const spoken = new Set(["title", "label", "placeholder", "alt", "aria-label", "aria-description", "okText", "cancelText"]);
const hasWord = (text: unknown) => typeof text === "string" && /[\p{Letter}]{2,}/u.test(text);

/** The texts that stand raw in a file's JSX. */
function rawTexts(source: string, file: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown) => {
    if (Array.isArray(node)) return node.forEach((one) => visit(one));
    if (typeof node !== "object" || node === null) return;
    const { type, value, name } = node as { type?: string; value?: { type?: string; value?: unknown }; name?: { name?: string } };
    if (type === "JSXText" && hasWord(value)) found.push((value as unknown as string).trim());
    if (type === "JSXAttribute" && spoken.has(name?.name ?? "") && value?.type === "Literal" && hasWord(value.value)) {
      found.push(String(value.value));
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(file, source).program);
  return found;
}

test("no component holds raw text: every word a person reads comes from the dictionaries", () => {
  const files = globSync("**/*.tsx", { cwd: web });
  expect(files.length).toBeGreaterThan(40);
  const found = files.flatMap((file) => rawTexts(readFileSync(join(web, file), "utf8"), file).map((text) => `${file}: ${text}`));
  // A sample value for a file name, the same in every language.
  expect(found.filter((one) => !one.endsWith("superhard-materials"))).toEqual([]);
});

test("raw text is found in elements and in attributes that are read aloud, and nowhere else", () => {
  expect(rawTexts('const a = <p title="Hello">你好 {x} <b className="word">–</b></p>', "a.tsx")).toEqual(["Hello", "你好"]);
});
