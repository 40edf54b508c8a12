import type { PublicationNumber } from "../../normalise/publication-number.ts";
import type { PatentType, Stage } from "../../record.ts";

/** Offices that publish nothing but inventions under numbers of this kind. */
const inventionsOnly: ReadonlySet<string> = new Set(["WO", "EP", "EA", "AP", "OA", "GC"]);

/** Taiwan's grants carry a letter since 2004; of applications, only those for inventions are published. */
const taiwanese: Readonly<Record<string, PatentType>> = { I: "invention", M: "utility_model", D: "design" };

/** The type of a publication whose source leaves out the kind, where its number alone is proof. */
export function typeWithoutKind(publication: PublicationNumber | undefined): PatentType | undefined {
  if (!publication || publication.kind !== undefined) return undefined;
  const { office, number } = publication;
  if (inventionsOnly.has(office)) return "invention";
  if (office === "TW") return taiwanese[number.charAt(0)] ?? (/^20\d{7}$/.test(number) ? "invention" : undefined);
  if (office !== "US") return undefined;
  // Grants have a series for each type; applications of plants share theirs with inventions.
  if (number.startsWith("D")) return "design";
  if (number.startsWith("PP")) return "plant";
  return /^(?:RE)?\d{1,8}$/.test(number) ? "invention" : undefined;
}

/** The stage of a publication whose source leaves out the kind, where its number alone is proof. */
export function stageWithoutKind({ office, number, kind }: PublicationNumber): Stage | undefined {
  if (kind !== undefined) return undefined;
  if (office === "WO") return "application";
  if (office === "TW") return taiwanese[number.charAt(0)] ? "grant" : /^20\d{7}$/.test(number) ? "application" : undefined;
  if (office === "US")
    return /^(?:19|20)\d{9}$/.test(number) ? "application" : /^(?:D|PP|RE|\d{1,8}$)/.test(number) ? "grant" : undefined;
  return undefined;
}
