import { patentTypeOf, stageOf } from "../../normalise/patent-type.ts";
import type { PublicationNumber } from "../../normalise/publication-number.ts";
import type { Imported, PublicationRecord } from "../../record.ts";

type Read = Extract<Imported, { readonly record: PublicationRecord }>;

/**
 * The records of a row that is an application with several publications. What the row says of the application stands on each; its day
 * of publication is that of the first publication, which need not be named first (`WO2004095933 (A3); WO2004095933 (A2)`), and what it
 * cites is said once.
 */
export function applicationRecords(
  { record, issues = [] }: Read,
  publication: PublicationNumber,
  further: readonly PublicationNumber[],
): [Read, ...Read[]] {
  const all = [publication, ...further];
  // A search report (A3) or a later stage is never published before the application.
  const dated = isLate(publication) ? (further.find((each) => !isLate(each)) ?? publication) : publication;
  const { publishedOn, citations, claimsCount, claims, ...application } = record;
  const [own, ...others] = all.map((each, index): Read => {
    const { office, number, kind, key } = each;
    const known = { office, number, ...(kind !== undefined && { kind }) };
    const { kind: _kind, type, stage, ...rest } = application;
    const [foundType, foundStage] = index === 0 ? [type, stage] : [patentTypeOf(known) ?? type, stageOf(known)];
    return {
      record: {
        ...rest,
        publicationKey: key,
        publicationNumber: number,
        ...(kind !== undefined && { kind }),
        ...(foundType && { type: foundType }),
        ...(foundStage && { stage: foundStage }),
        ...(each === dated && publishedOn !== undefined && { publishedOn }),
        ...(index === 0 && citations && { citations }),
        ...(index === 0 && claims && { claims }),
        ...(index === 0 && claimsCount !== undefined && { claimsCount }),
      },
    };
  });
  const notes = further.map(
    ({ key }) =>
      ({
        code: "corpus.table.further_publication",
        at: record.at,
        values: { row: record.at, value: key },
        severity: "note",
      }) as const,
  );
  return [{ ...(own as Read), issues: [...issues, ...notes] }, ...others];
}

const isLate = ({ kind = "" }: PublicationNumber): boolean => /^(?:A[389]|[BCY])/.test(kind);
