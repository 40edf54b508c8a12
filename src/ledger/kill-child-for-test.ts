/** A writer for the kill test: counts one record up for ever, attaches a file for each count, and tells each once it is written. */
import type { Actor } from "#base";
import { Ledger } from "./ledger.ts";
import { integer, text } from "./register/fields.ts";
import { register, type Register } from "./register/register.ts";

const title = { zh: "计数", en: "Counters" };

export const counters: Register = register({
  name: "test/counters",
  title,
  one: title,
  fields: { name: text({ title, required: true }), count: integer({ title }) },
  label: "name",
  list: ["name", "count"],
  may: { read: {}, create: {}, change: {} },
}) as never;

const writer: Actor = { id: "w", label: "w", door: "cli", grants: [{ role: "administrator", zone: null, organisation: null }] };

/** Large enough that a kill may come while it is written. */
async function* fileOf(counted: string): AsyncGenerator<Buffer> {
  for (let piece = 0; piece < 20; piece++) yield Buffer.alloc(20_000, `${counted} `);
}

async function count(dataDir: string): Promise<never> {
  const ledger = await Ledger.open({ dataDir }, [counters]);
  const doing = { actor: writer, clock: () => new Date(), lang: "en" } as const;
  const { records } = await ledger.list(counters, { limit: 1, offset: 0 }, doing);
  let record = records[0] ?? (await ledger.records.create(counters, { name: "one", count: 0 }, doing));
  for (;;) {
    const entered = { count: Number(record.values["count"]) + 1 };
    record = await ledger.records.change(counters, { id: record.id, version: record.version, entered }, doing);
    const counted = String(record.values["count"]);
    process.stdout.write(`${counted}\n`);
    const content = fileOf(counted);
    await ledger.attachments.attach({ register: counters.name, record: record.id, name: counted, content }, doing);
    process.stdout.write(`file ${counted}\n`);
  }
}

const [dataDir] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && dataDir !== undefined) await count(dataDir);
