import { messageText, type Lang } from "#base";
import { inputSchema, type FieldSchema } from "#product";
import { flagOf, type Command } from "./command.ts";

const globalOptions = [
  ["--data DIR", "cli.help.data"],
  ["--json", "cli.help.json"],
  ["--lang zh|en", "cli.help.lang"],
  ["--progress line|json|none", "cli.help.progress"],
  ["--input FILE|-", "cli.help.input"],
  ["--help, -h", "cli.help.help"],
  ["--version", "cli.help.version"],
] as const;

const colon: Readonly<Record<Lang, string>> = { zh: "：", en: ":" };

/** `fairway search find QUERY [--limit N] …` on one line. */
export function usageOf(command: Command): string {
  const { properties, required } = inputSchema(command.input);
  const words = (command.positional ?? []).map((field) => {
    const word = field.toUpperCase() + (properties[field]?.type === "array" ? "…" : "");
    return required.includes(field) ? word : `[${word}]`;
  });
  const flags = Object.entries(properties)
    .filter(([field]) => !command.positional?.includes(field))
    .map(([field, schema]) => (required.includes(field) ? flagText(field, schema) : `[${flagText(field, schema)}]`));
  return ["fairway", command.words, ...words, ...flags].join(" ");
}

/** Everything about one command. */
export function commandHelp(command: Command, lang: Lang): string {
  const text = (key: string, values = {}) => messageText(key, values, lang);
  const { properties, required } = inputSchema(command.input);
  const lines = Object.entries(properties).map(([field, schema]): [string, string] => {
    const word = command.positional?.includes(field) ? field.toUpperCase() : flagText(field, schema);
    const notes = [
      schema.description ?? "",
      required.includes(field) ? text("cli.help.required") : "",
      schema.default === undefined ? "" : text("cli.help.default", { value: JSON.stringify(schema.default) }),
      schema.type === "array" ? text("cli.help.repeat") : "",
    ];
    return [word, notes.filter(Boolean).join(lang === "zh" ? "；" : "; ")];
  });
  return [
    command.summary[lang],
    "",
    `${text("cli.usage")}${colon[lang]} ${usageOf(command)}`,
    ...(lines.length > 0 ? ["", `${text("cli.options")}${colon[lang]}`, ...columns(lines)] : []),
    "",
    `${text("cli.everywhere")}${colon[lang]}`,
    ...columns(globalOptions.map(([flag, key]) => [flag, text(key)])),
    "",
  ].join("\n");
}

/** The list of commands: all, or those of one part. */
export function listHelp(commands: readonly Command[], part: string | undefined, lang: Lang): string {
  const text = (key: string) => messageText(key, {}, lang);
  return [
    text("cli.tagline"),
    "",
    `${text("cli.usage")}${colon[lang]} fairway ${part ?? "PART"} FEATURE … [--data DIR] [--json] [--lang zh|en]`,
    "",
    `${text("cli.commands")}${colon[lang]}`,
    ...columns(commands.map((command) => [command.words, command.summary[lang]])),
    "",
    `${text("cli.everywhere")}${colon[lang]}`,
    ...columns(globalOptions.map(([flag, key]) => [flag, text(key)])),
    "",
    text("cli.help.more"),
    "",
  ].join("\n");
}

function flagText(field: string, schema: FieldSchema): string {
  if (schema.type === "boolean") return schema.default === true ? flagOf(field).replace("--", "--no-") : flagOf(field);
  const value = schema.enum ?? schema.items?.enum;
  if (value) return `${flagOf(field)} ${value.join("|")}`;
  const kind = schema.type === "array" ? schema.items?.type : schema.type;
  const word = kind === "integer" || kind === "number" ? "N" : kind === "object" ? "JSON" : "TEXT";
  return `${flagOf(field)} ${word}`;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(32, Math.max(0, ...rows.map(([left]) => left.length)));
  return rows.map(([left, right]) =>
    left.length > width ? `  ${left}\n  ${" ".repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`.trimEnd(),
  );
}
