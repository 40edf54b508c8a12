import { assert } from "#base";

/** A value that goes to the engine as a parameter. */
export type SqlParameter = string | number | bigint | boolean | null;

/** A piece of SQL as a value: text parts with parameters between them. Text cannot be spliced in. */
export class Sql {
  readonly parts: readonly string[];
  readonly parameters: readonly SqlParameter[];

  constructor(parts: readonly string[], parameters: readonly SqlParameter[]) {
    assert(parts.length === parameters.length + 1, "a part of text stands around every parameter");
    this.parts = parts;
    this.parameters = parameters;
  }

  /** The text with `$1`, `$2` … in the places of the parameters. */
  get text(): string {
    return this.parts.reduce((text, part, index) => `${text}$${index}${part}`);
  }
}

/** SQL in a template: plain values become parameters, `Sql` values nest. */
export function sql(strings: TemplateStringsArray, ...values: readonly (SqlParameter | Sql)[]): Sql {
  const parts: string[] = [strings[0] ?? ""];
  const parameters: SqlParameter[] = [];
  values.forEach((value, index) => {
    const after = strings[index + 1] ?? "";
    if (value instanceof Sql) {
      parts[parts.length - 1] += value.parts[0] ?? "";
      parts.push(...value.parts.slice(1));
      parameters.push(...value.parameters);
      parts[parts.length - 1] += after;
    } else {
      parameters.push(value);
      parts.push(after);
    }
  });
  return new Sql(parts, parameters);
}

/** A quoted name: a column or table whose name is only known at run time. */
export function name(identifier: string): Sql {
  return new Sql([`"${identifier.replaceAll('"', '""')}"`], []);
}

/** Pieces with a separator between them. */
export function join(pieces: readonly Sql[], separator = ", "): Sql {
  const [first, ...rest] = pieces;
  if (!first) return new Sql([""], []);
  return rest.reduce((left, right) => {
    const parts = [...left.parts];
    parts[parts.length - 1] += separator + (right.parts[0] ?? "");
    return new Sql([...parts, ...right.parts.slice(1)], [...left.parameters, ...right.parameters]);
  }, first);
}

/** A list of values for `in (…)`. An empty list matches nothing. */
export function list(values: readonly SqlParameter[]): Sql {
  return values.length === 0 ? sql`null` : join(values.map((value) => sql`${value}`));
}
