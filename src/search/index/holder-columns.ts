import { sql, type Engine } from "#engine";
import { none, numberCodes } from "./code-columns.ts";
import { listsOfPairs, type ColumnFileWriter } from "./column-file.ts";

/** Parties that hold or apply, row by row; what is not known is -1. */
export interface Holders {
  readonly doc: Int32Array;
  /** 1: owner, 2: assignee, 3: applicant. */
  readonly side: Int32Array;
  readonly organisation: Int32Array;
  readonly country: Int32Array;
  readonly region: Int32Array;
  readonly words: Readonly<Record<"country" | "region", readonly string[]>>;
}

const sidesMax = 3;

/**
 * Holders with the place that is best known: the mention's own, and the organisation's usual one where the mention has none or where
 * the usual one lies within it.
 */
export async function readHolders(engine: Engine): Promise<Holders> {
  const country = await numberCodes(engine, "country", sql`select country from party union all select country from organisation`);
  const region = await numberCodes(engine, "region", sql`select region from party union all select region from organisation`);
  const usual = sql`case
      when p.region is null and (p.country is null or o.country = p.country) then o.region
      when length(p.region) = 2 and left(o.region, 2) = p.region then o.region
      when p.region like 'CN-__0000' and left(o.region, 5) = left(p.region, 5) then o.region
      when p.region like 'CN-____00' and left(o.region, 7) = left(p.region, 7) then o.region
      else p.region
    end`;
  const found = await engine.integerColumns(sql`
    select p.doc, case p.role when 'owner' then 1 when 'assignee' then 2 else ${sidesMax} end, coalesce(p.organisation, -1),
      ${country.number(sql`coalesce(p.country, o.country)`)}, ${region.number(usual)}
    from party p left join organisation o on o.organisation = p.organisation
    where p.role in ('owner', 'assignee', 'applicant')`);
  const column = (index: number) => found[index] ?? none;
  return {
    doc: column(0),
    side: column(1),
    organisation: column(2),
    country: column(3),
    region: column(4),
    words: { country: country.words, region: region.words },
  };
}

/** Where those of the holder side sit: the words that some publication is left with, numbered. */
export function writePlaces(writer: ColumnFileWriter, key: "country" | "region", holders: Holders, publications: number): void {
  const [doc, item] = ofHolderSide(holders, key, publications);
  const words = holders.words[key];
  const isKept = new Uint8Array(words.length);
  for (let row = 0; row < item.length; row += 1) isKept[item[row] as number] = 1;
  const kept = words.filter((_, each) => isKept[each] === 1);
  let number = 0;
  const numbers = Int32Array.from(isKept, (each) => (each === 1 ? number++ : -1));
  for (let row = 0; row < item.length; row += 1) item[row] = numbers[item[row] as number] as number;
  writer.words(key, kept);
  writer.lists(key, listsOfPairs(doc, item, { rows: publications, items: kept.length }), kept.length);
}

export function writeOrganisations(
  writer: ColumnFileWriter,
  holders: Holders,
  count: { readonly publications: number; readonly organisations: number },
): void {
  const [doc, item] = ofHolderSide(holders, "organisation", count.publications);
  const lists = listsOfPairs(doc, item, { rows: count.publications, items: count.organisations });
  writer.lists("organisation", lists, count.organisations);
}

/**
 * The holder side of a document: its current owners where a source names them, else assignees, else applicants. It is taken among
 * the parties that tell what is asked (a region, say), so that an owner without address does not hide the applicant's.
 */
function ofHolderSide(
  holders: Holders,
  key: "organisation" | "country" | "region",
  publications: number,
): readonly [doc: Int32Array, item: Int32Array] {
  const { doc, side, [key]: item } = holders;
  const first = new Uint8Array(publications).fill(sidesMax);
  for (let row = 0; row < doc.length; row += 1) {
    const each = doc[row] as number;
    if ((item[row] as number) >= 0 && (side[row] as number) < (first[each] as number)) first[each] = side[row] as number;
  }
  const docs = new Int32Array(doc.length);
  const items = new Int32Array(doc.length);
  let kept = 0;
  for (let row = 0; row < doc.length; row += 1) {
    if ((item[row] as number) < 0 || side[row] !== first[doc[row] as number]) continue;
    docs[kept] = doc[row] as number;
    items[kept++] = item[row] as number;
  }
  return [docs.subarray(0, kept), items.subarray(0, kept)];
}
