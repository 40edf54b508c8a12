/** Books as their reader may see them. */
import { AppError, type Actor, type Context } from "#base";
import { doingOf, ledgerOf, type Register } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { readBook, type FundBook, type Row } from "./book.ts";
import "./messages.ts";
import { fundPayments } from "./payments.ts";
import { text } from "./standing.ts";

async function finder(context: Context) {
  const ledger = await ledgerOf(context);
  return (name: string, where: Readonly<Record<string, string>>): Promise<readonly Row[]> =>
    ledger.records.find(ledger.register(name), where, doingOf(context));
}

/**
 * A fund with all below it.
 *
 * errors  zone.fund_trace.not_found, zone.fund_trace.not_whole: sums of a part of a fund would be wrong figures, so only who reads
 *         all of it is answered
 */
export async function readFund(fund: string, context: Context): Promise<FundBook> {
  const find = await finder(context);
  const book = await readBook(find, fund);
  if (!book) throw new AppError("zone.fund_trace.not_found", { fund });
  if (!seesWhole(doingOf(context).actor, text(book.fund, "zone")))
    throw new AppError("zone.fund_trace.not_whole", { name: text(book.fund, "name") });
  return book;
}

/** The funds of a zone, those that were withdrawn left out. */
export async function readFunds(zone: string, context: Context): Promise<readonly FundBook[]> {
  const find = await finder(context);
  const all = (await find("zone/funds", { zone })).filter(({ state }) => state !== "withdrawn");
  const books: FundBook[] = [];
  for (const { id } of all) books.push(await readFund(id, context));
  return books;
}

/** The fund of a payment that the reader may read. */
export async function fundOfPayment(payment: string, context: Context): Promise<string> {
  const { records } = await ledgerOf(context);
  return text(await records.get(fundPayments as unknown as Register, payment, doingOf(context)), "fund");
}

function seesWhole({ grants }: Actor, zone: string): boolean {
  return grants.some(
    ({ role, zone: of, organisation }) =>
      role === "administrator" ||
      (role === "auditor" && (of === null || of === zone)) ||
      (role in zoneStaff && (of === zone || (of === null && organisation === null))),
  );
}
