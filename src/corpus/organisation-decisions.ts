import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError, isDay } from "#base";
import { parse, YAMLParseError } from "yaml";
import { z } from "zod";
import "./messages.ts";
import { organisationKey } from "./normalise/index.ts";
import { organisationTypes } from "./record.ts";

/**
 * What an analyst decided about organisations: which names are one, of what type it is and where it sits. Kept as a text file in
 * the data directory, so that it survives every import, can be reviewed, and is carried along with the corpus.
 */
const decisionShape = z.strictObject({
  organisation: z.string().min(1),
  also: z.array(z.string().min(1)).default([]),
  type: z.enum(organisationTypes).optional(),
  /** `CN-410100`, `US-CA`, `JP`. */
  region: z
    .string()
    .regex(/^[A-Z]{2}(-[0-9A-Z]{1,6})?$/)
    .optional(),
  by: z.string().optional(),
  on: z.string().refine(isDay).optional(),
  because: z.string().optional(),
});
const fileShape = z.array(decisionShape).max(100_000);

/** The decision for one normalised name. */
export interface DecidedName {
  /** Normalised name of the mention. */
  readonly key: string;
  /** Normalised name of the organisation that it belongs to. */
  readonly organisationKey: string;
  readonly name: string;
  readonly type: string | null;
  readonly region: string | null;
  readonly country: string | null;
}

function organisationDecisionsFile(dataDir: string): string {
  return join(dataDir, "decisions", "organisations.yaml");
}

/** The decisions of a data directory; none where there is no file. A file that cannot be read is an error, never passed over. */
export async function readOrganisationDecisions(
  dataDir: string,
): Promise<{ readonly text: string; readonly names: readonly DecidedName[] }> {
  const file = organisationDecisionsFile(dataDir);
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return { text, names: text === "" ? [] : parseOrganisationDecisions(text, file) };
}

/**
 * out     one row per name that was decided about, the organisation's own name among them
 * errors  `corpus.bad_decisions` with the entry, when the file is not a list of decisions or one name is given to two organisations
 */
export function parseOrganisationDecisions(text: string, file: string): DecidedName[] {
  const read = fileShape.safeParse(parseYaml(text, file) ?? []);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new AppError("corpus.bad_decisions", { file, at: issue?.path.join(".") ?? "", reason: issue?.message ?? "" });
  }
  const names = new Map<string, DecidedName>();
  for (const [index, decision] of read.data.entries()) {
    const own = organisationKey(decision.organisation);
    for (const name of [decision.organisation, ...decision.also]) {
      const key = organisationKey(name);
      const earlier = names.get(key);
      if (earlier && earlier.organisationKey !== own) {
        throw new AppError("corpus.decided_twice", {
          file,
          at: String(index + 1),
          name,
          first: earlier.name,
          second: decision.organisation,
        });
      }
      names.set(key, {
        key,
        organisationKey: own,
        name: decision.organisation,
        type: decision.type ?? null,
        region: decision.region ?? null,
        country: decision.region?.slice(0, 2) ?? null,
      });
    }
  }
  return [...names.values()];
}

function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text, { maxAliasCount: 100 });
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new AppError(
      "corpus.bad_decisions",
      { file, at: String(error.linePos?.[0].line ?? ""), reason: error.message },
      { cause: error },
    );
  }
}
