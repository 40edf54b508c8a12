import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { action, AppError } from "#base";
import { parseDocument, stringify, YAMLSeq } from "yaml";
import { decideAnswer, decideInput } from "./organisation/contract.ts";
import {
  organisationDecisionsFile,
  parseDecisionEntries,
  parseOrganisationDecisions,
  readDecisionText,
  type OrganisationDecision,
} from "./organisation-decisions.ts";
import { regionOf } from "./normalise/index.ts";
import { writeDurably } from "./store/durable.ts";

/** Changes of one file, one after the other: two at once would lose one. */
const waiting = new Map<string, Promise<unknown>>();

export const decideOrganisationAction = action({
  name: "corpus/decide-organisation",
  summary: {
    zh: "认定机构：归并或拆分名称、确定类型与地区、登记关联机构，或撤销一条认定",
    en: "Decide about an organisation: put names together or take them out, set type, region or relation, or take a decision back",
  },
  input: decideInput,
  output: decideAnswer,
  positional: ["organisation"],
  doors: ["cli", "http"],
  method: "post",
  run: (input, context) => {
    const file = organisationDecisionsFile(context.dataDir);
    const change = (waiting.get(file) ?? Promise.resolve()).then(async () => {
      const text = await readDecisionText(file);
      const fresh =
        input.undo === undefined
          ? added(text, entryOf(input, context.clock().toISOString().slice(0, 10)), file)
          : withoutEntry(text, input.undo, input.organisation, file);
      // What cannot be published must not be kept.
      parseOrganisationDecisions(fresh, file);
      await mkdir(dirname(file), { recursive: true });
      await writeDurably(file, fresh);
      return { decisions: parseDecisionEntries(fresh, file).length };
    });
    waiting.set(
      file,
      change.catch(() => undefined),
    );
    return change;
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

/** The text with an entry more; what stands there, comments among it, stays as it is. */
function added(text: string, entry: OrganisationDecision, file: string): string {
  // A list written in brackets cannot be added to line by line.
  if (/^\s*\[/u.test(text)) return stringify([...parseDecisionEntries(text, file), entry]);
  return `${text === "" || text.endsWith("\n") ? text : `${text}\n`}${stringify([entry])}`;
}

function withoutEntry(text: string, at: number, organisation: string, file: string): string {
  const document = parseDocument(text);
  const entry = parseDecisionEntries(text, file)[at];
  if (entry?.organisation !== organisation || !(document.contents instanceof YAMLSeq)) {
    throw new AppError("corpus.no_such_decision", { at: String(at), name: organisation });
  }
  document.contents.delete(at);
  return document.contents.items.length === 0 ? "" : document.toString();
}
