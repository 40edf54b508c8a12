/** The ledger as a whole: what registers there are, and whether its history holds. */
import { z } from "zod";
import { action, AppError, type Action, type Actor, type Bilingual } from "#base";
import { registersAnswer } from "./contract.ts";
import { allRegisters, doingOf, ledgerOf } from "./open-ledgers.ts";
import { accounts } from "./account/accounts.ts";
import { manageActions } from "./account/manage.actions.ts";
import { ownActions } from "./account/own.actions.ts";
import { members } from "./account/members.ts";
import { organisations } from "./account/organisations.ts";
import { attachmentActions } from "./attachment/attachments.actions.ts";
import { commentActions } from "./comment/comments.actions.ts";
import { noticeActions } from "./notice/notices.actions.ts";
import { linkedActions } from "./register/linked.actions.ts";
import { registerActions } from "./register/actions.ts";
import { isAllowedSomewhere } from "./register/may.ts";
import type { CodesIn } from "./register/fields.ts";
import type { Register } from "./register/register.ts";

const registersAction = action({
  name: "ledger/registers",
  may: "member",
  summary: { zh: "列出全部台账及其字段、状态与流转", en: "All registers: their fields, states and transitions" },
  input: z.object({}),
  output: registersAnswer,
  doors: ["cli", "http"],
  method: "get",
  run: async (_, context) => {
    const { actor } = doingOf(context);
    const all = allRegisters();
    const codes = await openCodes(all, context.dataDir);
    return { registers: all.map((register) => ({ ...shapeOf(register, codes), mayMake: mayMake(register, actor) })) };
  },
  print: ({ registers }, lang) => registers.map(({ name, title }) => `${name}\t${title[lang]}`).join("\n"),
  rows: ({ registers }) => registers.map(({ name, title }) => ({ name, title_zh: title.zh, title_en: title.en })),
});

/** Accounts are made by invitations, not by writing their fields. */
function mayMake(register: Register, actor: Actor): boolean {
  return register.name !== accounts.name && isAllowedSomewhere(actor, register.may.create);
}

type OpenCodes = ReadonlyMap<CodesIn | undefined, Readonly<Record<string, Bilingual>>>;

/** The codes of open choices as they stand for the data directory. */
async function openCodes(registers: readonly Register[], dataDir: string): Promise<OpenCodes> {
  const asked = new Set(registers.flatMap(({ fields }) => Object.values(fields).flatMap(({ codesIn }) => codesIn ?? [])));
  const found = new Map<CodesIn, Readonly<Record<string, Bilingual>>>();
  for (const codesIn of asked) {
    try {
      found.set(codesIn, await codesIn(dataDir));
    } catch (error) {
      // A mistake in a file of codes is told where that file is asked for; it must not take every form with it.
      if (!(error instanceof AppError)) throw error;
    }
  }
  return found;
}

function shapeOf(register: Register, open: OpenCodes): Omit<z.output<typeof registersAnswer>["registers"][number], "mayMake"> {
  const states: Readonly<Record<string, Bilingual>> = register.states ?? {};
  return {
    name: register.name,
    page: register.page ?? register.name,
    title: register.title,
    one: register.one,
    label: register.label,
    list: [...register.list],
    fields: Object.entries(register.fields).map(([key, { shape, codesIn }]) => ({
      key,
      ...shape,
      codes: open.get(codesIn) ?? shape.codes,
    })),
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
    amend: [...(register.amend ?? [])],
    due: register.due ? { on: register.due.on, open: register.due.open ? [...register.due.open] : null } : null,
    zone: register.zone ?? null,
  };
}

const totalsAction = action({
  name: "ledger/totals",
  page: "ledger/registers",
  may: "by_record",
  summary: { zh: "各台账中读者可见的记录数", en: "How many records of each register the reader may see" },
  input: z.object({}),
  output: z.object({ totals: z.record(z.string(), z.int()) }),
  doors: ["cli", "http"],
  method: "get",
  async run(_, context) {
    const ledger = await ledgerOf(context);
    const totals: Record<string, number> = {};
    for (const register of allRegisters()) {
      totals[register.name] = (await ledger.list(register, { limit: 0, offset: 0 }, doingOf(context))).total;
    }
    return { totals };
  },
  print: ({ totals }) =>
    Object.entries(totals)
      .map(([name, total]) => `${total}\t${name}`)
      .join("\n"),
  rows: ({ totals }) => Object.entries(totals).map(([register, total]) => ({ register, total })),
});

const verifyAction = action({
  name: "ledger/verify",
  may: ["auditor"],
  summary: {
    zh: "核验台账变更记录与附件：逐条检查编号、哈希链与附件内容",
    en: "Check the history of the ledger: every number and every hash of its chain, and the bytes of every attached file",
  },
  input: z.object({ files: z.boolean().default(true) }),
  output: z.object({
    entries: z.int(),
    head: z.string(),
    broken: z.array(z.object({ seq: z.int(), reason: z.enum(["gap", "previous", "hash", "head"]) })),
    files: z.int(),
    faults: z.array(z.object({ sha256: z.string(), name: z.string(), reason: z.enum(["missing", "changed", "unlike_history"]) })),
  }),
  doors: ["cli", "http"],
  method: "get",
  async run(asked, context) {
    const { broken, faults, ...rest } = await (await ledgerOf(context)).verify(asked);
    return { ...rest, broken: [...broken], faults: [...faults] };
  },
  exitCode: ({ broken, faults }) => (broken.length + faults.length === 0 ? 0 : 1),
  print: ({ entries, head, broken, files, faults }, lang) =>
    [
      lang === "zh"
        ? `共 ${entries} 条，末条哈希 ${head}；附件文件 ${files} 个`
        : `${entries} entries, the last with hash ${head}; ${files} attached files`,
      ...broken.map(({ seq, reason }) => `✗ ${seq}: ${reason}`),
      ...faults.map(({ name, sha256, reason }) => `✗ ${name} (${sha256}): ${reason}`),
    ].join("\n"),
  rows: ({ broken, faults }) => [...broken, ...faults],
});

/** Registers that every product has. */
export const ledgerRegisters: readonly Register[] = [accounts, members, organisations].map((each) => each as unknown as Register);

export const ledgerActions: readonly Action[] = [
  registersAction,
  totalsAction,
  verifyAction,
  ...linkedActions,
  ...attachmentActions,
  ...commentActions,
  ...noticeActions,
  ...manageActions,
  ...ownActions,
  // Accounts are changed by what is done with them, not by writing their fields.
  ...ledgerRegisters.flatMap((each) =>
    registerActions(each).filter(({ method }) => each.name !== accounts.name || method === "get"),
  ),
];
