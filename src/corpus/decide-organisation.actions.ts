import { action, analysts, AppError, today } from "#base";
import { changeDecisions, withEntry, withoutEntry } from "./decision-file.ts";
import { decideAnswer, decideInput } from "./organisation/contract.ts";
import {
  organisationDecisionsFile,
  parseDecisionEntries,
  parseOrganisationDecisions,
  type OrganisationDecision,
} from "./organisation-decisions.ts";
import { regionOf } from "./normalise/index.ts";

export const decideOrganisationAction = action({
  name: "corpus/decide-organisation",
  may: analysts,
  summary: {
    zh: "认定机构：归并或拆分名称、确定类型与地区、登记关联机构，或撤销一条认定",
    en: "Decide about an organisation: put names together or take them out, set type, region or relation, or take a decision back",
  },
  input: decideInput,
  output: decideAnswer,
  positional: ["organisation"],
  doors: ["cli", "http"],
  method: "post",
  run: async (input, context) => {
    const file = organisationDecisionsFile(context.dataDir);
    const decisions = await changeDecisions(
      file,
      (text) =>
        input.undo === undefined
          ? withEntry(text, entryOf(input, today(context.clock)))
          : taken(text, input.undo, input.organisation, file),
      (text) => {
        parseOrganisationDecisions(text, file);
        return parseDecisionEntries(text, file).length;
      },
    );
    return { decisions };
  },
});

type Input = ReturnType<typeof decideInput.parse>;

function entryOf(input: Input, on: string): OrganisationDecision {
  const { organisation, also, not, child, kind, type, region, by, because } = input;
  const code = region === undefined ? undefined : regionOf({ region }).region;
  if (region !== undefined && code === undefined) throw new AppError("corpus.bad_region", { region });
  return {
    organisation,
    ...(also && { also }),
    ...(not && { not }),
    ...(child !== undefined && { relations: [{ organisation: child, kind: kind ?? ("subsidiary" as const) }] }),
    ...(type && { type }),
    ...(code !== undefined && { region: code }),
    ...(by !== undefined && { by }),
    on: on as NonNullable<OrganisationDecision["on"]>,
    ...(because !== undefined && { because }),
  };
}

/** The text without an entry, if that entry is still about the organisation. */
function taken(text: string, at: number, organisation: string, file: string): string {
  if (parseDecisionEntries(text, file)[at]?.organisation !== organisation) {
    throw new AppError("corpus.no_such_decision", { at: String(at), name: organisation });
  }
  return withoutEntry(text, at);
}
