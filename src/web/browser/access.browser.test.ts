import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { settled } from "./settled.ts";
import { setStage, type Stage } from "./stage.ts";
import { violations } from "./violations.ts";

const study = "superhard-materials";
const pages = {
  home: ["/", ".study-list"],
  data: ["/data", ".heat td"],
  health: ["/data/health", ".health-verdict"],
  "column mapping": ["/data/mapping", "#saved-mappings"],
  organisations: ["/data/organisations", ".decide-table"],
  people: ["/data/people", ".decide-table"],
  "search before a query": ["/search", ".example"],
  search: ["/search?q=金刚石", ".hit"],
  publication: ["/publication/{number}", ".publication"],
  studies: ["/study", ".study-list"],
  "study editor": [`/study/${study}?node=cbn`, ".chain-count"],
  "project question": [`/study/${study}?tab=question`, ".field-grid"],
  "project sources": [`/study/${study}?tab=sources`, ".snapshot-facts"],
  "project samples": [`/study/${study}?tab=samples`, ".samples-table"],
  "project milestones": [`/study/${study}?tab=milestones`, ".item-list"],
  "project as text": [`/study/${study}?tab=text`, ".study-tabs"],
  "judging a sample": [`/study/${study}/judge/cvd`, ".judge-grid"],
  overview: [`/navigate/${study}`, ".figure"],
  direction: [`/navigate/${study}?part=direction`, ".figure"],
  position: [`/navigate/${study}?part=position`, ".figure"],
  path: [`/navigate/${study}?part=path`, ".advice"],
  "list behind a number": [`/navigate/${study}?figure=nodes&pick=node.cbn`, ".member-list li"],
  "indicators catalogue": ["/indicators", ".page h1"],
  "difference of runs": [`/difference/${study}`, ".page h1"],
  registers: ["/ledger", ".register-list"],
  "records of a register": ["/ledger/zone/zones", ".ledger-find"],
  "form of a record": ["/ledger/zone/zones/new", ".ledger-form"],
  "a page that is not there": ["/nowhere", ".empty"],
} as const;

let stage: Stage;
let number: string;
beforeAll(async () => {
  stage = await setStage();
  const found = await fetch(`${stage.url}/api/search/find?query=*&limit=1`);
  number = ((await found.json()) as { hits: { number: string }[] }).hits[0]?.number ?? "";
});
afterAll(async () => {
  await stage?.close();
});
afterEach(() => {
  stage.ensureQuiet();
});

async function show(page: Page, [path, sign]: readonly [string, string], lang: string): Promise<void> {
  await page.goto(`${stage.url}${path.replace("{number}", number)}${path.includes("?") ? "&" : "?"}lang=${lang}`);
  await page.waitForSelector(sign);
  await settled(page);
}

/** Open pages' tabs that a strip hides in part, by their words. */
function tabsOutOfSight(): string[] {
  return [...document.querySelectorAll("nav")].flatMap((strip) => {
    const open = strip.querySelector('[aria-current="page"]');
    const [box, own] = [strip.getBoundingClientRect(), open?.getBoundingClientRect()];
    const isHidden =
      own && own.width > 0 && (own.left < Math.max(0, box.left) - 1 || own.right > Math.min(innerWidth, box.right) + 1);
    return isHidden ? [open?.textContent ?? ""] : [];
  });
}

for (const [name, place] of Object.entries(pages)) {
  test(`${name}: nothing seriously hinders a reader who uses a keyboard or a screen reader, light or dark`, async () => {
    const page = await stage.page(1280);
    await show(page, place, "zh");
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => localStorage.setItem("fairway.theme", "dark"));
    await page.reload();
    await page.waitForSelector(place[1]);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test(`${name}: fits a phone of 360 pixels in both languages, without scrolling sideways, and the open page's tab is in sight`, async () => {
    const page = await stage.page(360, 740);
    for (const lang of ["zh", "en"]) {
      await show(page, place, lang);
      const [content, window] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(`${lang} ${content}`).toBe(`${lang} ${window}`);
      expect(await page.evaluate(tabsOutOfSight)).toEqual([]);
    }
    await page.close();
  });
}

test("the keyboard alone reaches the content, the places and the list behind a number", async () => {
  const page = await stage.page(1280);
  await show(page, pages.overview, "zh");
  await page.keyboard.press("Tab");
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("跳到正文");
  await page.keyboard.press("Enter");
  await page.locator(".figure .opens").first().focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector(".member-list li");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !new URL(location.href).searchParams.has("pick"));
  await page.close();
});
