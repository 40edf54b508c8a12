import { z } from "zod";

/** What an applicant's region is known from; `study`: the study's own decision. */
export const regionBases = ["given", "address", "postcode", "name", "decision", "study"] as const;

/** Columns of `member_quality` that a list can ask for: the member is one of whom this is known. */
export const qualityMeasures = [
  "forward5",
  "forward7",
  "backward",
  "npl",
  "claims",
  "scope",
  "family_size",
  "grant_lag",
  "originality",
  "generality",
  "radicalness",
  "renewal_years",
  "quality4",
  "quality6",
  "citation_rank",
  "core",
  "current_cites",
  "cycle_years",
  "abroad",
] as const;

/** Which rows of the study's facts a number stands for: the same filter makes the number and opens its list. */
export const pickShape = z.object({
  /** A node of the chain; `*` or absent: the whole chain. */
  node: z.string().optional(),
  year: z.coerce.number().int().optional(),
  yearFrom: z.coerce.number().int().optional(),
  yearTo: z.coerce.number().int().optional(),
  /** organisation_key of the snapshot. */
  organisation: z.string().optional(),
  /** A region code; `world` or absent: all; `unknown`: no applicant's region is known. A code picks everything below it. */
  region: z.string().optional(),
  organisationType: z.string().optional(),
  /** A second organisation or type, for collaboration. */
  with: z.string().optional(),
  withType: z.string().optional(),
  type: z.string().optional(),
  /** Office of the representative publication. */
  office: z.string().optional(),
  status: z.string().optional(),
  /** What the status rests on. */
  statusBasis: z.enum(["given", "derived", "assumed", "unknown"]).optional(),
  /** A tag of the study. */
  tag: z.string().optional(),
  /** A second node that the member must be in too (overlaps). */
  andNode: z.string().optional(),
  /** `yes`: some member of the family is granted (of a publication: it is a grant). */
  granted: z.enum(["yes", "no"]).optional(),
  /** `yes`: at least two applicants. */
  coapplied: z.enum(["yes", "no"]).optional(),
  /** Absent or `in`: filing year in the study's period; `out`: a known year outside it; `unknown`: no year; `all`: whatever the year. */
  period: z.enum(["in", "out", "unknown", "all"]).optional(),
  /** The member lacks this field; `family`: nothing tells its family, so one application stands for it. */
  lacks: z.enum(["applicant", "region", "inventor", "status", "family"]).optional(),
  /** What some applicant's region is known from. */
  regionBasis: z.enum(regionBases).optional(),
  /** `yes`: its title and abstract were read (of a large study a sample is). */
  textRead: z.enum(["yes", "no"]).optional(),
  /** A term of the study, as it is written in facts. Like the next three of what was read only. */
  term: z.string().optional(),
  effect: z.string().optional(),
  technology: z.string().optional(),
  /** A cluster of the text landscape, by its number. */
  cluster: z.coerce.number().int().optional(),
  /** A region in which none of its applicants stands, though some applicant's region is known. */
  outside: z.string().optional(),
  /** `yes`: a core patent, in the most cited tenth of its field and year. */
  core: z.enum(["yes"]).optional(),
  /** What is known of it. */
  measured: z.enum(qualityMeasures).optional(),
  /** Filed abroad, known to be filed at home only, by an international application, as a triadic family, at two offices or more of the five largest. */
  spread: z.enum(["abroad", "home", "pct", "triadic", "ip5"]).optional(),
  /** The right is known to have been followed for this many years or more from filing. */
  followed: z.coerce.number().optional(),
  /** An office in which it is in force. */
  inForce: z.string().optional(),
  /** One member, by the number shown. */
  number: z.string().optional(),
  /** `yes`: held by an enterprise that the study is about (`focus`), alone or with others; `no`: by nobody of them. */
  own: z.enum(["yes", "no"]).optional(),
  /** `yes`: pledged, and nothing tells that the pledge was released since. */
  pledged: z.enum(["yes"]).optional(),
  /** Cited by a member of this applicant, as organisation_key. */
  citedBy: z.string().optional(),
  /** A person, by the number within the bundle. */
  inventor: z.coerce.number().int().optional(),
  /** A second person of the same member. */
  withInventor: z.coerce.number().int().optional(),
  /** How the right was used, as events tell: `transfer`, `licence`, `pledge` …; in which year. */
  operation: z.string().optional(),
  operationYear: z.coerce.number().int().optional(),
  /** Who gave and who took in it, as organisation_key; never one and the same. */
  operationFrom: z.string().optional(),
  operationTo: z.string().optional(),
  /** `yes`: a university or an institute gave it, an enterprise took it. */
  fromAcademia: z.enum(["yes"]).optional(),
  /** First and last day on which the term is expected to end. */
  expiresFrom: z.string().optional(),
  expiresTo: z.string().optional(),
});
export type Pick = z.output<typeof pickShape>;
