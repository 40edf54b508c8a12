import { homeCountry } from "../../facts/places.ts";
import { percent, whole } from "../../indicator/say.ts";
import type { FigureRow, Scope } from "../../indicator/indicator.ts";
import type { CaseAction, Recommendation } from "../../recommendation-shape.ts";
import { right, scoredCandidate } from "../candidates.ts";
import type { FigureCells } from "../figure-cells.ts";
import { groundOf } from "../grounds.ts";
import { recommendationRule } from "../recommendation-rule.ts";
import { groundRow } from "./reasons.ts";
import type { Case } from "./case.ts";

type Candidate = Recommendation["candidates"][number];
const max = recommendationRule.candidatesMax;

/** Rights of the list on technology that each action is about. */
const uses: Readonly<Partial<Record<CaseAction, string>>> = { free: "free", license: "license", buy: "buy" };
/** Reasons of the list of rights to look at first that each action is about. */
const looks: Readonly<Partial<Record<CaseAction, readonly string[]>>> = {
  clear_burden: ["seizure", "challenge", "pledge_standing"],
  clear_ownership: ["joint"],
  renew: ["ends_soon"],
};

/** Whom and what it is about, by reference: organisations, rights, people as published. */
export function caseCandidates(one: Case, scope: Scope, cells: FigureCells): Candidate[] {
  const { action } = one;
  if (action === "approach" || action === "partner") return scored(one, scope, cells);
  if (action === "keep" || action === "attract") return people(one, scope);
  return [...holders(one, scope), ...rights(one, homeCountry(scope), cells), ...ownRights(one, cells)];
}

function scored({ organisation, action }: Case, scope: Scope, cells: FigureCells): Candidate[] {
  const figure = action === "approach" ? "target-candidates" : "partner-fit";
  const row = cells.rows(figure, { organisation })[0];
  if (!row) return [];
  const named = { name: scope.label("organisation", organisation).en, key: `organisation:${String(organisation)}` };
  const made = scoredCandidate(action === "approach" ? "targets" : "allies", named, { organisation }, row, { zh: "", en: "" });
  return [{ ...made, figure }];
}

/** Holders that a ground names, each with its counts. */
function holders({ rows, organisation }: Case, scope: Scope): Candidate[] {
  return rows
    .filter((row) => typeof row["organisation"] === "string" && row["organisation"] !== organisation)
    .slice(0, max * 2)
    .map((row) => {
      const counts = { hits: whole(row["hits"]), total: whole(row["total"]), share: percent(row["share"]) };
      return {
        ...unscored,
        kind: "holders",
        name: scope.label("organisation", row["organisation"]).en,
        key: `organisation:${String(row["organisation"])}`,
        figure: "grounds",
        row: groundRow(row),
        because: {
          zh: `${counts.total} 中占 ${counts.hits}（${counts.share}）。`,
          en: `${counts.hits} of ${counts.total} (${counts.share}).`,
        },
      };
    });
}

const unscored = { score: null, low: null, high: null } as const;

/** Rights of the node's lists: by use, or of the holders in question. */
function rights({ action, node, rows }: Case, country: string, cells: FigureCells): Candidate[] {
  const use = uses[action];
  if (use !== undefined) return cells.rows("technology", { node, use }).slice(0, max).map(right);
  if (action !== "avoid" && action !== "adjust") return [];
  const named = new Set<unknown>(rows.map((row) => row["organisation"]).filter((each) => typeof each === "string"));
  return cells
    .rows("attention-rights", { node })
    .filter(
      (row) =>
        named.has(row["organisation"] ?? null) &&
        String(row["offices"] ?? "")
          .split(", ")
          .includes(country),
    )
    .slice(0, max)
    .map((row) =>
      listedRight(
        row,
        "attention-rights",
        { node },
        {
          zh: `${String(row["status"]) === "active" ? "有效" : "审中"}${row["offices"] ? `（有效于 ${String(row["offices"])}）` : ""}${row["expires"] ? `，预计 ${String(row["expires"])} 届满` : ""}。`,
          en: `${String(row["status"]) === "active" ? "In force" : "Pending"}${row["offices"] ? ` (at ${String(row["offices"])})` : ""}${row["expires"] ? `, term to ${String(row["expires"])}` : ""}.`,
        },
      ),
    );
}

/** What is asked of rights in force names none that are out of force, though the list to look at has them too. */
function ownRights({ action, organisation }: Case, cells: FigureCells): Candidate[] {
  const wanted = looks[action] ?? [];
  return cells
    .rows("focus-rights", { organisation, status: "active" })
    .filter((row) => wanted.includes(String(row["reason"])))
    .slice(0, max * 2)
    .map((row) =>
      listedRight(
        row,
        "focus-rights",
        { organisation },
        {
          zh: `${row["others"] ? `共有人 ${String(row["others"])}` : "须核对登记簿"}${row["expires"] ? `，预计 ${String(row["expires"])} 届满` : ""}。`,
          en: `${row["others"] ? `Joint with ${String(row["others"])}` : "To be checked in the register"}${row["expires"] ? `, term to ${String(row["expires"])}` : ""}.`,
        },
      ),
    );
}

function listedRight(row: FigureRow, figure: string, at: FigureRow, because: Candidate["because"]): Candidate {
  const number = String(row["number"]);
  return { ...unscored, kind: "technology", name: number, key: `patent:${number}`, figure, row: { ...at, number }, because };
}

/** People as published, with their counts and nothing else. */
function people({ rows }: Case, scope: Scope): Candidate[] {
  const found = new Map<unknown, FigureRow[]>();
  for (const row of rows.filter((each) => typeof each["person"] === "string")) {
    found.set(row["inventor"], [...(found.get(row["inventor"]) ?? []), row]);
  }
  return [...found.values()].flatMap((own): Candidate[] => {
    const [first] = own;
    if (!first) return [];
    const where = scope.label("organisation", first["organisation"]);
    const told = own.map((row) => {
      const counts = `${whole(row["hits"])}/${whole(row["total"])}`;
      return groundOf(row) === "person_fit"
        ? { zh: `其专利中属该环节 ${counts}`, en: `${counts} of their patents are of this node` }
        : { zh: `该环节专利中核心 ${counts}`, en: `${counts} of those in the node are core` };
    });
    return [
      {
        ...unscored,
        kind: "people",
        name: String(first["person"]),
        key: `person:${String(first["person"])}@${String(first["organisation"])}`,
        figure: "grounds",
        row: groundRow(first),
        because: {
          zh: `${where.zh}；${told.map(({ zh }) => zh).join("，")}。`,
          en: `${where.en}; ${told.map(({ en }) => en).join(", ")}.`,
        },
      },
    ];
  });
}
