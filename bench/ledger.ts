/**
 * The ledger at a zone's real size: a fund with 5,000 payments, 20,000 reported values, 200 enterprises. What a page asks, each with
 * its 95th percentile against the budget of a page. `node bench/ledger.ts
 * [PAYMENTS] [VALUES] [FOLDER] [PART]`: a folder that is named is kept and used again, and only what has PART in its name is asked.
 * The records are copied in SQLite: PostgreSQL is not used here.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync, type SQLOutputValue } from "node:sqlite";
import { closeLedgers, ledgerRegisters, type LedgerRecord } from "#ledger";
import { zoneRegisters } from "#zone";
import { runAction } from "./actions.ts";
import { measure, percentile, printTable } from "./measure.ts";

const payments = Number(process.argv[2] ?? 5_000);
const values = Number(process.argv[3] ?? 20_000);
const perContract = 10;
/** DESIGN §9: each page's query. */
const pageMs = 300;
const askings = 20;

delete process.env["FAIRWAY_LEDGER"];
const kept = process.argv[4];
const only = process.argv[5] ?? "";
const dataDir = kept ?? mkdtempSync(join(tmpdir(), "fairway-bench-"));
const run = <Answer>(name: string, input: object): Promise<Answer> => runAction(dataDir, name, input) as Promise<Answer>;

const told = (count: number) => `${count.toLocaleString("en")} values`;

/** Copies a record, its history and its links under another id, with these columns changed. */
function copier(database: DatabaseSync) {
  type Row = Readonly<Record<string, SQLOutputValue>>;
  const known = new Map<string, readonly Row[]>();
  const rowsOf = (table: string, key: string, id: string): readonly Row[] => {
    const name = `${table} ${id}`;
    const rows = known.get(name) ?? database.prepare(`select * from ${table} where ${key} = ?`).all(id);
    known.set(name, rows);
    return rows;
  };
  const put = (table: string, row: Row) => {
    const names = Object.keys(row);
    const marks = names.map(() => "?").join(", ");
    database.prepare(`insert into ${table} (${names.join(", ")}) values (${marks})`).run(...Object.values(row));
  };
  let seq = Number(database.prepare("select max(seq) as seq from history").get()?.["seq"]);
  return {
    copy: (register: string, from: string, id: string, changed: Row = {}) => {
      const table = `reg_${register.replace(/[^a-z0-9]/g, "_")}`;
      for (const row of rowsOf(table, "id", from)) put(table, { ...row, ...changed, id });
      for (const link of rowsOf("record_link", "record", from)) {
        put("record_link", { ...link, record: id, to_record: changed[`f_${String(link["field"])}`] ?? link["to_record"] ?? "" });
      }
      for (const entry of rowsOf("history", "record", from)) put("history", { ...entry, seq: ++seq, record: id });
    },
    end: () => database.prepare("update history_head set seq = ?").run(seq),
  };
}

/** What an earlier run left in the folder. */
async function grown(): Promise<{ zone: string; fund: string } | undefined> {
  if (kept === undefined || !existsSync(kept)) return undefined;
  const { records } = await run<{ records: LedgerRecord[] }>("zone/funds", {});
  const [fund] = records;
  return fund && { zone: String(fund.zone), fund: fund.id };
}

/** Makes the example's fund and values as many as asked for. What its rules sum still adds up. */
async function grow(): Promise<{ zone: string; fund: string }> {
  const { zone } = await run<{ zone: string }>("zone/example", {});
  const some = async (register: string, where: object) =>
    (await run<{ records: LedgerRecord[] }>(register, { where, limit: 1000 })).records;
  const [fund] = await some("zone/funds", { zone });
  const paid = await some("zone/fund-payments", { zone, state: "paid" });
  const payment = paid[0];
  const contract = (await some("zone/fund-commitments", { id: String(payment?.values["commitment"]) }))[0];
  const award = (await some("zone/fund-awards", { id: String(contract?.values["award"]) }))[0];
  const application = String(award?.values["application"]);
  const reported = (await some("zone/kpi-values", { zone, state: "signed" })).slice(0, 80);
  const enterprises = await some("ledger/organisations", { zone, kind: "enterprise" });
  if (!fund || !payment || !contract || !award || reported.length === 0) throw new Error("the example has no fund and no values");
  await closeLedgers();
  const database = new DatabaseSync(join(dataDir, "ledger", "ledger.sqlite"));
  const { copy, end } = copier(database);
  database.exec("begin");
  const contracts = Math.ceil(payments / perContract);
  const budget = Number(contract.values["amount"]) * (contracts + 100) * 2;
  database.prepare("update reg_zone_funds set f_budget = ?").run(budget);
  database.prepare("update reg_zone_fund_lines set f_amount = ? where f_name = '产业化补助'").run(Math.floor(budget * 0.9));
  for (let place = 0; place < contracts; place++) {
    const [a, w, c] = ["a", "w", "c"].map((kind) => `${kind}-${place}`) as [string, string, string];
    copy("zone/fund-applications", application, a, { f_title: `申报书 ${place}` });
    copy("zone/fund-awards", award.id, w, { f_application: a });
    copy("zone/fund-commitments", contract.id, c, { f_award: w, f_number: `C-${place}` });
    const amount = Math.floor(Number(contract.values["amount"]) / perContract);
    for (let part = 0; part < perContract; part++) {
      copy("zone/fund-payments", payment.id, `p-${place}-${part}`, {
        f_commitment: c,
        f_amount: amount,
        f_number: `P-${place}-${part}`,
      });
    }
  }
  for (let place = 0; place < values; place++) {
    const from = reported[place % reported.length] as LedgerRecord;
    const back = Math.floor(place / reported.length);
    const day = (field: string) => {
      const value = from.values[field];
      return typeof value === "string"
        ? { [`f_${field}`]: `${Number(value.slice(0, 4)) - 1 - (back % 60)}${value.slice(4)}` }
        : {};
    };
    // Sixty years are enough for the zone; the rest is told of its enterprises.
    const of = back < 60 ? undefined : enterprises[place % enterprises.length]?.id;
    const whose: Readonly<Record<string, string>> = of === undefined ? {} : { f_organisation: of };
    copy("zone/kpi-values", from.id, `v-${place}`, { ...day("period_from"), ...day("period_to"), ...whose });
  }
  end();
  database.exec("commit");
  database.close();
  return { zone, fund: fund.id };
}

async function asking(name: string, input: object, note: string): Promise<Record<string, string | number>[]> {
  if (!name.includes(only)) return [];
  const timesMs: number[] = [];
  for (let time = 0; time < askings; time++) {
    const { medianMs } = await measure(() => run(name, input), { runs: 1, warm: time === 0 ? 1 : 0 });
    timesMs.push(medianMs);
  }
  const p95 = percentile(timesMs, 95);
  return [{ asked: name, of: note, "median ms": percentile(timesMs, 50), "p95 ms": p95, "of budget": p95 / pageMs }];
}

async function saving(fund: string): Promise<Record<string, string | number>[]> {
  if (!"zone/fund-payments-save".includes(only)) return [];
  const timesMs: number[] = [];
  const record = await run<LedgerRecord>("zone/fund-payments-save", {
    values: { number: "NEW", commitment: "c-0", fund, amount: 1, due_on: "2026-01-01" },
  });
  let seen = record.version;
  for (let time = 0; time < askings; time++) {
    const startedMs = performance.now();
    seen = (
      await run<LedgerRecord>("zone/fund-payments-save", { id: record.id, seen, values: { purpose: `${time}` }, note: "bench" })
    ).version;
    timesMs.push(performance.now() - startedMs);
  }
  const p95 = percentile(timesMs, 95);
  const name = "zone/fund-payments-save";
  return [{ asked: name, of: "one payment", "median ms": percentile(timesMs, 50), "p95 ms": p95, "of budget": p95 / pageMs }];
}

try {
  const { zone, fund } = (await grown()) ?? (await grow());
  const startedMs = performance.now();
  await run("ledger/totals", {});
  const openMs = performance.now() - startedMs;
  const counted = `${payments.toLocaleString("en")} payments`;

  const rows = [
    ...(await saving(fund)),
    ...(await asking("zone/fund-payments", { zone, limit: 100 }, `list, ${counted}`)),
    ...(await asking("zone/fund-payments", { zone, sort: "-amount", limit: 100, offset: 4000 }, "sorted, a late page")),
    ...(await asking("zone/fund-payments", { text: "P-33", limit: 100 }, "by a word")),
    ...(await asking("zone/fund-payments", { where: { commitment: "c-7" } }, "of a contract")),
    ...(await asking("zone/kpi-values", { zone, limit: 100 }, `list, ${told(values)}`)),
    ...(await asking("zone/kpi-values", { zone, state: "signed", sort: "-value" }, "sorted by value")),
    ...(await asking("ledger/counts", { register: "zone/kpi-values", where: { zone } }, told(values))),
    ...(await asking("ledger/totals", {}, "every register")),
    ...(await asking("ledger/linked", { register: "zone/zones", id: zone }, "a zone")),
    ...(await asking("ledger/linked", { register: "zone/funds", id: fund }, "a fund")),
    ...(await asking("ledger/notices", {}, "the bell")),
    ...(await asking("zone/home", { zone }, "the home")),
    ...(await asking("zone/fund-trace", { fund }, counted)),
    ...(await asking("zone/fund-trace", { payment: "p-7-3" }, "from a payment up")),
    ...(await asking("zone/fund-check", { zone }, counted)),
    ...(await asking("zone/fund-figures", { zone }, counted)),
    ...(await kpiPages(zone)),
  ];
  printTable(
    `The ledger with ${counted} in a fund, ${told(values)}, 200 enterprises, ${ledgerRegisters.length + zoneRegisters.length} registers; opened in ${Math.round(openMs)} ms`,
    rows,
  );
} finally {
  await closeLedgers();
  if (kept === undefined) rmSync(dataDir, { recursive: true, force: true });
}

async function kpiPages(zone: string): Promise<Record<string, string | number>[]> {
  const cycle = (await run<{ records: LedgerRecord[] }>("zone/reporting-cycles", { zone, limit: 1 })).records[0]?.id;
  const rows: Record<string, string | number>[] = [];
  for (const [name, input] of [
    ["zone/target-status", { zone }],
    ["zone/target-pace", { zone }],
    ["zone/cycle-status", { cycle }],
    ["zone/kpi-compare", { zone, kpi: "valid_inventions" }],
    ["zone/kpi-regions", { zone, kpi: "valid_inventions" }],
    ["zone/kpi-roll-up", { zone, kpi: "valid_inventions", over: "organisations" }],
    ["zone/evaluation", { zone }],
    ["zone/upgrade-test", { zone }],
    ["zone/plan-tree", { zone }],
    ["zone/milestone-grid", { zone }],
    ["zone/project-board", { zone }],
    ["zone/directory", {}],
  ] as const) {
    rows.push(...(await asking(name, input, told(values))));
  }
  return rows;
}
