/** What the register of projects adds up to: the same sums that the page of projects shows by year. */
import { investmentAction } from "../../project/investment.actions.ts";
import { projectInvestmentAnswer } from "../../project/contract.ts";
import { moneyIn } from "../number/decimals.ts";
import { wholeYearOf, type LedgerMeasure } from "./measured.ts";

type Amount = "signed" | "started" | "fixedAssets" | "invested";

function ofProjects(amount: Amount): LedgerMeasure {
  return async (zone, span, context) => {
    const year = wholeYearOf(span);
    const { total } = projectInvestmentAnswer.parse(await investmentAction.run({ zone, from: year, to: year }, context));
    return {
      value: moneyIn(total[amount], "亿元"),
      coverage: null,
      caveats: [{ code: "zone.kpi_compute.projects_only", values: {} }],
    };
  };
}

export const projectMeasures = {
  investment: ofProjects("invested"),
  investment_signed: ofProjects("signed"),
  investment_started: ofProjects("started"),
  fixed_assets: ofProjects("fixedAssets"),
} as const satisfies Readonly<Record<string, LedgerMeasure>>;
