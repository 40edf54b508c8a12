/** Prints how many lines each register is declared in, comments and blank lines too; what docs/ledger/registers.md tells is from here. */
import { globSync, readFileSync } from "node:fs";

const root = new URL("../", import.meta.url).pathname;
const declared = globSync("src/**/*.ts", { cwd: root })
  .filter((path) => !path.includes("test"))
  .flatMap((path) => {
    const text = readFileSync(`${root}${path}`, "utf8");
    return [...text.matchAll(/^export const \w+(?:: Register)? = register\(\{$[\s\S]*?^\}\)[^\n]*;$/gm)].map(([declaration]) => ({
      name: /\bname: "([^"]+)"/.exec(declaration)?.[1] ?? path,
      lines: declaration.split("\n").length,
    }));
  })
  .toSorted((left, right) => left.lines - right.lines);

for (const { name, lines } of declared) process.stdout.write(`${String(lines).padStart(5)}  ${name}\n`);
const total = declared.reduce((sum, { lines }) => sum + lines, 0);
const middle = declared[Math.floor(declared.length / 2)]?.lines ?? 0;
process.stdout.write(`${declared.length} registers, ${total} lines, the median ${middle}\n`);
