#!/usr/bin/env node
/** `fairway <part> <feature> …`. Exit 0 done, 1 the user can mend it, 2 usage, 70 a bug of ours, 130/143 interrupted. */
import { readFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import { AppError, systemClock, today } from "#base";
import "./messages.ts";
import { langOfEnvironment, takeOptions } from "./options.ts";
import { say } from "./output.ts";

// npm runs a script in the folder of package.json; the paths that a person types are meant from where the person stands.
if (process.env["npm_lifecycle_event"] === "fairway" && process.env["INIT_CWD"]) process.chdir(process.env["INIT_CWD"]);

// A reader that goes away early (`| head`) is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
}

// Exit 1 is for what the user can mend; what nobody caught is a bug.
process.on("uncaughtException", (error) => {
  process.stderr.write(`${error.stack ?? String(error)}\n`, () => process.exit(70));
});

process.exit(await main(process.argv.slice(2)));

async function main(words: readonly string[]): Promise<number> {
  let lang = langOfEnvironment(process.env);
  try {
    const { options, rest } = takeOptions(words, process.env, process.stderr.isTTY ?? false);
    lang = options.lang;
    if (options.version) {
      const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
      await say(process.stdout, `${options.json ? JSON.stringify({ version }) : version}\n`);
      return 0;
    }
    // A time zone that is not known is said before anything is done by its days.
    today(systemClock);
    // The product with its engines is loaded only when it is needed; read once, it is kept compiled where that can be written.
    enableCompileCache(fileURLToPath(new URL("../../node_modules/.cache/fairway", import.meta.url)));
    const { runWords } = await import("./run.ts");
    return await runWords(rest, options);
  } catch (error) {
    if (!(error instanceof AppError)) {
      await say(process.stderr, `${error instanceof Error ? error.stack : String(error)}\n`);
      return 70;
    }
    const message = error.text(lang);
    if (words.includes("--json")) {
      await say(process.stdout, `${JSON.stringify({ error: { code: error.code, message, values: error.values } })}\n`);
    }
    await say(process.stderr, `fairway: ${message}\n`);
    return 2;
  }
}
