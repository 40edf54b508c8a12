/**
 * The rules of merging that are data. A change here changes snapshots: raise the version, which stands in every manifest.
 */
export const ruleVersions = {
  /** Standing of sources, joining of records to publications, winning of fields. */
  merging: 1,
  applications: 1,
  families: 1,
  /** Effects of events, terms, and what decides between them. */
  status: 2,
  organisation_names: 2,
  people: 1,
} as const;

/**
 * Standing of sources by format, first match: full text of an office over exports of databases over lists of titles.
 * A field is taken from the source of highest standing that has it; among equals from the latest imported.
 */
const standings: readonly { readonly format: RegExp; readonly standing: number }[] = [
  { format: /^uspto\//, standing: 3 },
  { format: /^(epo\/full-text|cnipa\/patent-document)$/, standing: 3 },
  // Papers of a file are not what was published.
  { format: /^st96\/paper$/, standing: 0 },
  { format: /^table\/(google|generic)$/, standing: 1 },
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
