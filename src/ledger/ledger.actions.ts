/** The ledger as a whole: what registers there are, and whether its history holds. */
import { z } from "zod";
import { action, type Action, type Bilingual } from "#base";
import { registersAnswer } from "./contract.ts";
import { allRegisters, ledgerOf } from "./open-ledgers.ts";
import { accounts } from "./account/accounts.ts";
import { organisations } from "./account/organisations.ts";
import { registerActions } from "./register/actions.ts";
import type { Register } from "./register/register.ts";

const registersAction = action({
  name: "ledger/registers",
  may: "member",
  summary: { zh: "列出全部台账及其字段、状态与流转", en: "All registers: their fields, states and transitions" },
  input: z.object({}),
  output: registersAnswer,
  doors: ["cli", "http"],
  method: "get",
  run: async () => ({ registers: allRegisters().map(shapeOf) }),
  print: ({ registers }, lang) => registers.map(({ name, title }) => `${name}\t${title[lang]}`).join("\n"),
  rows: ({ registers }) => registers.map(({ name, title }) => ({ name, title_zh: title.zh, title_en: title.en })),
});

function shapeOf(register: Register): z.output<typeof registersAnswer>["registers"][number] {
  const states: Readonly<Record<string, Bilingual>> = register.states ?? {};
  return {
    name: register.name,
    title: register.title,
    one: register.one,
    label: register.label,
    list: [...register.list],
    fields: Object.entries(register.fields).map(([key, { shape }]) => ({ key, ...shape })),
    states: Object.entries(states).map(([state, title]) => ({ state, title })),
    transitions: Object.entries(register.transitions ?? {}).map(([act, { title, from, to, needs, reason, needsFiles }]) => ({
      act,
      title,
      from: [...from],
      to,
      needs: [...(needs ?? [])],
      reason: reason ?? false,
      needsFiles: needsFiles === undefined ? null : { unless: needsFiles === true ? null : needsFiles.unless },
    })),
    settled: [...(register.settled ?? [])],
    due: register.due ? { on: register.due.on, open: register.due.open ? [...register.due.open] : null } : null,
    zone: register.zone ?? null,
  };
}

const verifyAction = action({
  name: "ledger/verify",
  may: ["auditor"],
  summary: {
    zh: "核验台账变更记录：逐条检查编号与哈希链",
    en: "Check the history of the ledger: every number and every hash of its chain",
  },
  input: z.object({}),
  output: z.object({
    entries: z.int(),
    head: z.string(),
    broken: z.array(z.object({ seq: z.int(), reason: z.enum(["gap", "previous", "hash", "head"]) })),
  }),
  doors: ["cli", "http"],
  method: "get",
  async run(_, context) {
    const { entries, head, broken } = await (await ledgerOf(context)).verify();
    return { entries, head, broken: [...broken] };
  },
  exitCode: ({ broken }) => (broken.length === 0 ? 0 : 1),
  print: ({ entries, head, broken }, lang) =>
    [
      lang === "zh" ? `共 ${entries} 条，末条哈希 ${head}` : `${entries} entries, the last with hash ${head}`,
      ...broken.map(({ seq, reason }) => `✗ ${seq}: ${reason}`),
    ].join("\n"),
  rows: ({ broken }) => broken,
});

/** Registers that every product has. */
export const ledgerRegisters: readonly Register[] = [accounts, organisations].map((each) => each as unknown as Register);

export const ledgerActions: readonly Action[] = [
  registersAction,
  verifyAction,
  // Accounts are made by invitations and changed by what is done with them, not by writing their fields.
  ...ledgerRegisters.flatMap((each) =>
    registerActions(each).filter(({ method }) => each.name !== accounts.name || method === "get"),
  ),
];
