import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "#base";
import { figureShape, recommendationShape, type Figure, type ResultAnswer } from "../contract.ts";
import { indicators } from "../indicator/index.ts";
import { parseStudy, type ParsedStudy } from "../study/parse.ts";
import type { RunFacts } from "./content.ts";
import { bundle } from "./layout.ts";
import { manifestShape, type BundleManifest } from "./manifest.ts";
import "../messages.ts";

export const runShape = z.object({
  format: z.literal(1),
  study: z.string(),
  snapshot: z.string(),
  cutOff: z.string().nullable(),
  synthetic: z.boolean(),
  sources: z.array(z.object({ file: z.string(), sha256: z.string(), format: z.string() })),
  rules: z.record(z.string(), z.number()),
  code: z.string(),
  lang: z.enum(["zh", "en"]),
  notices: z.array(
    z.object({ node: z.string(), code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
}) satisfies z.ZodType<RunFacts>;

const labelsShape = z.record(z.string(), z.object({ zh: z.string(), en: z.string() }));

/** What a bundle is, without its numbers: of which study, when, on which snapshot. */
export interface BundleHead {
  readonly folder: string;
  readonly manifest: BundleManifest;
  readonly run: RunFacts;
  readonly yaml: string;
  /** Judgements of precision samples as they were at the run; empty where there were none. */
  readonly judgements: string;
  readonly parsed: ParsedStudy;
  readonly ranAt: Date;
}

export interface ReadBundle extends BundleHead {
  /** In the order of the report. */
  readonly figures: readonly Figure[];
  readonly recommendations: ResultAnswer["recommendations"];
  readonly labels: z.output<typeof labelsShape>;
}

export async function readBundleHead(folder: string): Promise<BundleHead> {
  const manifest = await readJson(folder, bundle.manifest, manifestShape);
  const yaml = await readText(folder, bundle.study);
  return {
    folder,
    manifest,
    run: await readJson(folder, bundle.run, runShape),
    yaml,
    judgements: manifest.files[bundle.judgements] ? await readText(folder, bundle.judgements) : "",
    parsed: parseStudy(yaml),
    ranAt: (await stat(join(folder, bundle.manifest))).mtime,
  };
}

/** Reads a bundle as it stands, without checking that it is what was computed; `verify` does that. */
export async function readBundle(folder: string): Promise<ReadBundle> {
  const head = await readBundleHead(folder);
  const figures: Figure[] = [];
  for (const { id } of indicators) {
    if (head.manifest.files[bundle.figure(id)]) figures.push(await readJson(folder, bundle.figure(id), figureShape));
  }
  return {
    ...head,
    figures,
    recommendations: await readJson(folder, bundle.recommendations, z.array(recommendationShape)),
    labels: await readJson(folder, bundle.labels, labelsShape),
  };
}

export async function readJson<Shape extends z.ZodType>(folder: string, path: string, shape: Shape): Promise<z.output<Shape>> {
  const text = await readText(folder, path);
  try {
    return shape.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError("navigate.not_a_bundle", { folder, file: path }, { cause });
  }
}

async function readText(folder: string, path: string): Promise<string> {
  try {
    return await readFile(join(folder, path), "utf8");
  } catch (cause) {
    throw new AppError("navigate.not_a_bundle", { folder, file: path }, { cause });
  }
}
