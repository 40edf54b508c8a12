import { AppError, messageText, type Lang } from "#base";
import { parseQuery, type Field, type Query } from "../language/index.ts";

/**
 * Languages built as ours is, with other names: fields before a colon or an equals sign, Boolean operators, ranges in brackets.
 * Their text is rewritten name by name into ours and then read as ours.
 */
export interface ReadableDialect {
  /** Names, in capitals, to our fields. */
  readonly fields: Readonly<Record<string, Field>>;
  /** Names that search more than our field does: name → what is missing is told. */
  readonly wider: readonly string[];
  readonly assign: ":" | "=";
  /** Codes of values: field → code → ours. */
  readonly codes?: Partial<Readonly<Record<Field, Readonly<Record<string, string>>>>>;
  /** Names whose symbols take everything below. */
  readonly below: readonly string[];
}

const readable = {
  patsnap: {
    fields: {
      TTL: "title",
      ABST: "abstract",
      CLMS: "claims",
      ICLMS: "claims",
      DESC: "description",
      TA: "text",
      TAC: "text",
      TACD: "text",
      ALL_AN: "applicant",
      AN: "applicant",
      ANC: "applicant",
      ANCS: "applicant",
      ANS: "applicant",
      IN: "inventor",
      IPC: "ipc",
      IPC_LOW: "ipc",
      CPC: "cpc",
      CPC_LOW: "cpc",
      APD: "filed",
      PBD: "published",
      ISD: "granted",
      AUTHORITY: "office",
      COUNTRY: "office",
      SIMPLE_LEGAL_STATUS: "status",
      PN: "number",
      APNO: "application",
    },
    wider: ["TA", "TACD", "ICLMS"],
    assign: ":",
    codes: { status: { "0": "inactive", "1": "active", "2": "pending" } },
    below: ["IPC_LOW", "CPC_LOW"],
  },
  incopat: {
    fields: {
      TI: "title",
      AB: "abstract",
      CLM: "claims",
      DES: "description",
      TIAB: "text",
      TIABC: "text",
      AP: "applicant",
      AEE: "applicant",
      IN: "inventor",
      IPC: "ipc",
      CPC: "cpc",
      AD: "filed",
      PD: "published",
      PNC: "office",
      PN: "number",
      AN: "application",
    },
    wider: ["TIAB"],
    assign: "=",
    below: [],
  },
  lens: {
    fields: {
      TITLE: "title",
      ABSTRACT: "abstract",
      CLAIM: "claims",
      CLAIMS: "claims",
      DESCRIPTION: "description",
      "APPLICANT.NAME": "applicant",
      "INVENTOR.NAME": "inventor",
      "CLASS_CPC.SYMBOL": "cpc",
      "CLASS_IPCR.SYMBOL": "ipc",
      JURISDICTION: "office",
      DATE_PUBLISHED: "published",
      PUB_DATE: "published",
      "APPLICATION_REFERENCE.DATE": "filed",
      "LEGAL_STATUS.PATENT_STATUS": "status",
      LANG: "lang",
    },
    wider: [],
    assign: ":",
    below: [],
  },
} as const satisfies Readonly<Record<string, ReadableDialect>>;

export type ReadableName = keyof typeof readable;
export const readableDialects = Object.keys(readable) as readonly ReadableName[];

export function isReadable(name: string): name is ReadableName {
  return name in readable;
}

/** The query, and what its language meant beyond ours. Places in errors are those of the text as given. */
export function readDialect(
  name: ReadableName,
  query: string,
  lang: Lang,
): { readonly query: Query; readonly lost: readonly string[] } {
  const dialect: ReadableDialect = readable[name];
  const lost = new Set<string>();
  let field: Field | undefined;
  let below = false;
  const rewritten: string[] = [];
  for (const { 0: token, index } of query.matchAll(tokens)) {
    const named = /^([\p{L}_][\p{L}\p{N}_.]*)\s*([:=])\s*$/u.exec(token);
    if (named) {
      const known = named[1]?.toUpperCase() ?? "";
      field = dialect.fields[known];
      if (!field || named[2] !== dialect.assign) {
        const place = { from: index + 1, to: index + (named[1]?.length ?? 1) };
        throw new AppError("search.unknown_field", { field: known, known: Object.keys(dialect.fields).join(" "), ...place });
      }
      if (dialect.wider.includes(known)) lost.add(messageText("search.lost.field_differs", { field: known }, lang));
      below = dialect.below.includes(known);
      rewritten.push(`${field}:`);
    } else rewritten.push(rewrittenToken(token, dialect, field, below));
  }
  return { query: parseQuery(rewritten.join("")), lost: [...lost] };
}

/** A field name with its sign, something in quotes, something in brackets, white space, a parenthesis, or a word. */
const tokens = /[\p{L}_][\p{L}\p{N}_.]*\s*[:=]\s*|"(?:[^"\\]|\\.)*"?|\[[^\]]*\]?|\s+|[()]|[^\s()"[]+/gu;

function rewrittenToken(token: string, dialect: ReadableDialect, field: Field | undefined, below: boolean): string {
  if (/^(?:and|or|not)$/i.test(token)) return token.toUpperCase();
  if (token.startsWith("[")) return token.replace(/\s+to\s+/i, " TO ");
  const isClass = field === "ipc" || field === "cpc";
  if (isClass && /^"?[A-HY]\d\d/i.test(token)) {
    // Truncation of a symbol means what stands below it; a backslash only guards the slash.
    const symbol = token.replace(/["\\]/g, "").replace(/\/?\*$/, "");
    return below && symbol.includes("/") ? `${symbol}/low` : symbol;
  }
  return (field && dialect.codes?.[field]?.[token]) ?? token;
}
