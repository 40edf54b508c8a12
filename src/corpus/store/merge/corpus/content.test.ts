import { expect, test } from "vitest";
import { sql } from "#engine";
import type { PublicationRecord } from "../../../record.ts";
import type { TestSource } from "../../test-snapshot.ts";
import { merged, record, table, zh } from "../merge-testing.ts";

test("the content hash of a publication changes with anything it says, and with nothing else", async () => {
  const base = record("US-7000001-B2", {
    ...zh("一"),
    parties: [{ role: "applicant", name: "Alpha Ltd" }],
    classifications: [{ scheme: "ipc", symbol: "C01B32/25" }],
    citations: [{ key: "US-6000001-A" }],
  });
  const hash = async (...sources: TestSource[]) => {
    const engine = await merged(...sources);
    const [row] = await engine.rows<{ content_hash: string }>(
      sql`select content_hash from publication where publication_key = 'US-7000001-B2'`,
    );
    return row?.content_hash;
  };
  const before = await hash(table(base));
  expect(await hash(table(base), table(base))).toBe(before);
  expect(await hash(table(base, record("CN-101000001-A")))).toBe(before);
  const changes: Partial<PublicationRecord>[] = [
    zh("二"),
    { parties: [{ role: "applicant", name: "Beta Ltd" }] },
    { classifications: [{ scheme: "ipc", symbol: "C01B32/26" }] },
    { citations: [{ key: "US-6000002-A" }] },
    { status: { status: "active", raw: "有效" } },
    { priorities: [{ key: "CN-200810000001", office: "CN" }] },
    { claims: [{ lang: "zh", text: "1. 一种" }] },
  ];
  for (const change of changes) expect(await hash(table(base), table(record("US-7000001-B2", change)))).not.toBe(before);
});
