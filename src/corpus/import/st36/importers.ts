import { AppError } from "#base";
import type { ByteFile, Importer } from "../importer.ts";
import { headText, readXml, type XmlFormat } from "../xml/index.ts";
import { xmlFormat as european } from "./ep-document.ts";
import { xmlFormat as standard } from "./st36-document.ts";

/** Raised whenever the same bytes would give other records. */
const version = 3;

/** The root of the file, or the first document within one around all. */
function rootPattern(roots: readonly string[]): RegExp {
  return new RegExp(`<(?:!DOCTYPE\\s+)?(?:[A-Za-z_][\\w.-]*:)?(?:${roots.join("|")})(?=[\\s>])`);
}

function importer(format: string, xml: XmlFormat, certainty: number): Importer {
  const here = rootPattern(xml.roots);
  return {
    format,
    version,
    detect(file: ByteFile): number {
      const head = headText(file.head);
      // Texts about a format name its elements, too.
      return /^\s*</.test(head) && here.test(head) ? certainty : 0;
    },
    read: (file, effects) => readXml(xml, file, effects),
  };
}

const ecla = /<class-scheme\s[^>]*eclaexport/;

/** Recognised so that it is refused by its name: a scheme of classes holds no patents. */
const eclaScheme: Importer = {
  format: "epo/ecla",
  version,
  detect: (file) => (ecla.test(headText(file.head)) ? 0.95 : 0),
  read: refuse,
};

// oxlint-disable-next-line require-yield
async function* refuse(file: ByteFile): AsyncGenerator<never> {
  throw new AppError("corpus.st36.classification_scheme", { file: file.name });
}

/** European full text by its B-numbers, and what other offices and collections write after WIPO ST.36. */
export const st36Importers: readonly Importer[] = [
  importer("epo/full-text", european, 0.95),
  importer("st36/patent-document", standard, 0.9),
  eclaScheme,
];
