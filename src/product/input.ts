import { z } from "zod";
import { AppError, type Action, type Lang } from "#base";

/** The part of a JSON schema that the doors read. */
export interface FieldSchema {
  readonly type?: string;
  readonly enum?: readonly (string | number)[];
  readonly items?: FieldSchema;
  readonly default?: unknown;
  readonly description?: string;
  readonly anyOf?: readonly FieldSchema[];
}

export interface InputSchema {
  readonly properties: Readonly<Record<string, FieldSchema>>;
  readonly required: readonly string[];
}

const schemas = new WeakMap<z.ZodType, InputSchema>();

/** The fields of an action's input, in the order they were stated. */
export function inputSchema(input: z.ZodType): InputSchema {
  const known = schemas.get(input);
  if (known) return known;
  const json = z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) as Partial<InputSchema>;
  const schema = { properties: json.properties ?? {}, required: json.required ?? [] };
  schemas.set(input, schema);
  return schema;
}

const locales: Record<Lang, z.core.$ZodErrorMap> = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError };

/** A place in an input as people write it: `chain[0].query`. */
function placeOf(path: readonly PropertyKey[]): string {
  return path.map((step, index) => (typeof step === "number" ? `[${step}]` : `${index > 0 ? "." : ""}${String(step)}`)).join("");
}

/**
 * The input of an action from what a door received. A field that the action does not know is refused: a misspelt filter
 * that is silently ignored would give a wrong number.
 */
export function parseInput(
  target: Pick<Action, "input">,
  given: unknown,
  lang: Lang,
  fieldName: (field: string) => string = (field) => field,
): unknown {
  const { properties } = inputSchema(target.input);
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new AppError("product.not_json", { reason: given === null ? "null" : Array.isArray(given) ? "array" : typeof given });
  }
  for (const field of Object.keys(given)) {
    if (field in properties) continue;
    throw new AppError("product.unknown_field", {
      field: fieldName(field),
      known: Object.keys(properties).map(fieldName).join(", ") || "–",
    });
  }
  const parsed = target.input.safeParse(given, { error: locales[lang] });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.slice(0, 10).map(({ path, message }) => {
    const [first, ...rest] = path;
    const place = first === undefined ? "" : fieldName(String(first)) + (rest.length > 0 ? `.${placeOf(rest)}` : "");
    return place ? `${place}: ${message}` : message;
  });
  throw new AppError("product.bad_input", { problems: problems.join("; ") });
}
