import { action, analysts, messageText, staff } from "#base";
import { z } from "zod";
import { deleteMapping, readMapping, readMappings, saveMapping } from "./mappings/mapping-store.ts";
import {
  deleteMappingAnswer,
  mappingAnswer,
  mappingInput,
  mappingsAnswer,
  previewAnswer,
  previewInput,
  saveMappingAnswer,
  saveMappingInput,
} from "./mappings/mapping-shapes.ts";
import { ownFormat } from "./mappings/own-mapping.ts";
import { previewFile } from "./mappings/preview-file.ts";

const mappingsAction = action({
  name: "corpus/mappings",
  may: staff,
  summary: { zh: "列出本数据目录中自定的列映射", en: "List the column mappings that people of this data directory made" },
  input: z.object({}),
  output: mappingsAnswer,
  doors: ["cli", "http"],
  method: "get",
  run: async (_input, { dataDir }) => ({
    mappings: [...(await readMappings(dataDir))].map(([name, { title, columns }]) => ({
      name,
      format: ownFormat(name),
      title,
      columns: Object.keys(columns).length,
    })),
  }),
  print: ({ mappings }, lang) =>
    mappings.length === 0
      ? messageText("corpus.mapping.none", {}, lang)
      : mappings.map(({ format, title, columns }) => `${format}  ${title}  (${columns})`).join("\n"),
  rows: ({ mappings }) => mappings,
});

const mappingAction = action({
  name: "corpus/mapping",
  may: staff,
  summary: { zh: "查看一个列映射", en: "Show one column mapping" },
  input: mappingInput,
  output: mappingAnswer,
  positional: ["name"],
  doors: ["cli", "http"],
  method: "get",
  run: async ({ name }, { dataDir }) => ({ name, mapping: await readMapping(dataDir, name) }),
});

const saveMappingAction = action({
  name: "corpus/save-mapping",
  may: analysts,
  summary: {
    zh: "保存列映射：带有这些表头的表格今后均按此读取",
    en: "Save a column mapping: tables with its headers are read by it from then on",
  },
  input: saveMappingInput,
  output: saveMappingAnswer,
  doors: ["http"],
  method: "post",
  run: async ({ name, mapping }, { dataDir }) => {
    await saveMapping(dataDir, name, mapping);
    return { name, format: ownFormat(name) };
  },
});

const deleteMappingAction = action({
  name: "corpus/delete-mapping",
  may: analysts,
  summary: { zh: "删除一个列映射（已导入的数据保留）", en: "Delete a column mapping; what was imported by it stays" },
  input: mappingInput,
  output: deleteMappingAnswer,
  positional: ["name"],
  doors: ["cli", "http"],
  method: "post",
  run: async ({ name }, { dataDir }) => {
    await deleteMapping(dataDir, name);
    return { name };
  },
  print: ({ name }, lang) => messageText("corpus.mapping.deleted", { name }, lang),
});

const previewTableAction = action({
  name: "corpus/preview-table",
  may: analysts,
  summary: {
    zh: "预览一个表格：编码、表头、各列样例与建议字段，以及前若干行读成的记录和会丢失的内容",
    en: "Preview a table: encoding, header, columns with examples and proposed fields, its first rows as records, and what would be lost",
  },
  input: previewInput,
  output: previewAnswer,
  positional: ["file"],
  uploads: "file",
  doors: ["cli"],
  method: "post",
  run: previewFile,
  print: (answer, lang) =>
    [
      messageText(
        "corpus.mapping.preview",
        {
          file: answer.file,
          container: answer.container.toUpperCase(),
          row: answer.headerRow,
          columns: answer.columns.length,
          mapped: answer.columns.filter(({ field }) => field !== null).length,
          rows: answer.rows,
          taken: answer.taken,
          rejected: answer.rejected,
        },
        lang,
      ),
      ...answer.columns.map(
        ({ header, field, filled, examples }) =>
          `  ${header || "–"} → ${field ?? "?"} (${filled})  ${examples.join(" ¦ ").slice(0, 100)}`,
      ),
      ...answer.lost.map(({ count, example }) => `  ${count} × ${example}`),
    ].join("\n"),
});

/** Column mappings that people make for tables of unknown tools. */
export const mappingActions = [mappingsAction, mappingAction, saveMappingAction, deleteMappingAction, previewTableAction];
