import { expect, test } from "vitest";
import { sql } from "#engine";
import { merged, record, table } from "../merge-testing.ts";

test("citations find the publication they name, with kind, without, and at another kind of a kept number", async () => {
  const engine = await merged(
    table(
      record("US-7000001-B2", {
        citations: [
          { key: "CN-101000001-B" },
          { key: "CN-101000001-C", category: "X" },
          { key: "US-20010000001" },
          { key: "JP-2001000001-A" },
          { text: "Nature 1, 2" },
        ],
      }),
      record("CN-101000001-A"),
      record("CN-101000001-B"),
      record("US-20010000001-A1"),
      record("JP-2001000001-U"),
    ),
  );
  expect(
    await engine.rows(sql`
      select c.cited_key, c.text, c.category, p.publication_key as found
      from citation c left join publication p on p.doc = c.cited_doc order by c.cited_key nulls last`),
  ).toEqual([
    { cited_key: "CN-101000001-B", text: null, category: null, found: "CN-101000001-B" },
    { cited_key: "CN-101000001-C", text: null, category: "X", found: "CN-101000001-A" },
    { cited_key: "JP-2001000001-A", text: null, category: null, found: null },
    { cited_key: "US-20010000001", text: null, category: null, found: "US-20010000001-A1" },
    { cited_key: null, text: "Nature 1, 2", category: null, found: null },
  ]);
});
