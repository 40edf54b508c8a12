import type { Citation, Priority } from "../../../record.ts";
import { parsePublicationNumber } from "../../../normalise/publication-number.ts";
import type { Reading } from "../../xml/index.ts";
import { applicationKey, dayOfForms, numberForms, type NumberForms } from "../number-forms.ts";
import type { Tree } from "../tree.ts";

/**
 * Priority claims. Bulk data repeats a claim for each form of its number, with one `sequence`; the web service gives the forms together.
 * A claim that the office judged not to count for the simple family (active indicator N) is kept as such.
 *
 * @param own the document's application: a claim of itself lacks the printed form and takes its key
 */
export function readPriorities(claims: readonly Tree[], reading: Reading, own?: NumberForms): Priority[] {
  const bySequence = new Map<string, Tree[]>();
  for (const [index, claim] of claims.entries()) {
    const sequence = claim.attribute("data-format") ? claim.attribute("sequence") : undefined;
    const key = sequence ?? `#${index}`;
    bySequence.set(key, [...(bySequence.get(key) ?? []), claim]);
  }
  const byKey = new Map<string, Priority>();
  for (const group of bySequence.values()) {
    const forms = numberForms(group);
    const key = own && isSame(forms, own) ? (applicationKey(own) ?? applicationKey(forms)) : applicationKey(forms);
    if (key === undefined) {
      // An empty claim says that there is one and no more.
      const printed = group.map((each) => each.text()).find(Boolean);
      if (printed) reading.unreadable("priority", printed);
      continue;
    }
    const { day: on } = dayOfForms(forms);
    const indicator = group.map((each) => each.text("priority-active-indicator")).find(Boolean);
    const active = indicator === undefined ? undefined : !indicator.toUpperCase().startsWith("N");
    const priority = { key, office: key.slice(0, 2), ...(on && { on }), ...(active !== undefined && { active }) };
    if (!byKey.has(key)) byKey.set(key, priority);
  }
  return [...byKey.values()];
}

function isSame(claim: NumberForms, own: NumberForms): boolean {
  const docdb = (forms: NumberForms): string | undefined =>
    forms.docdb && [forms.docdb.country, forms.docdb.number, forms.docdb.kind].join(" ");
  const [claimed, given] = [docdb(claim), docdb(own)];
  return claimed !== undefined && given !== undefined
    ? claimed === given
    : claim.epodoc !== undefined && claim.epodoc.number === own.epodoc?.number;
}

/** Kinds of claims among a document's priorities (continuation, division, PCT phase …), as the office codes them, for provenance. */
export function linkageOf(claims: readonly Tree[]): string | undefined {
  const kinds = claims.flatMap((claim) => {
    const kind = claim.text("priority-linkage-type");
    return kind ? `${claim.attribute("sequence") ?? "?"}:${kind}` : [];
  });
  return kinds.join(" ") || undefined;
}

/** Phases of bulk data: search reports and examination are the examiner's, APP the applicant's; oppositions and third parties neither. */
const phases: Readonly<Record<string, Citation["origin"]>> = {
  SEA: "examiner",
  ISR: "examiner",
  SUP: "examiner",
  PRS: "examiner",
  EXA: "examiner",
  CH2: "examiner",
  APP: "applicant",
  FOP: "other",
  OPP: "other",
  APL: "other",
  TPO: "other",
};

function originOf(citation: Tree): Citation["origin"] {
  const by = citation.attribute("cited-by")?.toLowerCase();
  if (by === "examiner" || by === "applicant") return by;
  const phase = citation.attribute("cited-phase");
  if (phase === undefined) return undefined;
  const known = phases[phase.toUpperCase()];
  if (known) return known;
  if (/search|examination/i.test(phase)) return by === "unknown" && /examination/i.test(phase) ? "other" : "examiner";
  return /applicant|description/i.test(phase) ? "applicant" : /opposition|third|appeal|other/i.test(phase) ? "other" : undefined;
}

/** Documents and literature cited. Categories of several passages are put together: X for some claims, Y for others is `XY`. */
export function readCitations(bibliography: Tree): Citation[] {
  return (bibliography.first("references-cited")?.all("citation") ?? []).flatMap((citation) => {
    const origin = originOf(citation);
    const letters = new Set(citation.all("category").flatMap((each) => (each.text() ?? "").replace(/[^A-Z&]/gi, "").split("")));
    const category = [...letters].join("").toUpperCase();
    const marks = { ...(origin && { origin }), ...(category && { category }) };
    const patent = citation.child("patcit");
    if (patent) {
      const cited = citedPatent(patent);
      return cited ? [{ ...cited, ...marks }] : [];
    }
    const text = citation.text("nplcit", "text") ?? citation.text("nplcit");
    return text ? [{ text, ...marks }] : [];
  });
}

function citedPatent(patent: Tree): Pick<Citation, "key" | "text"> | undefined {
  const { docdb, epodoc, original } = numberForms([patent]);
  const dnum = patent.attribute("dnum");
  const printed =
    [docdb?.country, docdb?.number, docdb?.kind].filter(Boolean).join(" ") || epodoc?.number || dnum || original?.number;
  if (!printed) return undefined;
  // A cited application has no publication number.
  if (/application/i.test(patent.attribute("dnum-type") ?? "")) return { text: printed };
  const parsed = docdb?.country
    ? parsePublicationNumber(`${docdb.country}${docdb.number}`, {
        office: docdb.country,
        ...(docdb.kind && { kind: docdb.kind }),
      })
    : parsePublicationNumber(epodoc?.number ?? dnum ?? "");
  return parsed ? { key: parsed.key } : { text: printed };
}
