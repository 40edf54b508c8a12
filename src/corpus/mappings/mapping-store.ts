import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { AppError, limits } from "#base";
import { parse, stringify, YAMLParseError } from "yaml";
import type { OwnMappings } from "../import/table/index.ts";
import { writeDurably } from "../store/durable.ts";
import { sha256Text } from "../store/hash.ts";
import { mappingNamePattern, mappingShape, type UserMapping } from "./mapping-shapes.ts";
import "./messages.ts";
import { ensureUsable, ownMapping } from "./own-mapping.ts";

const folderOf = (dataDir: string): string => join(dataDir, "mappings");
const fileOf = (dataDir: string, name: string): string => join(folderOf(dataDir), `${name}.yaml`);

/** Every mapping of a data directory by name, in the order of names. A file that cannot be read is an error, never passed over. */
export async function readMappings(dataDir: string): Promise<ReadonlyMap<string, UserMapping>> {
  const files = await readdir(folderOf(dataDir)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const names = files
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.slice(0, -".yaml".length).normalize("NFC"))
    .filter((name) => mappingNamePattern.test(name))
    .toSorted((a, b) => (a < b ? -1 : 1));
  const mappings = new Map<string, UserMapping>();
  for (const name of names) mappings.set(name, await readMapping(dataDir, name));
  return mappings;
}

/** errors  corpus.mapping.not_found; corpus.mapping.bad_file with the place in the file */
export async function readMapping(dataDir: string, name: string): Promise<UserMapping> {
  const file = fileOf(dataDir, name);
  const text = await readFile(file, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") throw new AppError("corpus.mapping.not_found", { name }, { cause });
    throw cause;
  });
  const read = mappingShape.safeParse(parsed(text, file));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new AppError("corpus.mapping.bad_file", { file, at: issue?.path.join(".") ?? "", reason: issue?.message ?? "" });
  }
  ensureUsable(read.data);
  return read.data;
}

function parsed(text: string, file: string): unknown {
  try {
    return parse(text, { maxAliasCount: 100 });
  } catch (cause) {
    if (!(cause instanceof YAMLParseError)) throw cause;
    const at = String(cause.linePos?.[0].line ?? "");
    throw new AppError("corpus.mapping.bad_file", { file, at, reason: cause.message }, { cause });
  }
}

/** Writes the mapping whole or not at all; one of the same name is replaced. */
export async function saveMapping(dataDir: string, name: string, mapping: UserMapping): Promise<void> {
  ensureUsable(mapping);
  const text = stringify(mapping, { lineWidth: 0 });
  if (text.length > limits.mappingChars) throw new AppError("corpus.mapping.too_long", { limit: limits.mappingChars });
  const known = await readMappings(dataDir);
  if (!known.has(name) && known.size >= limits.mappingsMax)
    throw new AppError("corpus.mapping.too_many", { limit: limits.mappingsMax });
  await mkdir(folderOf(dataDir), { recursive: true });
  await writeDurably(fileOf(dataDir, name), text);
}

export async function deleteMapping(dataDir: string, name: string): Promise<void> {
  await readMapping(dataDir, name).catch((error: unknown) => {
    // A file that cannot be read may be deleted all the same.
    if (!(error instanceof AppError) || error.code === "corpus.mapping.not_found") throw error;
  });
  await rm(fileOf(dataDir, name));
}

/** The mappings as importers take them; the revision changes with every change of any of them. */
export async function ownMappings(dataDir: string): Promise<OwnMappings> {
  const users = await readMappings(dataDir);
  const mappings = [...users].map(([name, user]) => ownMapping(name, user));
  return { mappings, revision: users.size === 0 ? "" : sha256Text(JSON.stringify([...users])).slice(0, 8) };
}
