import { limits, type Context } from "#base";
import { isOpen, labelOf, type Register } from "#ledger";
import { readAll } from "../read-all.ts";
import type { AgendaItem } from "./contract.ts";

const dayMs = 86_400_000;

/** What is overdue and what is due within `limits.zoneAgendaDays`, of every register that says when its records are; the earliest first. */
export async function agendaOf(
  registers: readonly Register[],
  zone: string,
  today: string,
  context: Context,
): Promise<{ readonly late: readonly AgendaItem[]; readonly next: readonly AgendaItem[] }> {
  const until = new Date(Date.parse(today) + limits.zoneAgendaDays * dayMs).toISOString().slice(0, 10);
  const items: AgendaItem[] = [];
  for (const register of registers) {
    if (!register.due || register.zone === undefined) continue;
    for (const record of await readAll(register, { zone }, register.due.on, context)) {
      const dueOn = (record.values[register.due.on] ?? null) as string | null;
      if (dueOn === null || dueOn > until || !isOpen(register, record)) continue;
      const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / dayMs);
      items.push({
        register: register.name,
        one: register.one,
        id: record.id,
        label: labelOf(register, record),
        state: record.state,
        dueOn,
        days,
      });
    }
  }
  items.sort((left, right) => (left.dueOn < right.dueOn ? -1 : left.dueOn > right.dueOn ? 1 : left.id < right.id ? -1 : 1));
  return { late: items.filter(({ days }) => days < 0), next: items.filter(({ days }) => days >= 0) };
}
