import { messageText, type Lang } from "#base";
import { printQuery, type Query, type Text } from "../language/index.ts";
import { quoted, type Dialect } from "./dialect.ts";

/** A query in another system's language, and what was lost on the way, in the caller's language. */
export interface Translation {
  readonly query: string;
  readonly lost: readonly string[];
}

/** A piece that was written: how strongly it holds together, and whether it only excludes. */
interface Piece {
  readonly text: string;
  readonly kind: "one" | "and" | "or" | "not";
}

export function printDialect(dialect: Dialect, query: Query, lang: Lang): Translation {
  const lost = new Set<string>();
  const lose = (reason: string, condition: Query): void => {
    lost.add(messageText(`search.lost.${reason}`, { condition: printQuery(condition), dialect: dialect.title }, lang));
  };
  const piece = print(dialect, query, lose);
  if (piece?.kind === "not" && !dialect.leadingNot) lose("leading_not", query);
  return { query: piece?.text ?? "", lost: [...lost] };
}

type Lose = (reason: string, condition: Query) => void;

function print(dialect: Dialect, query: Query, lose: Lose): Piece | undefined {
  switch (query.kind) {
    case "and":
      return conjunction(dialect, query.items, lose);
    case "or": {
      const pieces = query.items.flatMap((item) => {
        const piece = print(dialect, item, lose);
        if (piece?.kind === "not" && !dialect.leadingNot) lose("leading_not", item);
        return piece ? [piece] : [];
      });
      if (pieces.length === 1) return pieces[0];
      return pieces.length === 0 ? undefined : { text: pieces.map(wrapped).join(" OR "), kind: "or" };
    }
    case "not": {
      const piece = print(dialect, query.item, lose);
      if (!piece) return undefined;
      return { text: dialect.not === "-" ? `-${wrapped(piece)}` : `NOT ${wrapped(piece)}`, kind: "not" };
    }
    case "all":
      if (dialect.all === undefined) lose("left_out", query);
      return dialect.all === undefined ? undefined : { text: dialect.all, kind: "one" };
    case "text":
    case "value":
    case "days":
    case "numbers":
    case "class":
    case "classes":
      return condition(dialect, query, lose);
    default:
      return query satisfies never;
  }
}

/** What is wanted first, joined with AND; then what is not. */
function conjunction(dialect: Dialect, items: readonly Query[], lose: Lose): Piece | undefined {
  const pieces = items.flatMap((item) => print(dialect, item, lose) ?? []);
  const wanted = pieces.filter(({ kind }) => kind !== "not");
  const unwanted = pieces.filter(({ kind }) => kind === "not");
  if (pieces.length <= 1) return pieces[0];
  const [first, ...rest] = unwanted;
  if (wanted.length === 0 && first) {
    return { text: [first.text, ...rest.map(({ text }) => (dialect.leadingNot ? `AND ${text}` : text))].join(" "), kind: "not" };
  }
  const join = dialect.not === "-" ? " " : " AND ";
  const negatives = unwanted.map(({ text }) => (dialect.leadingNot && dialect.not === "NOT" ? `AND ${text}` : text));
  return {
    text: [wanted.map((piece) => (piece.kind === "or" ? wrapped(piece) : piece.text)).join(join), ...negatives].join(" "),
    kind: "and",
  };
}

function wrapped({ text, kind }: Piece): string {
  return kind === "one" ? text : `(${text})`;
}

function condition(
  dialect: Dialect,
  query: Exclude<Query, { kind: "and" | "or" | "not" | "all" }>,
  lose: Lose,
): Piece | undefined {
  const alternatives = written(dialect, query);
  if (alternatives === undefined || alternatives.length === 0) {
    lose("left_out", query);
    return undefined;
  }
  if (query.kind === "text" && query.prefix && isPhrase(query)) lose("phrase_prefix", query);
  if (query.kind === "text" || query.kind === "class" || query.kind === "days") {
    const near = dialect.near?.(query);
    if (near) lose(near, query);
  }
  const [first = ""] = alternatives;
  if (alternatives.length > 1) return { text: `(${alternatives.join(" OR ")})`, kind: "one" };
  return { text: first, kind: query.kind === "days" && first.includes(" ") && dialect.not === "-" ? "and" : "one" };
}

function isPhrase(condition: Text): boolean {
  return quoted(condition.text).startsWith('"');
}

function written(dialect: Dialect, query: Exclude<Query, { kind: "and" | "or" | "not" | "all" }>): readonly string[] | undefined {
  const one = (text: string | undefined) => (text === undefined || text === "" ? undefined : [text]);
  switch (query.kind) {
    case "text":
      return dialect.text(query);
    case "days":
      return one(dialect.days(query));
    case "numbers": {
      if (query.field === "cited") return one(dialect.cited?.(query.from, query.to));
      const [from, to] = [query.from, query.to].map((year) => (year === null ? null : String(year).padStart(4, "0")));
      return one(
        dialect.days({ kind: "days", field: "filed", from: from ? `${from}-01-01` : null, to: to ? `${to}-12-31` : null }),
      );
    }
    case "class":
      return one(dialect.class(query));
    case "classes":
      return undefined;
    case "value":
      return one(dialect.value(query));
    default:
      return query satisfies never;
  }
}
