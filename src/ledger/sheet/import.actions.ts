import { z } from "zod";
import { action, limits, messageText, type Action } from "#base";
import { sheetAnswer } from "../contract.ts";
import { doingOf, ledgerOf } from "../open-ledgers.ts";
import type { Register } from "../register/register.ts";
import { recognisedIn } from "./headings.ts";
import { importSheet } from "./import-sheet.ts";
import { sheetReader } from "./reader.ts";

/** Rows of a spreadsheet as records: first tried, then kept. */
export function sheetAction(register: Register): Action {
  const { name, title, one } = register;
  return action({
    name: `${name}-import`,
    page: register.page ?? name,
    summary: {
      zh: `${title.zh}：由表格导入，先预览（--save 保存）`,
      en: `Rows of a spreadsheet as records, tried first (--save keeps them): ${one.en}`,
    },
    input: z.object({
      file: z.string(),
      sheet: z.string().optional(),
      columns: z.record(z.string(), z.string()).optional(),
      save: z.boolean().default(false),
      partly: z.boolean().default(false),
    }),
    output: sheetAnswer,
    positional: ["file"],
    uploads: "file",
    doors: ["cli", "http"],
    method: "post",
    may: "by_record",
    async run({ file, sheet, ...asked }, context) {
      const options = { sheet, rowsMax: limits.ledgerSheetRowsMax, recognised: recognisedIn(register) };
      const table = await sheetReader()(file, options, context.signal);
      const result = await importSheet(await ledgerOf(context), register, table.rows, asked, doingOf(context));
      return {
        ...result,
        sheet: table.sheet,
        sheets: [...table.sheets],
        notes: table.notes.map((note) => note[context.lang]),
        columns: result.columns.map(({ heading, field, filled }) => ({ heading, field, filled })),
        losses: [...result.losses],
      };
    },
    exitCode: ({ refused }) => (refused === 0 ? 0 : 1),
    print: ({ made, changed, unchanged, refused, saved, losses, columns }, lang) =>
      [
        messageText(saved ? "ledger.sheet.saved" : "ledger.sheet.tried", { made, changed, unchanged, refused }, lang),
        ...columns
          .filter(({ field }) => field === null)
          .map(({ heading }) => messageText("ledger.sheet.unread_column", { heading }, lang)),
        ...losses.map(({ row, message }) => messageText("ledger.sheet.row", { row, message }, lang)),
      ].join("\n"),
    rows: ({ losses }) => losses,
  });
}
