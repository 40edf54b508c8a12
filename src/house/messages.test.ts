import { expect, test } from "vitest";
import { allMessages } from "#base";
import "#product";
import "#server";
import { floors } from "../floors.ts";
import "../cli/messages.ts";
import { filesUnder, isCode, isTestCode, textOf } from "./files.ts";

const { zh, en } = allMessages();
const chinese = /\p{Script=Han}/u;
/** A language may say a value twice where the other says it once. */
const slotsOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""))].sort();
/** A text that is only what was put into it, in either language. */
const onlySlots = (text: string) => /^(\{\w+\}|[\s\p{P}\p{S}])*$/u.test(text);

test("both languages have the same messages", () => {
  expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
  expect(zh.size).toBeGreaterThan(50);
});

test("a message has the same slots in both languages", () => {
  expect([...en].filter(([key, text]) => String(slotsOf(text)) !== String(slotsOf(zh.get(key) ?? "")))).toEqual([]);
});

test("the Chinese texts are Chinese and the English ones are not", () => {
  expect([...zh].filter(([, text]) => !chinese.test(text) && !onlySlots(text))).toEqual([]);
  // A column or a status may be named in English text by its own Chinese name, in quotation marks or brackets.
  expect([...en].filter(([, text]) => chinese.test(text.replace(/[“(][^”)]*[”)]/g, "")))).toEqual([]);
});

test("a message's key begins with its part", () => {
  const parts = new Set<string>(floors.flatMap(({ parts: names }) => [...names]));
  expect([...en.keys()].filter((key) => !parts.has(key.split(".")[0] ?? ""))).toEqual([]);
});

const texts = filesUnder("src")
  .filter((path) => isCode(path) && !isTestCode(path) && !path.endsWith("messages.ts"))
  .map(textOf);

test("whatever progress says has a message", () => {
  const doing = texts.flatMap((text) => [...text.matchAll(/\bdoing: "([^"]+)"/g)].map((match) => match[1] ?? ""));
  expect(doing.length).toBeGreaterThan(3);
  expect(doing.filter((key) => !en.has(key))).toEqual([]);
});

test("every message is said somewhere", () => {
  const all = texts.join("\n");
  // `corpus.files.looks_${kind}` says every message that begins so.
  const beginnings = [...all.matchAll(/`([a-z_]+\.[a-z_.]*)\$\{/g)].map((match) => match[1] ?? "");
  const said = (key: string) => all.includes(`"${key}"`) || beginnings.some((beginning) => key.startsWith(beginning));
  expect([...en.keys()].filter((key) => !said(key))).toEqual([]);
});
