import { sql, type Engine } from "#engine";
import type { z } from "zod";
import type { publicationAnswer } from "./contract.ts";
import { applicationForms, publicationForms, type Form } from "./normalise/index.ts";
import { printPublicationNumber } from "./normalise/publication-number.ts";

type Answer = z.output<typeof publicationAnswer>;
type Identity = Pick<
  Answer,
  | "familyBasis"
  | "extendedMembers"
  | "extendedSize"
  | "givenFamilies"
  | "forms"
  | "statusBasis"
  | "statusReason"
  | "expiresOn"
  | "expiresBasis"
  | "intervals"
  | "provenance"
>;

/** Members of an extended family beyond the simple one that are shown; the largest known has thousands. */
const extendedShownMax = 100;

const printed = (form: Form): string | null => ("form" in form ? form.form : null);

/** What is known of a publication as a number, a member of families and a right over time, and who said it. */
export async function readIdentity(engine: Engine, doc: number): Promise<Identity> {
  const [row] = await engine.rows<{
    publication_key: string;
    application: number;
    application_key: string;
    application_given: boolean;
    family: number;
    family_basis: string;
    extended_family: number;
    extended_publications: number;
    status_basis: string;
    status_reason: string | null;
    expires_on: string | null;
    expires_basis: string | null;
    year: number | null;
  }>(sql`
    select p.publication_key, a.application, a.application_key, a.application_given, f.family, f.family_basis, f.extended_family,
      cast(x.publications as integer) as extended_publications, a.status_basis, a.status_reason, a.expires_on, a.expires_basis,
      cast(year(a.filed_on) as integer) as year
    from publication p join application a on a.application = p.application join family f on f.family = p.family
      join extended_family x on x.extended_family = f.extended_family
    where p.doc = ${doc}`);
  if (!row) throw new Error(`publication ${doc} has no application`);
  const extended = await engine.rows<{ publication_key: string }>(sql`
    select p.publication_key from publication p join family f on f.family = p.family
    where f.extended_family = ${row.extended_family} and f.family <> ${row.family}
    order by p.published_on nulls last, p.publication_key limit ${extendedShownMax}`);
  const given = await engine.rows<{
    model: string;
    id: string | null;
    format: string;
    members: number | null;
    agrees: boolean | null;
  }>(
    sql`select model, id, format, members, agrees from given_family where application = ${row.application}
      order by model, format, id`,
  );
  const intervals = await engine.rows<
    Record<"state" | "cause" | "from_on" | "basis", string> & { code: string | null; to_on: string | null; rule_version: number }
  >(
    sql`select state, cause, code, from_on, to_on, basis, rule_version from status where application = ${row.application} order by from_on`,
  );
  const provenance = await engine.rows<{ field: string; source: string }>(sql`
    select v.field, s.file as source from provenance v join source s on s.source = v.source where v.doc = ${doc} order by v.field`);
  const application = row.application_given
    ? applicationForms(row.application_key, row.year === null ? {} : { year: row.year })
    : undefined;
  const publication = publicationForms(row.publication_key);
  return {
    familyBasis: row.family_basis,
    extendedMembers: extended.map((member) => printPublicationNumber(member.publication_key)),
    extendedSize: row.extended_publications,
    givenFamilies: given,
    forms: {
      publication: {
        docdb: printed(publication.docdb),
        epodoc: printed(publication.epodoc),
        original: printed(publication.original),
      },
      application: application
        ? { docdb: printed(application.docdb), epodoc: printed(application.epodoc), original: printed(application.original) }
        : null,
    },
    statusBasis: row.status_basis,
    statusReason: row.status_reason,
    expiresOn: row.expires_on,
    expiresBasis: row.expires_basis,
    intervals: intervals.map((interval) => ({
      state: interval.state,
      cause: interval.cause,
      code: interval.code,
      from: interval.from_on,
      to: interval.to_on,
      basis: interval.basis,
      ruleVersion: interval.rule_version,
    })),
    provenance,
  };
}
