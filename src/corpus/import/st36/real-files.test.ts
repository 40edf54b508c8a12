import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { PublicationRecord } from "../../record.ts";
import { readAsImport } from "../golden-for-test.ts";

const data = join(import.meta.dirname, "../../../../../shared/data/epo");
const european = join(data, "max-planck-innovation-competition+go-epo-eps");
const marec = join(data, "fusepool+patents-reengineering/data/marec");
const present = existsSync(european) && existsSync(marec);

async function recordsOf(path: string): Promise<PublicationRecord[]> {
  const sources = await readAsImport([path]);
  return sources.flatMap(({ imported = [] }) => imported.flatMap((each) => ("record" in each ? [each.record] : [])));
}

/** How often a pattern stands in all files of a folder: a count that owes nothing to the reader. */
function occurrences(folder: string, pattern: RegExp): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (each) => each.isFile() && each.name.endsWith(".xml"),
  );
  return files.reduce(
    (sum, each) => sum + [...readFileSync(join(each.parentPath, each.name), "utf8").matchAll(pattern)].length,
    0,
  );
}

describe("European full text as the office delivers it (skipped where ../shared/data is absent)", () => {
  test.skipIf(!present)("gives a record for each document, with all its parties, titles, classes and claims", async () => {
    const records = await recordsOf(european);
    const sum = (count: (record: PublicationRecord) => number): number => records.reduce((all, each) => all + count(each), 0);
    const parties = (role: string) => sum((each) => each.parties?.filter((party) => party.role === role).length ?? 0);
    expect(records).toHaveLength(occurrences(european, /<ep-patent-document\s/g));
    expect(parties("inventor")).toBe(occurrences(european, /<B721>/g));
    expect(parties("applicant")).toBe(occurrences(european, /<B711>/g));
    expect(parties("assignee")).toBe(occurrences(european, /<B731>/g));
    expect(parties("agent") + parties("agency")).toBe(occurrences(european, /<B741>/g));
    expect(sum((each) => each.titles?.length ?? 0)).toBe(occurrences(european, /<B542>/g));
    expect(sum((each) => each.claims?.length ?? 0)).toBe(occurrences(european, /<claims\s/g));
    expect(sum((each) => each.description?.length ?? 0)).toBe(occurrences(european, /<description\s/g));
    expect(sum((each) => each.abstracts?.length ?? 0)).toBe(occurrences(european, /<abstract\s/g));
    expect(sum((each) => each.events?.filter(({ code }) => code === "26").length ?? 0)).toBe(occurrences(european, /<B781>/g));
    const lapses = occurrences(european, /<B475>\s*(?:<date>[^<]*<\/date>\s*<ctry>[^<]*<\/ctry>\s*)/g);
    expect(sum((each) => each.events?.filter(({ code }) => code === "PG25").length ?? 0)).toBeGreaterThanOrEqual(lapses);
    for (const each of records) {
      expect(each).toMatchObject({ office: "EP", applicationKey: expect.stringMatching(/^EP-\d{8}$/), type: "invention" });
      expect(each.classifications?.length).toBeGreaterThan(0);
    }
  });

  test.skipIf(!present)("says of a patent what its title page says", async () => {
    const [record] = await recordsOf(join(european, "pkg/eps/test-data/grant/v1-5-B1.xml"));
    expect(record).toMatchObject({
      publicationKey: "EP-3404678-B1",
      applicationKey: "EP-17171508",
      filedOn: "2017-05-17",
      publishedOn: "2021-06-30",
      grantedOn: "2021-06-30",
      claimsCount: 12,
      parties: [
        {
          role: "assignee",
          name: "General Electric Technology GmbH",
          country: "CH",
          postcode: "5400",
          identifier: "epo:101560150",
        },
        { role: "inventor", name: "HARTHUM, Jörg", country: "DE", postcode: "50374" },
        { role: "inventor", name: "STIRL, Tobias" },
        { role: "agency", name: "Freigutpartners IP Law Firm" },
      ],
      citations: [
        { key: "EP-3109871-A1", origin: "examiner" },
        { key: "FR-84247-E" },
        { key: "GB-693448-A" },
        { key: "US-20080197955-A1" },
        { key: "EP-3109871-A1", origin: "applicant" },
        { key: "US-20080197955-A1" },
        { key: "GB-693448-A" },
      ],
    });
  });
});

test.skipIf(!present)("MAREC's documents are read with their families (skipped where ../shared/data is absent)", async () => {
  const records = await recordsOf(marec);
  expect(records.map(({ publicationKey, families }) => [publicationKey, families?.[0]?.id])).toEqual([
    ["EP-1000000-A1", "docdb:19768124"],
    ["EP-1000000-B1", "docdb:19768124"],
    ["EP-1000006-A1", "docdb:25415952"],
    ["EP-1000006-B1", "docdb:25415952"],
    ["US-H1-H", "docdb:24343680"],
    ["WO-1978000001-A1", "docdb:27125127"],
  ]);
});
