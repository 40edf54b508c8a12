import { AppError, limits } from "#base";
import { lookOf } from "../import/files/looks.ts";
import type { ByteFile } from "../import/importer.ts";
import { getGazetteer } from "../normalise/gazetteer.ts";
import { gbCode, gbPlace } from "./layouts/region.ts";
import type { SideAsked } from "./layouts/index.ts";
import type { SideEffects, SideTable } from "./side-reading.ts";

/** Lists of regions as JSON: `[{code, name, children}]`, or names within names (`{"台湾省": {"台北市": ["大安区"]}}`). */
export async function recogniseJson(file: ByteFile, asked: SideAsked): Promise<SideTable | undefined> {
  if (lookOf(file).kind !== "json" || (asked.kind !== undefined && asked.kind !== "region")) return undefined;
  if (file.bytes !== undefined && file.bytes > limits.sideJsonBytes) return undefined;
  const value = await jsonOf(file);
  const [first] = Array.isArray(value) ? value : [];
  if (isListed(first) && gbCode(first.code) !== undefined) {
    return {
      kind: "region",
      layout: "region/json",
      scope: null,
      read: (effects) => readListed(value as readonly unknown[], effects),
    };
  }
  const names = isTree(value) ? Object.keys(value) : [];
  if (names.length > 0 && names.every((name) => getGazetteer().provinces.has(name))) {
    return { kind: "region", layout: "region/names", scope: null, read: (effects) => readNames(value, effects) };
  }
  return undefined;
}

/** Undefined where it is no JSON of a reasonable size: then it is no list of regions. */
async function jsonOf(file: ByteFile): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of file.open()) {
    bytes += part.byteLength;
    if (bytes > limits.sideJsonBytes) return undefined;
    parts.push(part);
  }
  try {
    return JSON.parse(
      Buffer.concat(parts)
        .toString("utf8")
        .replace(/^\ufeff/u, ""),
    );
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw new AppError("corpus.side.broken_json", { file: file.name }, { cause: error });
  }
}

interface Listed {
  readonly code: string;
  readonly name: string;
  readonly children?: readonly unknown[];
}

function isListed(value: unknown): value is Listed {
  return typeof value === "object" && value !== null && "code" in value && typeof value.code === "string" && "name" in value;
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

async function readListed(list: readonly unknown[], { sink, consumed }: SideEffects): Promise<void> {
  consumed(0);
  let row = 0;
  const visit = async (items: readonly unknown[]): Promise<void> => {
    for (const item of items) {
      row++;
      const code = isListed(item) ? gbCode(item.code) : undefined;
      if (!isListed(item) || code === undefined) {
        const value = isListed(item) ? `${item.code} ${item.name}` : "";
        sink.reject({ at: row, code: "corpus.side.bad_region", values: { row, value }, severity: "reject" });
      } else await sink.accept([regionRow(code, item.name)]);
      if (isListed(item) && item.children) await visit(item.children);
    }
  };
  await visit(list);
}

/** Only provinces have a code in the national standard there; what stands below has names alone and cannot be a region's key. */
async function readNames(tree: unknown, { sink, consumed }: SideEffects): Promise<void> {
  consumed(0);
  let row = 0;
  const visit = async (value: unknown): Promise<void> => {
    const names = isTree(value) ? Object.keys(value) : Array.isArray(value) ? value.map(String) : [];
    for (const name of names) {
      row++;
      const code = gbCode(getGazetteer().provinces.get(name)?.slice(0, 6) ?? "");
      if (code === undefined)
        sink.reject({ at: row, code: "corpus.side.name_without_code", values: { row, value: name }, severity: "reject" });
      else await sink.accept([regionRow(code, name)]);
      if (isTree(value)) await visit(value[name]);
    }
  };
  await visit(tree);
}

function regionRow(code: string, name: string) {
  return { region: code, name_zh: name, name_en: null, ...gbPlace(code), valid_from: null, valid_to: null };
}
