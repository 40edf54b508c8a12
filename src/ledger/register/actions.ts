/** What every register offers through the doors: its list, one record, saving, moving, history. */
import { z } from "zod";
import { action, limits, type Action } from "#base";
import { historyEntryShape, listAnswer, recordShape, type LedgerRecord } from "../contract.ts";
import { sheetAction } from "../sheet/import.actions.ts";
import { doingOf, ledgerOf } from "../open-ledgers.ts";
import { stateName } from "./change.ts";
import type { Register } from "./register.ts";

const note = z.string().max(limits.ledgerTextCharsMax).nullable().optional();
const seen = z.coerce.number().int().positive();
const values = z.record(z.string(), z.unknown());

export function registerActions(register: Register): readonly Action[] {
  const { name, title, one } = register;
  const page = register.page ?? name;
  const get = { doors: ["cli", "http"], method: "get", may: "by_record" } as const;
  const post = { doors: ["cli", "http"], method: "post", may: "by_record" } as const;
  return [
    action({
      name,
      page,
      summary: { zh: `${title.zh}：列表`, en: `${title.en}: the list` },
      input: z.object({
        text: z.string().max(200).optional(),
        state: z.string().optional(),
        zone: z.string().optional(),
        where: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
        sort: z.string().optional(),
        limit: z.coerce.number().int().min(0).max(limits.ledgerRowsMax).default(100),
        offset: z.coerce.number().int().min(0).default(0),
      }),
      output: listAnswer,
      positional: ["text"],
      ...get,
      async run({ state, zone, where, ...query }, context) {
        const ledger = await ledgerOf(context);
        const asked = { ...where, ...(state === undefined ? {} : { state }), ...(zone === undefined ? {} : { zone }) };
        const { total, records } = await ledger.list(register, { ...query, where: asked }, doingOf(context));
        return { total, records: [...records] };
      },
      print: ({ total, records }, lang) =>
        [
          String(total),
          ...records.map((record) =>
            [
              record.id,
              stateName(register, record.state, lang),
              ...register.list.map((key) => String(record.values[key] ?? "")),
            ].join("\t"),
          ),
        ].join("\n"),
      rows: ({ records }) => records.map((record) => rowOf(register, record)),
    }),
    action({
      name: `${name}-get`,
      page,
      summary: { zh: `${one.zh}：查看`, en: `One ${one.en}` },
      input: z.object({ id: z.string() }),
      output: recordShape,
      positional: ["id"],
      ...get,
      run: async ({ id }, context) => (await ledgerOf(context)).records.get(register, id, doingOf(context)),
    }),
    action({
      name: `${name}-save`,
      page,
      summary: { zh: `${one.zh}：新建或修改`, en: `Make or change a ${one.en}` },
      input: z.object({ id: z.string().optional(), seen: seen.optional(), values, note }),
      output: recordShape,
      ...post,
      async run({ id, seen, values: entered, note: why = null }, context) {
        const { records } = await ledgerOf(context);
        if (id === undefined) return records.create(register, entered, doingOf(context));
        return records.change(register, { id, version: seen ?? 0, entered, note: why }, doingOf(context));
      },
    }),
    ...(register.transitions
      ? [
          action({
            name: `${name}-move`,
            page,
            summary: { zh: `${one.zh}：办理（${movesOf(register, "zh")}）`, en: `Move a ${one.en}: ${movesOf(register, "en")}` },
            input: z.object({ id: z.string(), seen, act: z.string(), note }),
            output: recordShape,
            positional: ["id", "act"],
            ...post,
            run: async ({ id, seen, act, note: why = null }, context) =>
              (await ledgerOf(context)).records.move(register, { id, version: seen, act, note: why }, doingOf(context)),
          }),
        ]
      : []),
    sheetAction(register),
    action({
      name: `${name}-history`,
      page,
      summary: { zh: `${one.zh}：变更记录`, en: `What was done to a ${one.en}` },
      input: z.object({ id: z.string(), limit: z.coerce.number().int().min(1).max(limits.ledgerRowsMax).default(100) }),
      output: z.object({ entries: z.array(historyEntryShape) }),
      positional: ["id"],
      ...get,
      run: async ({ id, limit }, context) => ({
        entries: [...(await (await ledgerOf(context)).history(register, id, limit, doingOf(context)))],
      }),
      rows: ({ entries }) => entries.map(({ changes, ...entry }) => ({ ...entry, changes: JSON.stringify(changes) })),
    }),
  ];
}

function movesOf(register: Register, lang: "zh" | "en"): string {
  return Object.values(register.transitions ?? {})
    .map(({ title }) => title[lang])
    .join(lang === "zh" ? "、" : ", ");
}

function rowOf(register: Register, { values: held, ...record }: LedgerRecord): Record<string, unknown> {
  const cells = Object.entries(register.fields).map(([key, { shape }]) => {
    const value = held[key] ?? null;
    if (Array.isArray(value)) return [key, value.join("; ")];
    return [key, shape.kind === "money" && typeof value === "number" ? (value / 100).toFixed(2) : value];
  });
  return {
    id: record.id,
    version: record.version,
    state: record.state,
    ...Object.fromEntries(cells),
    updated_at: record.updatedAt,
    updated_by: record.updatedBy,
  };
}
