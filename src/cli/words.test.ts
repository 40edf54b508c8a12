import { expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "#base";
import type { Command } from "./command.ts";
import { commandHelp, usageOf } from "./help.ts";
import "./messages.ts";
import { inputOfWords } from "./words.ts";

const command: Command = {
  words: "search find",
  summary: { en: "Find publications", zh: "检索公开文献" },
  input: z.object({
    query: z.string(),
    limit: z.coerce.number().int().default(20),
    sort: z.enum(["relevance", "-published"]).default("relevance"),
    publish: z.boolean().default(true),
    deep: z.boolean().default(false),
    fromYear: z.int().optional(),
    years: z.array(z.int()).optional(),
    names: z.array(z.string()).optional(),
    pick: z.object({ node: z.string() }).optional(),
  }),
  output: z.unknown(),
  positional: ["query"],
  run: async () => undefined,
};
const many: Command = { ...command, input: z.object({ paths: z.array(z.string()).min(1) }), positional: ["paths"] };

function codeOf(words: readonly string[], of: Command = command): string {
  try {
    inputOfWords(of, words);
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return "no error";
}

test("plain words fill the positions and flags fill the fields they name", () => {
  const words = [
    "ti:diamond AND year:2020",
    "--limit",
    "5",
    "--sort",
    "-published",
    "--from-year=2001",
    "--deep",
    "--no-publish",
  ];
  expect(inputOfWords(command, words)).toEqual({
    query: "ti:diamond AND year:2020",
    limit: 5,
    sort: "-published",
    fromYear: 2001,
    deep: true,
    publish: false,
  });
});

test("a list may be repeated, and a list of numbers may be written with commas", () => {
  const words = ["q", "--years", "2001,2002", "--years=2003", "--names", "a, b", "--names", "c", "--pick", '{"node":"n"}'];
  expect(inputOfWords(command, words)).toEqual({
    query: "q",
    years: [2001, 2002, 2003],
    names: ["a, b", "c"],
    pick: { node: "n" },
  });
});

test("the last position takes all the words that are left", () => {
  expect(inputOfWords(many, ["a.csv", "b.csv"])).toEqual({ paths: ["a.csv", "b.csv"] });
});

test("after -- a word is a word even if it looks like a flag", () => {
  expect(inputOfWords(command, ["--limit", "1", "--", "--deep"])).toEqual({ limit: 1, query: "--deep" });
});

test.each([
  [["q", "--limt", "5"], "cli.no_flag_near"],
  [["q", "--colour"], "cli.no_flag"],
  [["q", "--limit"], "cli.flag_needs_value"],
  [["q", "--limit", "many"], "cli.flag_not_number"],
  [["q", "--limit", "1", "--limit", "2"], "cli.flag_twice"],
  [["q", "--sort", "size"], "cli.flag_not_choice"],
  [["q", "--deep=perhaps"], "cli.flag_takes_no_value"],
  [["q", "--pick", "{"], "cli.flag_not_json"],
  [["q", "r"], "cli.extra_word"],
  [[], "cli.missing"],
])("the words %j are refused with %s", (words, code) => {
  expect(codeOf(words)).toBe(code);
});

test("usage and help tell every field, its choices and its default, in both languages", () => {
  expect(usageOf(command)).toBe(
    "fairway search find QUERY [--limit N] [--sort relevance|-published] [--no-publish] [--deep] [--from-year N] [--years N] [--names TEXT] [--pick JSON]",
  );
  expect(commandHelp(command, "en")).toContain("Find publications");
  expect(commandHelp(command, "zh")).toContain("检索公开文献");
  expect(commandHelp(command, "zh")).toContain("默认 20");
  expect(usageOf(many)).toBe("fairway search find PATHS…");
});
