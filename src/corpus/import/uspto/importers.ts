import type { ByteFile, Importer } from "../importer.ts";
import { headText, readXml } from "../xml/index.ts";
import { xmlFormat } from "./read-document.ts";

/** Raised whenever the same bytes would give other records. */
const version = 3;

function importer(format: string, names: readonly string[]): Importer {
  const here = new RegExp(`(?:^|[>\\r\\n])\\s*<(?:!DOCTYPE\\s+)?(?:${names.join("|")})(?=[\\s>])`);
  return {
    format,
    version,
    detect(file: ByteFile): number {
      const head = headText(file.head);
      const found = here.exec(head);
      if (!found) return 0;
      const other =
        /<(?:!DOCTYPE\s+)?(?:us-patent-grant|us-patent-application|patent-application-publication|PATDOC)(?=[\s>])/.exec(head);
      return other && other.index < found.index ? 0.5 : 0.95;
    },
    read: (file, effects) => readXml(xmlFormat, file, effects),
  };
}

/** US full text: grants (2001 to today) and published applications (2001 to today). A file that mixes them is read whole by either. */
export const usptoImporters: readonly Importer[] = [
  importer("uspto/grant", ["us-patent-grant", "PATDOC", "sequence-cwu"]),
  importer("uspto/application", ["us-patent-application", "patent-application-publication"]),
];
