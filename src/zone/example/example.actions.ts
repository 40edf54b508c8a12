import { z } from "zod";
import { action, type Action } from "#base";
import { doingOf, ledgerOf, ledgerRegisters, type Register } from "#ledger";
import { makeZone, sections } from "./make-zone.ts";
import "./messages.ts";

/** Makes a synthetic zone to try govern with. Registers are those of the whole part. */
export function exampleAction(registers: readonly Register[]): Action {
  return action({
    name: "zone/example",
    may: [],
    summary: {
      zh: "生成一个合成的示例专区及其一年的记录（名称均注明合成）",
      en: "Make a synthetic zone with a year of records, each named as synthetic",
    },
    input: z.object({}),
    output: z.object({ zone: z.string(), records: z.int() }),
    doors: ["cli", "http"],
    method: "post",
    long: true,
    async run(_, context) {
      const ledger = await ledgerOf(context);
      const { actor: owner, clock, lang } = doingOf(context);
      return makeZone(ledger.records, [...ledgerRegisters, ...registers], {
        owner,
        clock,
        lang,
        step: (done) => context.progress({ doing: "zone.example.progress", done, total: sections, unit: "step" }),
      });
    },
    print: ({ zone, records }, lang) =>
      lang === "zh" ? `已生成示例专区 ${zone}，共 ${records} 条记录` : `Made example zone ${zone} with ${records} records`,
  });
}
