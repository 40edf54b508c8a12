import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { plainContext } from "#base";
import { addSnapshotPart, getCurrentSnapshot, importers, importFiles } from "#corpus";
import { countGroups } from "./count.ts";
import { fieldsPart, searchPart } from "./index/index.ts";
import { openSearch } from "./search.ts";

const patents = `公开号,申请号,标题,IPC分类号,CPC分类号
CN110000001A,CN201910000001.X,甲,C01B32/25,C01B32/25
CN110000002A,CN201910000002.4,乙,C01B32/26,C01B32/26
CN110000003A,CN201910000003.9,丙,C01B32/28,C01B32/28
CN110000004A,CN201910000004.3,丁,C01B32/30,C01B32/30
`;
// The dots, not the digits, tell what stands below: 32/28 is no descendant of 32/25 here.
const tree = `cpc,title_en,dots,parent
C01B,Non-metallic elements,,
C01B32/00,Carbon,,
C01B32/25,Diamond,1,C01B32/00
C01B32/26,Preparation,2,C01B32/25
C01B32/28,Another,1,C01B32/00
`;
const fields = "Field_number,Field_en,IPC_code\n19,Basic materials chemistry,C01B%\n20,Materials,C01B  32/%\n";

addSnapshotPart(searchPart);
addSnapshotPart(fieldsPart);

test("with a tree a subgroup is found with its descendants, and derived fields with the concordance they come from", async () => {
  const folder = await mkdtemp(join(tmpdir(), "fairway-fields-"));
  try {
    const paths = await Promise.all(
      Object.entries({ "patents.csv": patents, "tree.csv": tree, "fields.csv": fields }).map(async ([name, text]) => {
        await writeFile(join(folder, name), text);
        return join(folder, name);
      }),
    );
    const context = plainContext(join(folder, "data"));
    await importFiles({ paths, publish: true }, importers, context);
    const search = openSearch(await getCurrentSnapshot(context.dataDir));
    const found = (query: string) => {
      const { set, notes } = search.find(query);
      return [set.size, ...notes.map(({ code }) => code)];
    };
    expect(found("cpc:C01B32/25")).toEqual([1]);
    expect(found("cpc:C01B32/25/low")).toEqual([2]);
    expect(found("ipc:C01B32/25/low")).toEqual([2, "search.notice.tree_of_cpc"]);
    expect(found("cpc:C01B32/30/low")).toEqual([1, "search.notice.no_tree"]);
    expect(found("field35:20")).toEqual([4, "search.notice.derived"]);
    expect(found("field35:19")).toEqual([0, "search.notice.derived"]);
    expect(found("industry:C30")).toEqual([0, "search.notice.no_concordance"]);
    const count = (by: "cpc" | "field35") => countGroups(search, { query: "*", by, unit: "family", limit: 5 }, "en").groups;
    expect(count("field35")).toEqual([{ key: "20", label: "20 Materials", count: 4 }]);
    expect(count("cpc")).toEqual([{ key: "C01B", label: "C01B Non-metallic elements", count: 4 }]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
