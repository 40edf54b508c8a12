import type { z } from "zod";
import type { publicationAnswer } from "#corpus/contract";

export type Publication = z.output<typeof publicationAnswer>;

/** The field of the text that is shown: Chinese where there is one, then English, then the first. */
export function shownText({ provenance }: Publication, section: "title" | "abstract" | "claims"): string {
  const fields = provenance.map(({ field }) => field).filter((field) => field.startsWith(`${section}.`));
  return [`${section}.zh`, `${section}.en`].find((field) => fields.includes(field)) ?? fields[0] ?? "";
}
