import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Bilingual } from "#base";

/** A part of a structure: so many places, or as many as the register of organisations has of a kind. */
export interface Part {
  /** Its Chinese title, by which places name it. */
  readonly key: string;
  readonly title: Bilingual;
  /** Null: counted from the register. */
  readonly places: number | null;
  /** The kind of organisation that is counted. */
  readonly counts: string | null;
}

const line = /^(.+?)\s*[×xX*]\s*(\d{1,3}|N)(?:\s*[（(]\s*([a-z_]+)\s*[)）])?$/;

/** `平台 | Platforms × 2`, `机构 × N(institution)`; undefined where a line is neither. */
export function readPart(text: string): Part | undefined {
  const [, titles = "", count = "", kind] = line.exec(text.trim()) ?? [];
  if (titles === "" || count === "0") return undefined;
  const [zh = "", en = zh] = titles.split("|").map((title) => title.trim());
  if (zh === "") return undefined;
  return {
    key: zh,
    title: { zh, en: en === "" ? zh : en },
    places: count === "N" ? null : Number(count),
    counts: count === "N" ? (kind ?? "institution") : null,
  };
}

export const structureTemplates = z
  .record(z.string(), z.object({ title: z.object({ zh: z.string(), en: z.string() }), parts: z.array(z.string()) }))
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, "templates.json"), "utf8")));
