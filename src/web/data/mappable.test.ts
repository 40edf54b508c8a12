import { expect, test } from "vitest";
import { isMappable } from "./mappable.ts";

const refused = { file: "a.csv", outcome: "refused", format: null, columns: [] } as const;

test("a table that was refused for its header leads to the mapping, one that is no table of patents does not", () => {
  expect(isMappable(refused, [{ code: "corpus.table.no_header" }])).toBe(true);
  expect(isMappable(refused, [{ code: "corpus.table.not_patents_counts" }])).toBe(false);
  expect(isMappable({ ...refused, file: "a.zip!b.csv" }, [{ code: "corpus.table.no_header" }])).toBe(false);
});

test("a table with a filled column that nobody understood leads there too, an XML file never", () => {
  const columns = [{ header: "Score", field: null, filled: 3 }];
  expect(isMappable({ file: "a.csv", outcome: "read", format: "table/generic", columns }, [])).toBe(true);
  expect(
    isMappable({ file: "a.csv", outcome: "read", format: "table/lens", columns: [{ header: "x", field: null, filled: 0 }] }, []),
  ).toBe(false);
  expect(isMappable({ file: "a.xml", outcome: "read", format: "uspto/grant", columns: [] }, [])).toBe(false);
});
