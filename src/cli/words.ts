import { AppError } from "#base";
import { inputSchema, type FieldSchema } from "#product";
import { flagOf, type Command } from "./command.ts";
import { usageOf } from "./help.ts";
import { nearest } from "./nearest.ts";

/** The raw input of a command from its words: flags by name, plain words by position. Meaning is checked by the input's schema. */
export function inputOfWords(command: Command, words: readonly string[]): Record<string, unknown> {
  const { properties, required } = inputSchema(command.input);
  const fields = new Map(Object.keys(properties).map((field) => [flagOf(field), field]));
  const input: Record<string, unknown> = {};
  const plain: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    if (word === "--") {
      plain.push(...words.slice(index + 1));
      break;
    }
    const match = /^(--[^=\s]+)(?:=([\s\S]*))?$/.exec(word);
    if (!match) {
      plain.push(word);
      continue;
    }
    const flag = match[1] ?? "";
    const negated = fields.get(flag.replace(/^--no-/, "--"));
    const field = fields.get(flag);
    const schema = field === undefined ? undefined : properties[field];
    if (field !== undefined && schema?.type === "boolean") {
      put(input, field, flag, booleanOf(flag, match[2]), false);
    } else if (field !== undefined && schema) {
      const value = match[2] ?? words[++index];
      if (value === undefined) throw new AppError("cli.flag_needs_value", { flag });
      put(input, field, flag, valueOf(flag, value, schema), schema.type === "array");
    } else if (negated !== undefined && flag.startsWith("--no-") && properties[negated]?.type === "boolean") {
      if (match[2] !== undefined) throw new AppError("cli.flag_takes_no_value", { flag });
      put(input, negated, flag, false, false);
    } else {
      const near = nearest(flag, [...fields.keys()]);
      throw near
        ? new AppError("cli.no_flag_near", { flag, near })
        : new AppError("cli.no_flag", { flag, command: command.words });
    }
  }
  placeWords(command, plain, properties, input);
  for (const field of required) {
    if (field in input) continue;
    const what = command.positional?.includes(field) ? field.toUpperCase() : flagOf(field);
    throw new AppError("cli.missing", { what, usage: usageOf(command) });
  }
  return input;
}

function placeWords(
  command: Command,
  plain: readonly string[],
  properties: Readonly<Record<string, FieldSchema>>,
  input: Record<string, unknown>,
): void {
  const rest = [...plain];
  for (const field of command.positional ?? []) {
    const schema = properties[field] ?? {};
    if (rest.length === 0) return;
    if (schema.type === "array") {
      for (const word of rest.splice(0)) put(input, field, field.toUpperCase(), valueOf(field, word, schema), true);
    } else {
      const word = rest.shift() ?? "";
      put(input, field, field.toUpperCase(), valueOf(field.toUpperCase(), word, schema), false);
    }
  }
  const [extra] = rest;
  if (extra !== undefined) throw new AppError("cli.extra_word", { word: extra });
}

function put(input: Record<string, unknown>, field: string, flag: string, value: unknown, many: boolean): void {
  if (many) {
    const values = (input[field] ??= []) as unknown[];
    if (Array.isArray(value)) values.push(...(value as unknown[]));
    else values.push(value);
    return;
  }
  if (field in input) throw new AppError("cli.flag_twice", { flag });
  input[field] = value;
}

function booleanOf(flag: string, value: string | undefined): boolean {
  if (value === undefined || value === "true") return true;
  if (value === "false") return false;
  throw new AppError("cli.flag_takes_no_value", { flag });
}

/** One word as the schema wants it. What is neither text, number nor truth is given as JSON. */
function valueOf(flag: string, value: string, schema: FieldSchema): unknown {
  switch (schema.type ?? "string") {
    case "number":
    case "integer": {
      const number = Number(value.trim() || Number.NaN);
      if (!Number.isFinite(number)) throw new AppError("cli.flag_not_number", { flag, value });
      return number;
    }
    case "boolean":
      return booleanOf(flag, value);
    case "array": {
      const items = schema.items ?? {};
      // A list of numbers or choices may also be written with commas; texts may hold commas themselves.
      const split = items.enum !== undefined || items.type === "integer" || items.type === "number";
      return split ? value.split(",").map((piece) => valueOf(flag, piece, items)) : valueOf(flag, value, items);
    }
    case "object":
      return jsonOf(flag, value);
    default:
      if (schema.enum && !schema.enum.includes(value)) {
        throw new AppError("cli.flag_not_choice", { flag, value, choices: schema.enum.join(", ") });
      }
      return schema.anyOf && /^[[{]/.test(value) ? jsonOf(flag, value) : value;
  }
}

function jsonOf(flag: string, value: string): unknown {
  try {
    return JSON.parse(value);
  } catch (cause) {
    throw new AppError("cli.flag_not_json", { flag, value, reason: cause instanceof Error ? cause.message : "" }, { cause });
  }
}
