import type { ByteFile, Importer } from "../importer.ts";
import { headText, readXml } from "../xml/index.ts";
import { xmlFormat } from "./patent-publication.ts";

/** Raised whenever the same bytes would give other records. */
const version = 2;

function importer(format: string, root: RegExp): Importer {
  return {
    format,
    version,
    detect(file: ByteFile): number {
      const head = headText(file.head);
      return /^\s*(?:\u00ef\u00bb\u00bf)?\s*</.test(head) && root.test(head) ? 0.9 : 0;
    },
    read: (file, effects) => readXml(xmlFormat, file, effects),
  };
}

/** WIPO ST.96, told by its namespaces; names alone (`Claims`) could be anybody's. */
export const st96Importers: readonly Importer[] = [
  importer(
    "st96/patent-publication",
    /<(?:\w+:)?(?:PatentPublication|PatentGrantPublication|ApplicationBody)(?=[\s>])[^>]*wipo\.int\/standards\/XMLSchema\/ST96/,
  ),
  importer("st96/paper", /<(?:\w+:)?(?:ClaimsDocument|SpecificationDocument)(?=[\s>])[^>]*urn:us:gov:doc:uspto:patent/),
];
