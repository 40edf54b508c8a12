import { action, AppError } from "#base";
import { sql, type Engine } from "#engine";
import type { z } from "zod";
import { publicationAnswer, publicationInput } from "./contract.ts";
import { parseApplicationNumber } from "./normalise/application-number.ts";
import { parsePublicationNumber, printPublicationNumber } from "./normalise/publication-number.ts";
import { readIdentity } from "./publication-identity.ts";
import { withCurrentSnapshot } from "./store/reading.ts";

type Publication = z.output<typeof publicationAnswer>;

export const publicationAction = action({
  name: "corpus/publication",
  may: "member",
  summary: {
    zh: "按号码查看一件公开文献的全部信息及其同族",
    en: "Everything known of one publication, by its number, with its family",
  },
  input: publicationInput,
  output: publicationAnswer,
  positional: ["number"],
  doors: ["cli", "http"],
  method: "get",
  run: (input, context) => withCurrentSnapshot(context.dataDir, (_snapshot, engine) => readPublication(engine, input.number)),
  print: (answer) => {
    const lines = [
      `${answer.number}  ${answer.title ?? ""}`,
      `${answer.type} · ${answer.stage} · ${answer.status}${answer.statusRaw ? ` (${answer.statusRaw})` : ""}`,
      `${answer.application}  ${answer.filedOn ?? "–"} → ${answer.publishedOn ?? "–"}${answer.grantedOn ? ` → ${answer.grantedOn}` : ""}`,
      ...answer.parties.map((party) => `${party.role}  ${party.name}${party.region ? `  ${party.region}` : ""}`),
      answer.classifications.map((item) => item.symbol).join("  "),
      ...answer.intervals.map(
        (interval) =>
          `${interval.from} … ${interval.to ?? ""}  ${interval.state} · ${interval.cause}${interval.code ? ` ${interval.code}` : ""} (${interval.basis})`,
      ),
      ...(answer.expiresOn ? [`→ ${answer.expiresOn} (${answer.expiresBasis ?? ""})`] : []),
      ...(answer.abstract ? ["", answer.abstract] : []),
      ...(answer.familyMembers.length > 1 ? ["", answer.familyMembers.map((member) => member.number).join("  ")] : []),
      "",
      ...answer.sources.map((file) => printSource(file, answer.provenance)),
    ];
    return lines.filter((line, index) => line !== "" || index > 0).join("\n");
  },
});

/** A source with the fields it gave; alone where one source tells of all. */
function printSource(file: string, provenance: Publication["provenance"]): string {
  const fields = provenance.filter(({ source }) => source === file).map(({ field }) => field);
  return fields.length > 0 ? `← ${file}: ${fields.join(", ")}` : `← ${file}`;
}

/**
 * The publication a number names: with kind exactly that one; without, the latest of that number; an application number the
 * representative publication of the application.
 */
async function findDoc(engine: Engine, raw: string): Promise<number | undefined> {
  const publication = parsePublicationNumber(raw);
  const application = parseApplicationNumber(raw);
  const exact = [raw.trim().toUpperCase(), publication?.key ?? "", application?.key ?? ""];
  const number = publication && publication.kind === undefined ? publication.number : "";
  const rows = await engine.rows<{ doc: number }>(sql`
    select doc from (
      select doc, 1 as place, published_on from publication where publication_key in (${exact[0] ?? ""}, ${exact[1] ?? ""})
      union all
      select doc, 2, published_on from publication where office = ${publication?.office ?? ""} and number = ${number}
      union all
      select doc, 3, null from application where application_key in (${exact[0] ?? ""}, ${exact[2] ?? ""})
    ) order by place, published_on desc nulls last, doc limit 1`);
  return rows[0]?.doc;
}

interface PublicationRow {
  readonly publication_key: string;
  readonly application_key: string;
  readonly family: number;
  readonly family_key: string;
  readonly title: string | null;
  readonly abstract: string | null;
  readonly type: string;
  readonly stage: string;
  readonly filed_on: string | null;
  readonly published_on: string | null;
  readonly granted_on: string | null;
  readonly status: string;
  readonly status_raw: string | null;
}

async function readPublication(engine: Engine, raw: string): Promise<Publication> {
  const doc = await findDoc(engine, raw);
  if (doc === undefined) throw new AppError("corpus.publication_not_found", { number: raw.slice(0, 100) });
  const [row] = await engine.rows<PublicationRow>(sql`
    select p.publication_key, a.application_key, p.family, f.family_key, p.title, p.abstract, p.type, p.stage, p.filed_on,
      p.published_on, a.granted_on, a.status, a.status_raw
    from publication p join application a on a.application = p.application join family f on f.family = p.family
    where p.doc = ${doc}`);
  if (!row) throw new AppError("corpus.publication_not_found", { number: raw.slice(0, 100) });
  const members = await engine.rows<{ publication_key: string; title: string | null; published_on: string | null }>(sql`
    select publication_key, title, published_on from publication where family = ${row.family}
    order by published_on nulls last, publication_key`);
  const parties = await engine.rows<{ role: string; name: string; organisation: string | null; region: string | null }>(sql`
    select t.role, t.name, o.organisation_key as organisation, t.region
    from party t left join organisation o on o.organisation = t.organisation where t.doc = ${doc}
    order by case t.role when 'applicant' then 1 when 'assignee' then 2 when 'owner' then 3 when 'inventor' then 4 else 5 end,
      t.role, t.position`);
  const classifications = await engine.rows<{ scheme: string; symbol: string; position: number }>(sql`
    select scheme, symbol, position from classification where doc = ${doc} order by scheme desc, position`);
  const citations = await engine.rows<{ cited_key: string | null; text: string | null }>(sql`
    select cited_key, text from citation where doc = ${doc} order by cited_key nulls last, text`);
  const claims = await engine.rows<{ text: string }>(sql`
    select text from text where doc = ${doc} and section = 'claims'
    order by case lang when 'zh' then 0 when 'en' then 1 else 2 end, lang limit 1`);
  const sources = await engine.rows<{ file: string }>(sql`
    select s.file from source s join (select unnest(sources) as source from publication where doc = ${doc}) p
      on p.source = s.source order by s.source`);
  return {
    number: printPublicationNumber(row.publication_key),
    familyKey: row.family_key,
    familyMembers: members.map((member) => ({
      number: printPublicationNumber(member.publication_key),
      title: member.title,
      publishedOn: member.published_on,
    })),
    application: row.application_key,
    title: row.title,
    abstract: row.abstract,
    claims: claims[0]?.text ?? null,
    type: row.type,
    stage: row.stage,
    filedOn: row.filed_on,
    publishedOn: row.published_on,
    grantedOn: row.granted_on,
    status: row.status,
    statusRaw: row.status_raw,
    parties,
    classifications: classifications.map((item) => ({ scheme: item.scheme, symbol: item.symbol, first: item.position === 1 })),
    citations: citations.map((item) => (item.cited_key === null ? (item.text ?? "") : printPublicationNumber(item.cited_key))),
    sources: sources.map((source) => source.file),
    ...(await readIdentity(engine, doc)),
  };
}
