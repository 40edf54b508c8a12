import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { AppError, systemClock, type Actor, type Context } from "#base";
import { actions, failureOf, parseInput } from "#product";
import { commandOf, flagOf, type Command } from "./command.ts";
import { commandHelp, listHelp } from "./help.ts";
import { nearest } from "./nearest.ts";
import type { Options } from "./options.ts";
import { jsonText, say } from "./output.ts";
import { showProgress } from "./progress.ts";
import { verbs } from "./verbs.ts";
import { inputOfWords } from "./words.ts";

/** The server runs the long actions of its pages through here, also those that are no commands for people. */
const isJob = process.env["FAIRWAY_JOB"] !== undefined;
/** Who asked the server for this; what they may not do it may not either. */
const jobBy = isJob ? process.env["FAIRWAY_JOB_BY"] : undefined;

/** Finds the command, reads its input, runs it and tells its answer; returns the exit code. */
export async function runWords(words: readonly string[], options: Options): Promise<number> {
  let command: Command;
  let input: unknown;
  try {
    const found = findCommand(words, options);
    if (typeof found === "string") {
      // Without any word the list is an answer to a mistake.
      await say(words.length > 0 || options.help ? process.stdout : process.stderr, found);
      return words.length > 0 || options.help ? 0 : 2;
    }
    command = found.command;
    const raw = options.input === undefined ? inputOfWords(command, found.rest) : await inputOfFile(options.input);
    input = parseInput(command, raw, options.lang, (field) => nameOf(command, field, options.input !== undefined));
  } catch (error) {
    return await fail(error, options, 2);
  }
  return await runCommand(command, input, options);
}

async function runCommand(command: Command, input: unknown, options: Options): Promise<number> {
  const shown = showProgress(options.progress, options.lang, process.stderr);
  const stop = new AbortController();
  let signalExit = 0;
  const interrupt = (exit: number) => () => {
    // Asked twice, do not wait for a tidy end: whatever was acknowledged is on disk.
    if (signalExit !== 0) process.exit(exit);
    signalExit = exit;
    stop.abort(new DOMException("interrupted", "AbortError"));
  };
  process.on("SIGINT", interrupt(130)).on("SIGTERM", interrupt(143));
  if (isJob) {
    // The server that asked for this is gone: nobody waits for the answer any more.
    process.on("disconnect", interrupt(143));
    process.channel?.unref();
  }
  const tell = (text: string) => void (options.json ? process.stderr : process.stdout).write(`${text}\n`);
  const context: Context = {
    ...(jobBy === undefined ? {} : { actor: JSON.parse(jobBy) as Actor }),
    dataDir: resolve(options.data),
    lang: options.lang,
    clock: systemClock,
    signal: stop.signal,
    progress: (state) => shown.show(state),
  };
  try {
    const answer = command.output.parse(await command.run(input, context, tell));
    shown.end();
    const atTerminal = process.stdout.isTTY ?? false;
    const printed = options.json ? undefined : command.print?.(answer, options.lang);
    await say(process.stdout, printed === undefined ? jsonText(answer, atTerminal || !options.json) : withNewline(printed));
    return command.exitCode?.(answer) ?? 0;
  } catch (error) {
    shown.end();
    return await fail(error, options, signalExit || 1);
  }
}

/** Tells what went wrong: to people on stderr and, with --json, as the one document on stdout. */
async function fail(error: unknown, options: Options, exit: number): Promise<number> {
  const { kind, code, message, values } = failureOf(error, options.lang);
  if (options.json) await say(process.stdout, jsonText({ error: { code, message, values } }, process.stdout.isTTY ?? false));
  await say(process.stderr, `fairway: ${message}\n`);
  if (kind !== "bug") return exit;
  await say(process.stderr, `${error instanceof Error ? error.stack : String(error)}\n`);
  return 70;
}

/** The command that the words begin with and the words after it; or the help that they ask for. */
function findCommand(given: readonly string[], options: Options): { command: Command; rest: readonly string[] } | string {
  const commands = [...actions.filter((action) => isJob || action.doors.includes("cli")).map(commandOf), ...verbs];
  const words = given[0] === "help" ? given.slice(1) : given;
  const help = options.help || given[0] === "help";
  const [part, feature] = words;
  if (part === undefined) return listHelp(commands, undefined, options.lang);
  const verb = commands.find((command) => command.words === part);
  if (verb) return help ? commandHelp(verb, options.lang) : { command: verb, rest: words.slice(1) };
  const command = commands.find(({ words: known }) => known === `${part} ${feature}`);
  if (command) return help ? commandHelp(command, options.lang) : { command, rest: words.slice(2) };
  const ofPart = commands.filter(({ words: known }) => known.startsWith(`${part} `));
  if (ofPart.length > 0 && feature === undefined) {
    if (help) return listHelp(ofPart, part, options.lang);
    const features = ofPart.map(({ words: known }) => known.slice(part.length + 1)).join(", ");
    throw new AppError("cli.incomplete", { words: part, features });
  }
  const known = commands.map((candidate) => candidate.words);
  const near = nearest(`${part} ${feature ?? ""}`.trim(), known) ?? nearest(part, known);
  const wrong = ofPart.length > 0 ? `${part} ${feature}` : part;
  throw near ? new AppError("cli.no_command_near", { words: wrong, near }) : new AppError("cli.no_command", { words: wrong });
}

async function inputOfFile(file: string): Promise<unknown> {
  const text = file === "-" ? await textOf(process.stdin) : await readFile(file, "utf8");
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("product.not_json", { reason: cause instanceof Error ? cause.message : "" }, { cause });
  }
}

function nameOf(command: Command, field: string, asJson: boolean): string {
  if (asJson) return field;
  return command.positional?.includes(field) ? field.toUpperCase() : flagOf(field);
}

function withNewline(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}
