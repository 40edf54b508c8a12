import type { PublicationNumber } from "../../normalise/publication-number.ts";
import { parsePublicationNumber } from "../../normalise/publication-number.ts";
import { patentTypeOf, stageOf } from "../../normalise/patent-type.ts";
import type { GivenFamily, PatentType, Stage } from "../../record.ts";
import { docdbApplicationKey } from "../docdb-number.ts";
import { objectAt, objectsAt, textAt, type JsonObject } from "../json/values.ts";

/** A document as the API names it: jurisdiction, number and kind apart. */
export function documentNumber(id: JsonObject | undefined): PublicationNumber | undefined {
  const office = textAt(id, "jurisdiction");
  const number = textAt(id, "doc_number");
  const kind = textAt(id, "kind");
  return office && number
    ? parsePublicationNumber(`${office}${number}${kind ?? ""}`, { office, ...(kind !== undefined && { kind }) })
    : undefined;
}

/** `EP 2008057583 W`, `US 18080608 A`, with the year of filing, or the last eight digits of `GB 0711858 A 20070619`. */
export function filingKey(text: string, year: number | undefined): string | undefined {
  const match = /^([A-Z]{2})\s+(.+?)(?:\s+([A-Z]\d?))?(?:\s+(\d{8}))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, office = "", number = "", kind = "", day] = match;
  return docdbApplicationKey(office, number, kind, day === undefined ? year : Number(day.slice(0, 4)));
}

export function kindFacts(
  { office, number, kind }: PublicationNumber,
  raw: string | undefined,
): { type?: PatentType; stage?: Stage } {
  const known = {
    office,
    number,
    ...(kind !== undefined && { kind }),
    ...(raw !== undefined && { raw: raw.replaceAll("_", " ") }),
  };
  const type = patentTypeOf(known);
  const stage = stageOf(known);
  return { ...(type && { type }), ...(stage && { stage }) };
}

/** The families that the API lists, by their members. */
export function familiesOf(families: JsonObject | undefined): GivenFamily[] {
  const found: GivenFamily[] = [];
  for (const [model, key] of [
    ["simple", "simple_family"],
    ["extended", "extended_family"],
  ] as const) {
    const members = objectsAt(objectAt(families, key), "members").flatMap((member) => {
      const number = documentNumber(objectAt(member, "document_id") ?? member);
      return number ? [number.key] : [];
    });
    if (members.length > 0) found.push({ model, members: [...new Set(members)] });
  }
  return found;
}
