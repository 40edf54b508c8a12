/** Special funds: from the budget to each payment and what came of it. */
import type { Register } from "#ledger";
import { fundApplications } from "./applications.ts";
import { fundAwards } from "./awards.ts";
import { fundCalls } from "./calls.ts";
import { fundClosings } from "./closings.ts";
import { fundCommitments } from "./commitments.ts";
import { funds } from "./funds.ts";
import { fundLines, fundReallocations } from "./lines.ts";
import { fundAcceptances, fundResults } from "./outcomes.ts";
import { fundPayments, fundRefunds } from "./payments.ts";
import { fundReviews } from "./reviews.ts";
import { traceActions } from "./trace.actions.ts";

export const fundRegisters = [
  funds,
  fundLines,
  fundReallocations,
  fundCalls,
  fundApplications,
  fundReviews,
  fundAwards,
  fundCommitments,
  fundPayments,
  fundRefunds,
  fundAcceptances,
  fundResults,
  fundClosings,
] as unknown as readonly Register[];

export const fundActions = traceActions;
