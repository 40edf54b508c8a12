/**
 * The rules of merging that are data. A change here changes snapshots: raise the version, which stands in every manifest.
 */
export const ruleVersions = {
  /** Standing of sources, joining of records to publications, winning of fields, sort keys of symbols: rows of these are taken over. */
  merging: 2,
  applications: 1,
  families: 2,
  /** Effects of events, terms, and what decides between them. */
  status: 3,
  organisation_names: 4,
  /** Evidence for people, and the normalised names of a family's inventors: rows of these are taken over. */
  people: 2,
  /** What compares a family with the corpus. */
  quality: 2,
} as const;

/**
 * Standing of sources by format, first match: full text of an office (4) over bibliographic data of offices (3) over databases (2) over
 * lists and tables of unknown tools (1) over papers of a file that were never published (0). A field is taken from the source of
 * highest standing that has it; among equals from the latest imported. A status is always the latest imported one.
 */
const standings: readonly { readonly format: RegExp; readonly standing: number }[] = [
  { format: /^st96\/paper$/, standing: 0 },
  { format: /^uspto\/(odp|maintenance-fees)$/, standing: 3 },
  { format: /^(uspto|st36|st96)\/|^epo\/(full-text|ops-fulltext)$|^cnipa\/(patent-document|application-body)$/, standing: 4 },
  { format: /^(epo|cnipa)\/|^patstat/, standing: 3 },
  { format: /^table\/(google|generic|unknown)$|^tagged\/(ris|endnote)$/, standing: 1 },
  { format: /^/, standing: 2 },
];

export function standingOf(format: string): number {
  return standings.find((row) => row.format.test(format))?.standing ?? 0;
}

/**
 * Offices that keep one serial number from an application's first publication to its grant (CN 112345678 A → B, EP A1 → B1,
 * WO A1 → A3): publications of equal number belong to one application there, even where no source names it.
 * Elsewhere a number means nothing across kinds (JP 2010-123456 A and a patent 2010123456 are unrelated).
 */
export const officesKeepingNumbers: readonly string[] = ["CN", "EP", "WO"];
