/** What a study might lack for its kind: nothing that stops a run, but what the guideline asks for. */
import type { MessageKey } from "#base";
import { riskPurposes, riskYearsMin, teamRoles, type Study } from "../contract.ts";
import "../messages.ts";

export interface Remark {
  readonly code: MessageKey;
  readonly values: Readonly<Record<string, string | number>>;
  readonly path: readonly (string | number)[];
}

/** Remarks on a study; `today` as 2026-03-31. */
export function remarksOn(study: Study, today: string): readonly Remark[] {
  return [...purposeRemarks(study), ...teamRemarks(study), ...milestoneRemarks(study, today)];
}

function purposeRemarks({ kind, purpose, focus }: Study): Remark[] {
  if (kind === undefined) return [];
  const remarks: Remark[] = [];
  if (purpose === undefined) remarks.push({ code: "navigate.remark.no_purpose", values: {}, path: ["kind"] });
  const lacking = (field: "organisations" | "people" | "technology") =>
    remarks.push({ code: `navigate.remark.no_focus_${field}`, values: {}, path: ["focus"] });
  const named = (list: readonly string[] | undefined) => (list ?? []).length > 0;
  if (kind === "enterprise" && purpose !== "target_selection" && !named(focus?.organisations)) lacking("organisations");
  if (purpose === "talent_evaluation" && !named(focus?.people)) lacking("people");
  if ((kind === "rd" || purpose === "talent_selection") && focus?.technology === undefined) lacking("technology");
  return remarks;
}

function teamRemarks({ kind, purpose, team = [] }: Study): Remark[] {
  const remarks: Remark[] = [];
  if (kind !== undefined) {
    for (const role of teamRoles.filter((each) => !team.some((member) => member.role === each)))
      remarks.push({ code: `navigate.remark.no_role_${role}`, values: {}, path: ["team"] });
  }
  if (purpose !== undefined && riskPurposes.includes(purpose)) {
    for (const [index, { role, name, risk_years: years = 0 }] of team.entries()) {
      if (role === "analyst" && years < riskYearsMin)
        remarks.push({
          code: "navigate.remark.risk_years",
          values: { name, years, yearsMin: riskYearsMin },
          path: ["team", index, "risk_years"],
        });
    }
  }
  return remarks;
}

function milestoneRemarks({ milestones = [] }: Study, today: string): Remark[] {
  return milestones.flatMap(({ milestone, planned, done, evidence }, index): Remark[] => {
    const path = ["milestones", index];
    if (done !== undefined && evidence === undefined)
      return [{ code: "navigate.remark.no_evidence", values: { milestone }, path: [...path, "done"] }];
    return done === undefined && planned !== undefined && planned < today
      ? [{ code: "navigate.remark.late", values: { milestone, planned }, path: [...path, "planned"] }]
      : [];
  });
}

/** Milestones that should have been reached by today. */
export function lateMilestones(study: Study, today: string): number {
  return milestoneRemarks(study, today).filter(({ code }) => code === "navigate.remark.late").length;
}
