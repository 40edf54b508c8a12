import type { Check } from "../document.ts";
import { componentSum } from "./component-sum.ts";
import { density } from "./density.ts";
import { densityOfCounts } from "./density-of-counts.ts";
import { flowRatio } from "./flow-ratio.ts";
import { growth } from "./growth.ts";
import { growthAndMultiple } from "./growth-and-multiple.ts";
import { impliedTotals } from "./implied-total.ts";
import { impossibleShare } from "./impossible-share.ts";
import { incompleteYear } from "./incomplete-year.ts";
import { meanRevenue } from "./mean-revenue.ts";
import { mistranslations } from "./mistranslations.ts";
import { nationalValue } from "./national-value.ts";
import { partLarger } from "./part-larger.ts";
import { partShare } from "./part-share.ts";
import { patentTypes } from "./patent-types.ts";
import { periodOrder } from "./period-order.ts";
import { placeInProvince } from "./place-in-province.ts";
import { places } from "./places.ts";
import { range } from "./range.ts";
import { restatedAmount } from "./restated-amount.ts";
import { shareChain } from "./share-chain.ts";
import { shareOfCount } from "./share-of-count.ts";
import { sharesSum } from "./shares-sum.ts";
import { tableTotal } from "./table-total.ts";
import { timesMore } from "./times-more.ts";
import { truncated } from "./truncated.ts";
import { undated } from "./undated.ts";
import { untestableClaim } from "./untestable-claim.ts";

/** Every check of figures and wordings; advertising is looked for before them. */
export const checks: readonly Check[] = [
  componentSum,
  patentTypes,
  partLarger,
  restatedAmount,
  impliedTotals,
  shareChain,
  impossibleShare,
  sharesSum,
  partShare,
  shareOfCount,
  flowRatio,
  timesMore,
  growth,
  growthAndMultiple,
  densityOfCounts,
  density,
  nationalValue,
  meanRevenue,
  tableTotal,
  incompleteYear,
  undated,
  untestableClaim,
  truncated,
  range,
  periodOrder,
  places,
  placeInProvince,
  mistranslations,
];
