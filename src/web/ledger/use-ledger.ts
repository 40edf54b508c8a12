import { useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { historyEntryShape, listAnswer, recordShape, registersAnswer, stepsAnswer, type registerShape } from "#ledger/contract";
import { postAction } from "../api/client.ts";
import { useAction } from "../api/use-action.ts";
import { useLanguage } from "../i18n/language.tsx";

export type RegisterShape = z.output<typeof registerShape>;
export type FieldOfRegister = RegisterShape["fields"][number];

export function useRegisters() {
  return useAction("ledger/registers", {}, registersAnswer);
}

/** Whether the reader may make records of a register, in some zone or organisation; no, until it is known. */
export function useMayMake(register: string): boolean {
  return useRegisters().data?.registers.find(({ name }) => name === register)?.mayMake === true;
}

/** One page of a register's list. */
export function useRecords(
  name: string,
  input: {
    readonly text?: string | undefined;
    readonly zone?: string;
    readonly sort?: string | undefined;
    readonly state?: string | undefined;
    readonly limit: number;
    readonly offset?: number;
    readonly where?: Readonly<Record<string, string>>;
  },
  enabled = true,
) {
  return useAction(name, input, listAnswer, { keep: true, enabled });
}

export function useRecord(name: string, id: string, enabled: boolean) {
  return useAction(`${name}-get`, { id }, recordShape, { enabled });
}

export function useHistory(name: string, id: string, enabled: boolean) {
  return useAction(`${name}-history`, { id }, z.object({ entries: z.array(historyEntryShape) }), { enabled });
}

/** What the reader may do with these records as they stand: only that is offered. */
export function useSteps(name: string, ids: readonly string[], enabled = true) {
  const input = { register: name, ids };
  return useAction("ledger/steps", input, stepsAnswer, { enabled: enabled && ids.length > 0, post: true, keep: true });
}

/** Saves or moves a record, and reads anew what may show it. */
export function useWrite(name: string) {
  const { lang } = useLanguage();
  const client = useQueryClient();
  const refresh = () =>
    client.invalidateQueries({
      predicate: ({ queryKey }) => String(queryKey[0]).startsWith(name) || String(queryKey[0]).startsWith("ledger/"),
    });
  const write = async (feature: "save" | "move", input: Readonly<Record<string, unknown>>, isLast = true) => {
    const written = await postAction(`${name}-${feature}`, input, recordShape, lang);
    if (isLast) await refresh();
    return written;
  };
  return {
    save: (input: Readonly<Record<string, unknown>>) => write("save", input),
    /** in   isLast: false where more follow, and `refresh` is called after them */
    move: (input: Readonly<Record<string, unknown>>, isLast = true) => write("move", input, isLast),
    refresh,
  };
}
