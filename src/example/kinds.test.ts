import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainContext, type Context } from "#base";
import { organisationKey } from "#corpus";
import { navigateActions } from "#navigate";
import { recommendationShape, type Recommendation } from "#navigate/contract";
import { createExample } from "./create.ts";
import { leaders } from "./organisations.ts";
import { story } from "./story.ts";
import { studyText } from "./study.ts";
import type { StoryKind } from "./generate.ts";

/** Studies of an enterprise, a project and people on the same industry: whom each is about, and what it proposes. */
const kinds = {
  target_selection: "enterprise",
  listing: "enterprise",
  cooperation: "enterprise",
  technology_import: "enterprise",
  product_development: "enterprise",
  project_evaluation: "rd",
  process_support: "rd",
  talent_selection: "talent",
} as const;
type Purpose = keyof typeof kinds;

async function world(kind: StoryKind): Promise<{ readonly dataDir: string; readonly context: Context }> {
  const dataDir = await mkdtemp(join(tmpdir(), `fairway-kinds-${kind}-`));
  const context = plainContext(dataDir, { clock: () => new Date("2026-01-15T00:00:00Z") });
  await createExample(context, { story: kind, seed: 1 });
  return { dataDir, context };
}

async function proposed(
  { dataDir, context }: Awaited<ReturnType<typeof world>>,
  purpose: Purpose,
  who: string,
): Promise<readonly Recommendation[]> {
  const name = purpose.replaceAll("_", "-");
  const file = join(dataDir, `${name}.yaml`);
  const about = `kind: ${kinds[purpose]}\npurpose: ${purpose}\nfocus: { organisations: ["${who}"], technology: { en: Diamond heat spreader } }`;
  const text = studyText()
    .replace(/^study: .*$/m, `study: ${name}\n${about}`)
    .replace(/^output: .*$/m, "output: [html]");
  await writeFile(file, text);
  const out = join(dataDir, "out", name);
  await navigateActions.find((each) => each.name === "navigate/run")?.run({ study: file, out }, context);
  const found = JSON.parse(await readFile(join(out, "recommendations.json"), "utf8")) as unknown[];
  return found.map((each) => recommendationShape.parse(each));
}

describe("a world with nothing to find proposes nothing", () => {
  let nothing: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => {
    nothing = await world("shuffled");
  });
  afterAll(() => rm(nothing.dataDir, { recursive: true, force: true }));

  it.each(Object.keys(kinds) as Purpose[])("%s", async (purpose) => {
    const found = await proposed(nothing, purpose, leaders.xingdi.name);
    expect(found.map(({ id }) => id)).toEqual([]);
  });
});

describe("the planted world proposes what was planted:", () => {
  let planted: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => {
    planted = await world("planted");
  });
  afterAll(() => rm(planted.dataDir, { recursive: true, force: true }));

  it("who is about to be listed settles what it holds with its university, and minds who has taken the emerging node", async () => {
    const found = await proposed(planted, "listing", leaders.xingdi.name);
    const joint = found.find(({ action }) => action === "clear_ownership");
    expect(joint?.subject?.key).toBe(`organisation:${organisationKey(leaders.xingdi.name)}`);
    expect(found.filter(({ action }) => action === "avoid").map(({ node }) => node)).toEqual([story.mover.to]);
  });

  it("who makes a product elsewhere on the chain minds the one who holds the concentrated node here", async () => {
    const found = await proposed(planted, "product_development", leaders.hengya.name);
    const held = found.find(({ action, node }) => action === "avoid" && node === story.concentrated.node);
    expect(held?.candidates.map(({ key }) => key)).toContain(`organisation:${organisationKey(leaders.xingdi.name)}`);
  });

  it("the project in the node that falls is not started, the one in the node that emerges is", async () => {
    const found = await proposed(planted, "project_evaluation", leaders.xingdi.name);
    const acts = new Map(found.map(({ node, action }) => [node, action]));
    expect(acts.get(story.declining)).toBe("stop");
    // The mover holds a fifth of it by now: start, but with its rights cleared.
    expect(["go", "adjust"]).toContain(acts.get(story.emerging));
  });
});
