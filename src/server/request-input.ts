import type { HonoRequest } from "hono";
import { AppError } from "#base";
import { inputSchema, type FieldSchema } from "#product";
import type { Action } from "#base";

/** Words of the address that are the server's, not the action's. */
const serverWords = new Set(["lang"]);

/** The raw input of an action from the address: `?by=year&node=a&node=b`. Meaning is checked by the input's schema. */
export function inputOfAddress(action: Action, request: HonoRequest): Record<string, unknown> {
  const { properties } = inputSchema(action.input);
  const input: Record<string, unknown> = {};
  for (const [field, texts] of Object.entries(request.queries())) {
    texts.forEach(withoutNul);
    if (serverWords.has(field) && !(field in properties)) continue;
    const schema = properties[field] ?? {};
    if (schema.type === "array") input[field] = texts.map((text) => valueOf(text, schema.items ?? {}));
    // A field given twice is left as a list, which its schema refuses: no one of them is silently preferred.
    else input[field] = texts.length === 1 ? valueOf(texts[0] ?? "", schema) : texts;
  }
  return input;
}

/** The raw input from a JSON body; an empty body is an empty input. */
export async function inputOfBody(request: HonoRequest): Promise<unknown> {
  const text = await request.text();
  if (text.trim() === "") return {};
  if (!/^application\/json\b/i.test(request.header("content-type") ?? "")) throw new AppError("server.not_json", {});
  try {
    return JSON.parse(text, (_, value: unknown) => withoutNul(value));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("product.not_json", { reason: cause instanceof Error ? cause.message : "" }, { cause });
  }
}

/** No text holds U+0000, and not every engine keeps it or can be asked for it. */
function withoutNul(value: unknown): unknown {
  if (typeof value === "string" && value.includes("\0")) throw new AppError("product.bad_input", { problems: "U+0000" });
  return value;
}

/** What cannot be read as the schema's type stays text, and the schema says what is wrong with it. */
function valueOf(text: string, schema: FieldSchema): unknown {
  switch (schema.type ?? "string") {
    case "number":
    case "integer":
      return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
    case "boolean":
      return text === "true" || text === "1" ? true : text === "false" || text === "0" ? false : text;
    case "object":
      try {
        return JSON.parse(text);
      } catch {
        return text;
      }
    default:
      return text;
  }
}
