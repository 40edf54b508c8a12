import { z } from "zod";
import { action, limits, type Action } from "#base";
import { countsAnswer, linkedAnswer, stepsAnswer } from "../contract.ts";
import { doingOf, ledgerOf } from "../open-ledgers.ts";

const linkedAction = action({
  name: "ledger/linked",
  page: "ledger/registers",
  summary: { zh: "列出引用某条记录的其他记录", en: "The records that lead to a record" },
  input: z.object({
    register: z.string(),
    id: z.string(),
    limit: z.coerce.number().int().min(0).max(limits.ledgerRowsMax).default(200),
  }),
  output: linkedAnswer,
  positional: ["register", "id"],
  doors: ["cli", "http"],
  method: "get",
  may: "by_record",
  async run({ register, id, limit }, context) {
    const ledger = await ledgerOf(context);
    const { total, linked } = await ledger.linked(ledger.register(register), id, limit, doingOf(context));
    return { total, linked: [...linked] };
  },
  print: ({ linked }) =>
    linked.map(({ register, field, id, label, state }) => [register, field, id, label, state].join("\t")).join("\n"),
  rows: ({ linked }) => linked,
});

const countsAction = action({
  name: "ledger/counts",
  page: "ledger/registers",
  summary: { zh: "统计台账中各状态的记录数", en: "How many records of a register are in each state" },
  input: z.object({
    register: z.string(),
    text: z.string().max(200).optional(),
    where: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
  output: countsAnswer,
  positional: ["register", "text"],
  doors: ["cli", "http"],
  method: "get",
  may: "by_record",
  async run({ register, ...query }, context) {
    const ledger = await ledgerOf(context);
    const counted = await ledger.countStates(ledger.register(register), query, doingOf(context));
    return {
      total: counted.reduce((sum, { count }) => sum + count, 0),
      states: counted.flatMap(({ state, count }) => (state === null ? [] : [{ state, count }])),
    };
  },
  print: ({ states, total }) => [...states.map(({ state, count }) => `${state}\t${count}`), String(total)].join("\n"),
  rows: ({ states }) => states,
});

const stepsAction = action({
  name: "ledger/steps",
  page: "ledger/registers",
  summary: { zh: "读者对若干记录可办理的事项", en: "What the reader may do with these records as they stand" },
  input: z.object({ register: z.string(), ids: z.array(z.string()).max(limits.ledgerRowsMax) }),
  output: stepsAnswer,
  positional: ["register", "ids"],
  doors: ["cli", "http"],
  method: "get",
  may: "by_record",
  async run({ register, ids }, context) {
    const ledger = await ledgerOf(context);
    return { records: [...(await ledger.steps(ledger.register(register), ids, doingOf(context)))] };
  },
  print: ({ records }) =>
    records.map(({ id, acts, mayChange }) => [id, mayChange ? "change" : "", ...acts].join("\t")).join("\n"),
  rows: ({ records }) => records,
});

export const linkedActions: readonly Action[] = [linkedAction, countsAction, stepsAction];
