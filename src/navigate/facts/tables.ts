/**
 * The tables a study's figures are computed from. They are written into the run's bundle (`evidence/<table>.parquet`), and nothing
 * else is read afterwards: a bundle can be checked where its snapshot is not at hand. A *member* is one thing that the study counts
 * (a family, an application or a publication), with an id that holds within the bundle.
 */
const factTables = {
  member: {
    member: ["integer", "id within the bundle"],
    member_key: ["varchar", "family_key, application_key or publication_key of the snapshot: holds across snapshots"],
    family_key: ["varchar", ""],
    number: ["varchar", "of the representative publication, as shown: CN112345678A"],
    office: ["varchar", "of the representative publication"],
    title: ["varchar", ""],
    year: ["integer", "filing year; of a family the year of its earliest priority; null where no source tells"],
    filed_on: ["date", ""],
    published_on: ["date", "first publication"],
    type: ["varchar", "invention | utility_model | design | plant | other"],
    status: ["varchar", "active | pending | inactive | unknown"],
    status_basis: [
      "varchar",
      "given (by a source) | derived (from events or the law) | assumed | unknown; of a family, of the members that decide its status",
    ],
    granted: ["boolean", ""],
    cited_by: ["integer", "as the source counts"],
    offices: ["integer", "offices of the family's members in the corpus"],
    family_basis: ["varchar", "given | priority | application (nothing tells its family: one application stands for it)"],
  },
  node_member: {
    node: ["varchar", "node of the chain; `*` is the whole chain"],
    member: ["integer", "→ member"],
  },
  fact_organisation: {
    member: ["integer", "→ member"],
    organisation: ["varchar", "→ organisation"],
    position: ["integer", "1 for the first named"],
    applicants: ["integer", "organisations of this member: one of n holds 1/n where shares are fractional"],
  },
  organisation: {
    organisation: ["varchar", "organisation_key of the snapshot, or of the study's decision"],
    name: ["varchar", ""],
    type: ["varchar", "enterprise | university | institute | government | individual | unknown"],
    region: ["varchar", "where most of its mentions with a known region stand; a country where no more is known; null: unknown"],
    region_basis: [
      "varchar",
      "given (by a source) | address | postcode | name (read from it) | decision (of the corpus) | study (its own decision) | null",
    ],
  },
  fact_inventor: {
    member: ["integer", "→ member"],
    inventor: ["integer", "a number for each person within the bundle; no names are carried"],
    name: ["integer", "a number for each normalised name: people who share one have the same"],
  },
  node: {
    node: ["varchar", ""],
    parent: ["varchar", "null for the highest level and for the whole chain"],
    level: ["integer", "0 for the whole chain"],
    position: ["integer", "order in the study"],
    leaf: ["boolean", ""],
    judged: ["integer", "precision sample: looked at"],
    relevant: ["integer", "precision sample: found to belong"],
  },
  place: {
    place: ["varchar", "region code of the study; world; unknown"],
    prefix: ["varchar", "what every code inside begins with"],
    role: ["varchar", "world | compare | home | unknown"],
    position: ["integer", ""],
  },
  citation: {
    citing: ["integer", "→ member"],
    cited: ["integer", "→ member; began before the citing one, so that no circle is left"],
    on_year: ["integer", "in which the citing member began"],
  },
  citation_total: {
    measure: [
      "varchar",
      "members | citing (members with a printed reference) | references | in_corpus | links (between two members) | against_time (left out of citation)",
    ],
    total: ["integer", ""],
  },
  node_output: {
    node: ["varchar", "→ node"],
    year: ["integer", ""],
    value: ["double", "output of its industry"],
    unit: ["varchar", "as printed"],
    source: ["varchar", "as the study or the side table says"],
  },
  corpus_year: {
    place: ["varchar", "→ place"],
    year: ["integer", "null where unknown"],
    members: ["integer", "members of the whole corpus, in the study's unit, in or out of the chain"],
  },
  corpus_total: {
    measure: ["varchar", "families | applications | publications | organisations"],
    total: ["integer", "of the whole corpus"],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly [type: string, meaning: string]>>>>;

export type FactTable = keyof typeof factTables;
export const factTableNames = Object.keys(factTables) as FactTable[];
