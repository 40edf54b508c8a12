import { AppError } from "#base";
import type { ByteFile, Importer } from "../importer.ts";
import { lookOf } from "./looks.ts";
import "./messages.ts";

/**
 * The importer of a file: the one asked for by name, else the one surest of the content. `otherFormats` are named among the known ones.
 *
 * errors  corpus.files.unknown_format; corpus.files.looks_… names what the file looks like when nothing reads it
 */
export function detectImporter(
  file: ByteFile,
  importers: readonly Importer[],
  format?: string,
  otherFormats: readonly string[] = [],
): Importer {
  const known = [...importers.map((importer) => importer.format), ...otherFormats].join(", ");
  if (format !== undefined) {
    const named = importers.find((importer) => importer.format === format);
    if (!named) throw new AppError("corpus.files.unknown_format", { format, known });
    return named;
  }
  let best: Importer | undefined;
  let bestSure = 0;
  for (const importer of importers) {
    const sure = importer.detect(file);
    if (sure > bestSure) [best, bestSure] = [importer, sure];
  }
  if (best) return best;
  throw unreadKind(file, known);
}

function unreadKind(file: ByteFile, known: string): AppError {
  const look = lookOf(file);
  const values = { file: file.name };
  const { kind } = look;
  if (kind === "xml") return new AppError("corpus.files.looks_xml", { ...values, root: look.root });
  if (kind === "json") return new AppError("corpus.files.looks_json", { ...values, keys: look.keys });
  if (kind === "text") return new AppError("corpus.files.looks_text", { ...values, known });
  if (kind === "attachment") return new AppError("corpus.files.looks_binary", values);
  if (kind === "zip" || kind === "gzip") return new AppError("corpus.files.looks_archive", values);
  return new AppError(`corpus.files.looks_${kind}`, values);
}
