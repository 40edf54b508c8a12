import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError } from "#base";
import { parseStudy, type ParsedStudy } from "./parse.ts";
import "../messages.ts";

const slugPattern = /^[a-z0-9][a-z0-9-]{0,62}$/;

export interface SavedStudy extends ParsedStudy {
  readonly yaml: string;
}

function studiesFolder(dataDir: string): string {
  return join(dataDir, "studies");
}

export function studyFile(dataDir: string, study: string): string {
  return join(studyFolder(dataDir, study), "study.yaml");
}

/** Where the latest run of a saved study lies: `<data>/studies/<study>/run`, with `report.html`, `report.xlsx`, `report.docx` in it. */
export function runFolder(dataDir: string, study: string): string {
  return join(studyFolder(dataDir, study), "run");
}

function studyFolder(dataDir: string, study: string): string {
  // A name of a study never leads out of its folder.
  if (!slugPattern.test(study)) throw new AppError("navigate.study_not_found", { study });
  return join(studiesFolder(dataDir), study);
}

/** Names of the saved studies, in order. */
export async function listStudies(dataDir: string): Promise<string[]> {
  const entries = await readdir(studiesFolder(dataDir), { withFileTypes: true }).catch(unlessAbsent([]));
  return entries
    .filter((entry) => entry.isDirectory() && slugPattern.test(entry.name))
    .map((entry) => entry.name)
    .toSorted();
}

export async function readStudyText(dataDir: string, study: string): Promise<string> {
  const text = await readFile(studyFile(dataDir, study), "utf8").catch(unlessAbsent(undefined));
  if (text === undefined) throw new AppError("navigate.study_not_found", { study });
  return text;
}

export async function readStudy(dataDir: string, study: string): Promise<SavedStudy> {
  const yaml = await readStudyText(dataDir, study);
  return { yaml, ...parseStudy(yaml) };
}

/** What an editor opened, so that a save can tell whether somebody else saved meanwhile. */
export function versionOf(yaml: string): string {
  return createHash("sha256").update(yaml).digest("hex").slice(0, 16);
}

/**
 * Saves the text of a study under its own name; a reader sees the old text or the new, never a part.
 *
 * in      `base`: the version that was edited
 * errors  `navigate.changed_meanwhile` when the file is no longer of that version: nothing is written then
 */
export async function saveStudy(dataDir: string, yaml: string, base?: string): Promise<SavedStudy> {
  const parsed = parseStudy(yaml);
  const { study } = parsed.study;
  if (base !== undefined) {
    const saved = await readStudyText(dataDir, study);
    if (versionOf(saved) !== base && saved !== yaml) throw new AppError("navigate.changed_meanwhile", { study });
  }
  await replaceFile(studyFile(dataDir, parsed.study.study), yaml);
  return { yaml, ...parsed };
}

/** Saves a study that must not be there yet. */
export async function createStudy(dataDir: string, yaml: string): Promise<SavedStudy> {
  const { study } = parseStudy(yaml).study;
  const there = await readStudyText(dataDir, study).then(
    () => true,
    () => false,
  );
  if (there) throw new AppError("navigate.study_exists", { study });
  return saveStudy(dataDir, yaml);
}

async function replaceFile(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}.${randomBytes(4).toString("hex")}.fresh`;
  const handle = await open(fresh, "w");
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(fresh, file);
}

/** What to answer when a file is not there; any other failure stays one. */
export function unlessAbsent<T>(otherwise: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR" || error.code === "EISDIR") return otherwise;
    throw error;
  };
}
