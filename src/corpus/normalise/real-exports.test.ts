import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { parseApplicationNumber } from "./application-number.ts";
import { parseSymbol } from "./classification.ts";
import { parseDay } from "./days.ts";
import { organisationTypeOf } from "./organisation-type.ts";
import { parsePublicationNumber } from "./publication-number.ts";
import { statusOf } from "./status.ts";

const data = join(import.meta.dirname, "../../../../shared/data");
const patentics = join(
  data,
  "cn/yangdongbjcn+patent-container/ZLFX/example/20220507--虚拟现实--zlfx2022.1/data/虚拟现实/20220507--CNAPP-TI=虚拟现实.csv",
);
const sectors = join(data, "value/daniel-hain+SDC_IM/CN_applt.csv");

function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(file), { columns: true, bom: true, relax_quotes: true, relax_column_count: true });
}

describe("the normalisers on real exports (skipped where the shared data is absent)", () => {
  it.skipIf(!existsSync(patentics))("read every number, day, class and status of 7,805 Patentics rows", () => {
    const rows = rowsOf(patentics);
    expect(rows).toHaveLength(7805);
    const unread: string[] = [];
    for (const row of rows) {
      const cell = (name: string) => row[name] ?? "";
      if (!parsePublicationNumber(cell("公开号"))) unread.push(cell("公开号"));
      const application = parseApplicationNumber(cell("申请号"));
      if (!application || application.check === "wrong") unread.push(cell("申请号"));
      if (!parseDay(cell("申请日"))) unread.push(cell("申请日"));
      if (statusOf(cell("法律状态")) === "unknown") unread.push(cell("法律状态"));
      // Two rows have a Y02P symbol of the CPC under the IPC header.
      const symbols = cell("国际分类")
        .split("|")
        .map((each) => each.trim());
      unread.push(...symbols.filter((symbol) => symbol !== "" && !parseSymbol("ipc", symbol) && !parseSymbol("cpc", symbol)));
    }
    expect(unread).toEqual([]);
  });

  it.skipIf(!existsSync(sectors))(
    "tell companies, universities and people of PATSTAT's applicants in China as its sectors do",
    () => {
      const expected: Readonly<Record<string, string>> = {
        COMPANY: "enterprise",
        UNIVERSITY: "university",
        INDIVIDUAL: "individual",
      };
      const names = new Map(rowsOf(sectors).map((row) => [row["han_name"] ?? "", row["psn_sector"] ?? ""]));
      for (const [sector, type] of Object.entries(expected)) {
        const told = [...names].filter(([, each]) => each === sector).map(([name]) => organisationTypeOf(name));
        expect(told.length).toBeGreaterThan(500);
        expect(told.filter((each) => each === type).length / told.length).toBeGreaterThan(sector === "UNIVERSITY" ? 0.8 : 0.95);
      }
    },
  );
});
