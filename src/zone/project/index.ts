/** Projects: what is brought from the laboratory into production, what is invested, and what comes of it. */
import type { Action } from "#base";
import type { Register } from "#ledger";
import { boardAction } from "./board.actions.ts";
import { industrialisationAction, patentRevenueAction } from "./industrialisation.actions.ts";
import { investmentAction } from "./investment.actions.ts";
import { products, projectYears } from "./products.ts";
import { projects, projectStages } from "./projects.ts";
import { reserveAction } from "./reserve.actions.ts";
import { reservePlans } from "./reserve-plans.ts";

export const projectRegisters = [projects, projectStages, products, projectYears, reservePlans] as unknown as readonly Register[];

export const projectActions: readonly Action[] = [
  boardAction,
  investmentAction,
  industrialisationAction,
  patentRevenueAction,
  reserveAction,
];
