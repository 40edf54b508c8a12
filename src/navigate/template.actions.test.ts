import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plainContext } from "#base";
import "#search";
import { newAction } from "./template.actions.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairway-new-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function regionOfNew(study: string, region: string): Promise<string | undefined> {
  const input = newAction.input.parse({ purpose: "industry_planning", study, title: "T", region });
  await newAction.run(input, plainContext(folder));
  return /^region: (\S+)/mu.exec(await readFile(join(folder, "studies", study, "study.yaml"), "utf8"))?.[1];
}

test("a new study takes its place by name or by code, and refuses what is neither", async () => {
  expect(await regionOfNew("by-name", "郑州市")).toBe("CN-410100");
  expect(await regionOfNew("in-english", "Henan")).toBe("CN-410000");
  expect(await regionOfNew("by-code", "US-CA")).toBe("US-CA");
  await expect(regionOfNew("nowhere", "Nowhere")).rejects.toThrow(/Nowhere/u);
});
