import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { action, type Context, limits, messageText, staff } from "#base";
import { checkAnswer, checkGroups, type CheckLevel, type HealthAnswer } from "./contract.ts";
import { checks } from "./check/checks.ts";
import { runChecks, type Finding } from "./check/run-checks.ts";
import { z } from "zod";
import { writeDurably } from "./store/durable.ts";
import { sha256Text } from "./store/hash.ts";
import { corpusLayout } from "./store/layout.ts";
import { withCurrentSnapshot } from "./store/reading.ts";
import "./messages.ts";

export const checkAction = action({
  name: "corpus/check",
  may: staff,
  summary: {
    zh: "语料体检：日期次序、异常值、号码、重复、断链、空缺与覆盖",
    en: "Check the health of the corpus: order of dates, impossible values, numbers, duplicates, orphans, blanks, coverage",
  },
  input: z.object({}),
  output: checkAnswer,
  doors: ["cli", "http"],
  method: "get",
  run: (_input, context) => checkHealth(context),
  exitCode: (answer) => (answer.checks.some(({ level, found }) => level === "error" && found > 0) ? 1 : 0),
  print: (answer, lang) => {
    const marks: Readonly<Record<CheckLevel, string>> = { error: "✗", warning: "!", note: "·" };
    const lines = answer.checks
      .filter(({ found }) => found > 0)
      .flatMap(({ level, title, found, looked, examples }) => [
        `${marks[level]} ${title}: ${found} / ${looked}`,
        ...examples.slice(0, 3).map(({ key, detail }) => `    ${key}  ${detail}`),
      ]);
    const sound = answer.checks.filter(({ found }) => found === 0).length;
    const { snapshot } = answer;
    return [...lines, messageText("corpus.print.checked", { snapshot, checks: answer.checks.length, sound }, lang)].join("\n");
  },
  rows: (answer) => answer.checks.map(({ examples, ...check }) => ({ ...check, example: examples[0]?.key ?? "" })),
});

/** What no corpus reaches, where no source tells a day. */
const noCutOff = "9999-12-31";

async function checkHealth(context: Context): Promise<HealthAnswer> {
  return await withCurrentSnapshot(context.dataDir, async (snapshot, engine) => {
    const cutOff = snapshot.manifest.cutOff;
    const findings = await kept(context, snapshot.id, () => {
      let done = 0;
      const step = (): void => {
        context.signal.throwIfAborted();
        context.progress({ doing: "corpus.progress.check", done: done++, total: checks.length, unit: "step" });
      };
      return runChecks(engine, checks, { cutOff: cutOff ?? noCutOff }, limits.checkExamplesMax, step);
    });
    const found = new Map(findings.map((finding) => [finding.name, finding]));
    const shown = checks.flatMap((check) => {
      const finding = found.get(check.name);
      if (!finding) return [];
      const { name, group, level } = check;
      return [{ ...finding, name, group, level, title: check.title[context.lang], meaning: check.meaning[context.lang] }];
    });
    return {
      snapshot: snapshot.id,
      cutOff,
      checks: shown.toSorted((a, b) => checkGroups.indexOf(a.group) - checkGroups.indexOf(b.group)),
    };
  });
}

const findingsShape = z.array(
  z.object({
    name: z.string(),
    looked: z.int(),
    found: z.int(),
    examples: z.array(z.object({ key: z.string(), detail: z.string() })),
  }),
);

/** A snapshot never changes, so the same checks find the same: they are run once, and their findings kept beside the corpus. */
async function kept(context: Context, snapshot: string, find: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  const folder = join(corpusLayout(context.dataDir).corpus, "checks");
  const asked = sha256Text(JSON.stringify(checks.map((check) => [check, check.faults({ cutOff: "" }), limits.checkExamplesMax])));
  const file = join(folder, `${snapshot}-${asked.slice(0, 8)}.json`);
  const text = await readFile(file, "utf8").catch(() => undefined);
  const known = text === undefined ? undefined : findingsShape.safeParse(JSON.parse(text));
  if (known?.success) return known.data;
  const findings = await find();
  await mkdir(folder, { recursive: true });
  await writeDurably(file, JSON.stringify(findings));
  // Of other snapshots and other checks nobody asks any more.
  for (const name of await readdir(folder)) {
    if (name.endsWith(".json") && join(folder, name) !== file) await rm(join(folder, name), { force: true });
  }
  return findings;
}
