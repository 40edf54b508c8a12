/** The funds of a zone in figures: what indicators and reports take. */
import type { z } from "zod";
import type { Context } from "#base";
import type { fundFiguresAnswer } from "./contract.ts";
import { readFunds } from "./read-fund.ts";
import { text } from "./standing.ts";
import { addSums, sumsOf, type Years } from "./sums.ts";

/**
 * Budget, awarded, committed, paid, refunded and leverage of a zone's funds.
 *
 * in      years: funds whose own years touch these; awards, contracts, payments and refunds of these years, or of the days
 * out     per fund and together, in fen; a budget counts whole in every year that its fund touches
 * errors  zone.fund_trace.not_whole for who may not read them whole
 */
export async function fundFigures(zone: string, years: Years, context: Context): Promise<z.output<typeof fundFiguresAnswer>> {
  const books = await readFunds(zone, context);
  const funds = books
    .map((book) => {
      const yearFrom = Number(text(book.fund, "year_from"));
      const yearTo = Number(text(book.fund, "year_to")) || yearFrom;
      const { id, state } = book.fund;
      return { fund: id, name: text(book.fund, "name"), yearFrom, yearTo, state, sums: sumsOf(book, years) };
    })
    .filter(({ yearFrom, yearTo }) => yearTo >= (years.from ?? yearTo) && yearFrom <= (years.to ?? yearFrom));
  return { zone, from: years.from ?? null, to: years.to ?? null, funds, sums: addSums(funds.map(({ sums }) => sums)) };
}
