import type { PartyRole, PublicationRecord, Scheme } from "../record.ts";

const hasParty = (record: PublicationRecord, ...roles: readonly PartyRole[]): boolean =>
  record.parties?.some(({ role }) => roles.includes(role)) === true;
const hasClass = (record: PublicationRecord, scheme: Scheme): boolean =>
  record.classifications?.some((each) => each.scheme === scheme) === true;

/** The fields a survey counts, each with the question whether a record has it. */
const questions: Readonly<Record<string, (record: PublicationRecord) => boolean>> = {
  publicationNumber: (record) => record.publicationKey !== undefined,
  applicationNumber: (record) => record.applicationKey !== undefined,
  kind: (record) => record.kind !== undefined,
  type: (record) => record.type !== undefined,
  title: (record) => record.titles !== undefined,
  abstract: (record) => record.abstracts !== undefined,
  claims: (record) => record.claims !== undefined,
  description: (record) => record.description !== undefined,
  applicant: (record) => hasParty(record, "applicant", "assignee", "owner"),
  inventor: (record) => hasParty(record, "inventor"),
  agent: (record) => hasParty(record, "agency", "agent"),
  region: (record) => record.parties?.some(({ region, country }) => (region ?? country) !== undefined) === true,
  ipc: (record) => hasClass(record, "ipc"),
  cpc: (record) => hasClass(record, "cpc"),
  filedOn: (record) => record.filedOn !== undefined,
  publishedOn: (record) => record.publishedOn !== undefined,
  grantedOn: (record) => record.grantedOn !== undefined,
  status: (record) => record.status !== undefined,
  event: (record) => record.events !== undefined,
  priority: (record) => record.priorities !== undefined,
  citation: (record) => record.citations !== undefined,
  family: (record) => record.families !== undefined,
};

export const surveyedFields: readonly string[] = Object.keys(questions);

/** Counts one more record's fields into `filled`. */
export function countFilled(filled: Record<string, number>, record: PublicationRecord): void {
  for (const [field, has] of Object.entries(questions)) if (has(record)) filled[field] = (filled[field] ?? 0) + 1;
}
