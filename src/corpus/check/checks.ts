import type { Check } from "./check.ts";
import { abstractMissing } from "./abstract-missing.ts";
import { activePastTerm } from "./active-past-term.ts";
import { activeWithoutGrant } from "./active-without-grant.ts";
import { applicantMissing } from "./applicant-missing.ts";
import { applicationMissing } from "./application-missing.ts";
import { checkDigit } from "./check-digit.ts";
import { citationUnreadable } from "./citation-unreadable.ts";
import { citedImpossible } from "./cited-impossible.ts";
import { citesItself } from "./cites-itself.ts";
import { claimsImpossible } from "./claims-impossible.ts";
import { classMissing } from "./class-missing.ts";
import { columnsUnknown } from "./columns-unknown.ts";
import { dayInFuture } from "./day-in-future.ts";
import { dayTooEarly } from "./day-too-early.ts";
import { eventBeforeFiling } from "./event-before-filing.ts";
import { familyVeryLarge } from "./family-very-large.ts";
import { filingDayMissing } from "./filing-day-missing.ts";
import { grantedBeforeFiled } from "./granted-before-filed.ts";
import { kindMissing } from "./kind-missing.ts";
import { manyInventors } from "./many-inventors.ts";
import { nameGarbled } from "./name-garbled.ts";
import { numberTwoApplications } from "./number-two-applications.ts";
import { officeUnknown } from "./office-unknown.ts";
import { onlyGrants } from "./only-grants.ts";
import { orphans } from "./orphans.ts";
import { parentPastTerm } from "./parent-past-term.ts";
import { priorityAfterFiling } from "./priority-after-filing.ts";
import { priorityFarBefore } from "./priority-far-before.ts";
import { publicationDayMissing } from "./publication-day-missing.ts";
import { publishedBeforeFiled } from "./published-before-filed.ts";
import { recentIncomplete } from "./recent-incomplete.ts";
import { regionUnknown } from "./region-unknown.ts";
import { sameTitleSameDay } from "./same-title-same-day.ts";
import { sourceCapped } from "./source-capped.ts";
import { sourceRejected } from "./source-rejected.ts";
import { statusUnknown } from "./status-unknown.ts";
import { titleGarbled } from "./title-garbled.ts";
import { titleMissing } from "./title-missing.ts";
import { typeAgainstNumber } from "./type-against-number.ts";
import { yearAgainstNumber } from "./year-against-number.ts";
import { yearGap } from "./year-gap.ts";

/** Every check, by group. */
export const checks: readonly Check[] = [
  publishedBeforeFiled,
  grantedBeforeFiled,
  priorityAfterFiling,
  dayInFuture,
  dayTooEarly,
  priorityFarBefore,
  parentPastTerm,
  eventBeforeFiling,
  claimsImpossible,
  citedImpossible,
  citesItself,
  nameGarbled,
  titleGarbled,
  manyInventors,
  activeWithoutGrant,
  activePastTerm,
  typeAgainstNumber,
  yearAgainstNumber,
  officeUnknown,
  checkDigit,
  kindMissing,
  applicationMissing,
  sameTitleSameDay,
  numberTwoApplications,
  familyVeryLarge,
  orphans,
  filingDayMissing,
  publicationDayMissing,
  titleMissing,
  abstractMissing,
  applicantMissing,
  classMissing,
  statusUnknown,
  regionUnknown,
  citationUnreadable,
  sourceCapped,
  sourceRejected,
  columnsUnknown,
  yearGap,
  onlyGrants,
  recentIncomplete,
];
