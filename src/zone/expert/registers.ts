import type { Register } from "#ledger";
import { committees } from "./committees.ts";
import { conflicts } from "./conflicts.ts";
import { employments } from "./employments.ts";
import { experts } from "./experts.ts";
import { meetings } from "./meetings.ts";
import { opinions } from "./opinions.ts";
import { reviewForms } from "./review-forms.ts";
import { reviewRounds } from "./review-rounds.ts";
import { reviewSheets } from "./review-sheets.ts";
import { reviews } from "./reviews.ts";
import { seats } from "./seats.ts";

export const expertRegisters = [
  experts,
  employments,
  committees,
  seats,
  meetings,
  reviewForms,
  reviewRounds,
  reviews,
  reviewSheets,
  conflicts,
  opinions,
] as unknown as readonly Register[];
