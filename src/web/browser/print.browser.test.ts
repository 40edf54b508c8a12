import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setStage, type Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(async () => {
  await stage?.close();
});

/** Letters and figures alone: what prints a page may put spaces and signs elsewhere. */
const plain = (text: string) => text.normalize("NFKC").replace(/[^A-Za-z0-9]/g, "");

test(
  "a printed report says in its contents on which page each heading, picture and table stands",
  { timeout: 300_000 },
  async () => {
    const page = await stage.page(1280);
    await page.goto(`${stage.url}/api/navigate/report/superhard-materials/report.en.html`);
    const printed = await page.pdf({ preferCSSPageSize: true });
    const entries = await page.evaluate(() =>
      [...document.querySelectorAll("nav.contents a, nav.lists a")].map((entry) => ({
        title: entry.firstChild?.textContent ?? "",
        page: Number(entry.querySelector(".page")?.textContent),
      })),
    );
    await page.close();
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(printed)), { mergePages: false });
    const pages = text.map(plain);
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.filter(({ title, page: at }) => !pages[at - 1]?.includes(plain(title)))).toEqual([]);
    stage.ensureQuiet();
  },
);

test("without scripts a report prints without numbers rather than with wrong ones", async () => {
  const answer = await fetch(`${stage.url}/api/navigate/report/superhard-materials/report.en.html`);
  expect(answer.headers.get("content-security-policy")).toMatch(/script-src 'sha256-[^']+';/);
  expect(await answer.text()).not.toContain('class="page"');
});
