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
    expires_on: [
      "date",
      "expected end of the term; of a family the latest of its members in force, else of all; null where no rule of the office is known",
    ],
    expires_basis: ["varchar", "given | computed (by law) | assumed (adjustments of term are not known) | null"],
    source: ["varchar", "file that first told of its representative publication"],
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
    inventor: ["integer", "a number for each person within the bundle"],
    name: ["integer", "a number for each normalised name: people who share one have the same"],
  },
  inventor: {
    inventor: ["integer", "→ fact_inventor; only who has at least two members, and nobody who asked not to be named"],
    label: ["varchar", "name as published"],
    organisation: [
      "varchar",
      "→ organisation: applicant, no individual, of most of the members of the last five years of filing; null: none",
    ],
    members: ["integer", "members in the chain, whatever the year"],
    from_year: ["integer", "first filing year in the chain"],
    to_year: ["integer", "last"],
  },
  operation: {
    operation: ["integer", "id within the bundle: one event of one application"],
    member: ["integer", "→ member"],
    kind: [
      "varchar",
      "transfer | licence | licence_end | open_licence | open_licence_end | pledge | pledge_release | seizure | challenge",
    ],
    year: ["integer", "null where no day is known"],
    on_date: ["date", "day of effect, else of the announcement"],
    from_name: ["varchar", "who gave: former holder, licensor, pledgor; the first named; null: no source tells"],
    from_organisation: ["varchar", "→ organisation, where it is an applicant of the chain"],
    from_type: ["varchar", "as organisation.type; null: not known"],
    from_region: ["varchar", ""],
    to_name: ["varchar", "who took: new holder, licensee, pledgee"],
    to_organisation: ["varchar", ""],
    to_type: ["varchar", ""],
    to_region: ["varchar", ""],
  },
  event_coverage: {
    office: ["varchar", "of applications in the chain"],
    applications: ["integer", ""],
    with_events: ["integer", "of them, those of which some source tells a legal event of any kind"],
    operations: [
      "integer",
      "announcements of use (kinds as in `operation`) of this office in the whole corpus; 0: no source tells of any",
    ],
  },
  node: {
    node: ["varchar", ""],
    parent: ["varchar", "null for the highest level and for the whole chain"],
    level: ["integer", "0 for the whole chain"],
    position: ["integer", "order in the study"],
    leaf: ["boolean", ""],
    judged: ["integer", "precision sample: judged, and still found by the query"],
    relevant: ["integer", "precision sample: of them, those that belong"],
    stage: ["varchar", "upstream | midstream | downstream | null"],
    sample_basis: [
      "varchar",
      "what the sample was drawn from: current | earlier_data | earlier_query | stated (judged elsewhere) | null (no sample)",
    ],
    drawn: ["integer", "size of the sample as drawn"],
    gone: ["integer", "judged once, but no longer found by the query"],
    known: ["integer", "publications the study knows to belong here"],
    known_in_corpus: ["integer", "of them, those in the corpus"],
    known_found: ["integer", "of those, the ones the node has"],
    check_members: ["integer", "members that the node's second query finds in the period"],
    check_found: ["integer", "of them, those the node has"],
  },
  node_link: {
    node: ["varchar", "→ node"],
    other: ["varchar", "→ node"],
    kind: ["varchar", "under (the other is a parent) | follows (the other comes before it, from upstream to downstream)"],
  },
  tag: {
    tag: ["varchar", "tag of the study: a query across the chain"],
    position: ["integer", "order in the study"],
  },
  member_tag: {
    tag: ["varchar", "→ tag"],
    member: ["integer", "→ member"],
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
  region_field: {
    place: ["varchar", "region of the home region's level"],
    field: ["varchar", "wipo:1–35; C01B where the corpus has no such concordance"],
    members: ["integer", "families of the whole corpus in the period, in or out of the chain"],
  },
  region_statistic: {
    place: ["varchar", "→ place"],
    measure: ["varchar", "population | rd_expenditure | grants | inventions_in_force"],
    year: ["integer", "null: at the cut-off"],
    value: ["double", ""],
    unit: ["varchar", "persons | CNY 100 million | applications"],
    source: ["varchar", "of the side table; null: the corpus itself"],
  },
  corpus_year: {
    place: ["varchar", "→ place"],
    year: ["integer", "null where unknown"],
    members: ["integer", "members of the whole corpus, in the study's unit, in or out of the chain"],
  },
  member_text: {
    member: ["integer", "→ member: one whose title and abstract were read; of a large study a sample by a hash of its key"],
    lang: ["varchar", "zh | en | both | other: what its text is written in"],
    abstract: ["boolean", "it has an abstract, not a title alone"],
    cluster: ["integer", "→ cluster; null where too few terms tell where it belongs"],
    centrality: ["double", "cosine to the middle of its cluster (0–1)"],
  },
  term: {
    term: ["integer", "id within the bundle"],
    text: ["varchar", "as folded for comparison: lower case, English singular"],
    lang: ["varchar", "zh | en"],
    members: ["integer", "members read whose text has it"],
  },
  member_term: {
    member: ["integer", "→ member"],
    term: ["integer", "→ term"],
    times: ["integer", "occurrences in title and abstract"],
  },
  cluster: {
    cluster: ["integer", "number within the bundle: 1 has most members"],
    zh: ["varchar", "its label, of Chinese terms where it has any"],
    en: ["varchar", "its label, of English terms where it has any"],
    terms: ["varchar", "the terms that set it apart, most telling first, both languages"],
    x: ["double", "place on the map: near is alike, axes have no meaning of their own"],
    y: ["double", ""],
    cohesion: ["double", "mean cosine of its members to its middle"],
    silhouette: ["double", "mean simplified silhouette of its members (−1 to 1)"],
  },
  member_effect: {
    member: ["integer", "→ member"],
    effect: ["varchar", "effect of the rules shipped or of the study"],
  },
  member_technology: {
    member: ["integer", "→ member"],
    technology: ["varchar", "technology of the study's rules"],
  },
  member_quality: {
    member: ["integer", "→ member, one row each; an application or publication has the values of its family"],
    field: [
      "varchar",
      "WIPO technology field 1–35 with most weight; IPC section where the corpus has no such concordance; null: no class",
    ],
    field_basis: ["varchar", "wipo35 | ipc_section"],
    cohort_year: ["integer", "of the earliest priority, else filing"],
    cohort_size: ["integer", "families of the whole corpus with this field and year"],
    forward: ["integer", "families of the corpus that cite it; null where the corpus has no citations"],
    forward5: ["integer", "of them, those within 5 years from first publication; null while these last"],
    forward7: ["integer", "within 7 years"],
    forward5_xy: ["integer", "within 5 years, as category X, Y or I of a search report; null where no category is given"],
    backward: ["integer", "patents cited, consolidated; null where no source names any citation"],
    npl: ["integer", "other literature cited"],
    cycle_years: ["double", "median age of the cited families that are in the corpus"],
    claims: ["integer", "of the grant, else as published"],
    scope: ["integer", "distinct IPC subclasses (4 characters)"],
    family_size: ["integer", "offices, WO apart; null where the corpus tells no family of two offices"],
    grant_lag: ["integer", "days from filing to the first grant"],
    generality: ["double", "0–1"],
    originality: ["double", "0–1"],
    radicalness: ["double", "0–1"],
    renewal_years: ["double", "from filing to the end of the right, or to the last day it is known to be in force"],
    renewal_ended: ["boolean", "false: still in force (censored)"],
    quality4: ["double", "0–1, granted only: forward5, family_size, claims, generality"],
    quality6: ["double", "0–1, granted only: with backward and grant_lag"],
    citation_basis: ["varchar", "what ranks its cohort: source (times cited as sources count) | corpus (citing families)"],
    cited: ["integer", "citations by that count; null where its cohort cannot be ranked"],
    relevance: ["double", "these over the mean of its cohort"],
    citation_rank: ["double", "mid-rank of its citations in its field × year cohort of the whole corpus, 0–1"],
    core: ["boolean", "in the most cited tenth of its cohort, and cited; null where that cannot be ranked"],
    breakthrough: ["boolean", "in the hundredth of its cohort most cited in 5 years"],
    current_cites: ["integer", "citing families of the last 12 months, of what was published in the 5 years before; else null"],
    current_expected: ["double", "mean of that over its field in the whole corpus"],
    coverage: ["double", "weights of the offices where it is in force, half where pending, added; US = 1; null: no status known"],
    life_left: ["double", "share of the term that remains on the cut-off day, 0–1"],
    abroad: [
      "boolean",
      "filed at an office other than that of its earliest priority; null: none is seen, nobody tells all members",
    ],
    pct: ["boolean", "has an international application"],
    triadic: ["boolean", "filed at EP and JP, granted at US"],
    ip5_offices: ["integer", "of US, EP, JP, KR, CN"],
  },
  member_office: {
    member: ["integer", "→ member"],
    office: ["varchar", "where the corpus has an application of it"],
    status: ["varchar", "there, by its surest application: active | pending | unknown | inactive"],
  },
  node_known: {
    node: ["varchar", "→ node"],
    office: ["varchar", "of the whole chain: of the representative publication; null: of a node, all offices together"],
    year: ["integer", "filing year, as of member"],
    known: [
      "integer",
      "which fields these members have: bits 0–9 applicant, region, inventor, status, expiry, family, references, citation rank, claims, abstract; bit 10: its text was read; bit 11: a PCT application that stands alone",
    ],
    members: ["integer", ""],
  },
  applicant_size: {
    organisation: ["varchar", "→ organisation"],
    corpus_members: ["integer", "everything it holds in the corpus, in or out of the chain and the period"],
    employees: ["integer", "as a list of enterprises tells; null: none does"],
    employees_year: ["integer", ""],
  },
  corpus_total: {
    measure: ["varchar", "families | applications | publications | organisations"],
    total: ["integer", "of the whole corpus"],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly [type: string, meaning: string]>>>>;

export type FactTable = keyof typeof factTables;
export const factTableNames = Object.keys(factTables) as FactTable[];

/** The columns of a table with their types. */
export function factColumns(table: FactTable): readonly (readonly [column: string, type: string])[] {
  const columns: Readonly<Record<string, readonly [type: string, meaning: string]>> = factTables[table];
  return Object.entries(columns).map(([column, [type]]) => [column, type]);
}
