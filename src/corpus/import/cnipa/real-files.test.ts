import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readAsImport } from "../golden-for-test.ts";

const data = join(import.meta.dirname, "../../../../../shared/data/cn/xiabo0816+zhuanli/cte/1.xml2txt");
const present = existsSync(data);

describe("the Chinese office's own files (skipped where ../shared/data is absent)", () => {
  test.skipIf(!present)("give the publications with their parties, classes and texts", async () => {
    const sources = await readAsImport([join(data, "citation")]);
    const records = sources.flatMap(({ imported = [] }) => imported.map((each) => ("record" in each ? each.record : each)));
    expect(records).toMatchObject([
      {
        publicationKey: "CN-101945314-B",
        applicationKey: "CN-201010298420",
        filedOn: "2010-10-02",
        publishedOn: "2019-08-02",
        claimsCount: 7,
        events: [{ code: "PB01", on: "2011-01-12" }],
        raw: { earlierPublication: "CN 101945314 A" },
        parties: expect.arrayContaining([expect.objectContaining({ role: "applicant", region: "CN-440112" })]),
        citations: [{ key: "CN-1719946-A", origin: "examiner" }],
        classifications: [{ scheme: "ipc", symbol: "G06F13/12", first: true }],
      },
      {
        publicationKey: "CN-110083831-A",
        applicationKey: "CN-201910302430",
        claimsCount: 4,
        parties: [
          { role: "applicant", name: "武汉大学", postcode: "430072", region: "CN-420106" },
          { role: "inventor" },
          { role: "inventor" },
          { role: "agency", identifier: "cnipa-agency:42222" },
          { role: "agent" },
        ],
      },
    ]);
  });

  test.skipIf(!present)(
    "give the parts of four applications by the numbers of their folders, and pass over what has no text",
    async () => {
      const sources = await readAsImport([join(data, "application")]);
      const imported = sources.flatMap((source) => source.imported ?? []);
      const records = imported.flatMap((each) => ("record" in each ? [each.record] : []));
      const parts = new Map<string, Set<string>>();
      for (const { applicationKey = "", claims, description, abstracts } of records) {
        const known = parts.get(applicationKey) ?? new Set();
        parts.set(
          applicationKey,
          known.add(claims ? "claims" : description ? "description" : abstracts ? "abstract" : "nothing"),
        );
      }
      const whole = new Set(["claims", "description", "abstract"]);
      expect(Object.fromEntries(parts)).toEqual({
        "CN-201010241222": whole,
        "CN-201511036068": whole,
        "CN-201810392222": whole,
        "CN-201810393213": whole,
      });
      expect(imported.filter((each) => "rejected" in each)).toEqual([]);
      // An archive of no bytes stands among them.
      expect(sources.filter(({ refused }) => refused?.code === "corpus.files.empty")).toHaveLength(1);
    },
  );
});
