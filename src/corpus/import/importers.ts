import type { Importer, SetImporter } from "./importer.ts";
import { epoImporters } from "./epo/index.ts";
import { cnipaImporters } from "./cnipa/index.ts";
import { googleImporters } from "./google/importers.ts";
import { googleParquet } from "./google/parquet.ts";
import { lensImporter } from "./lens/index.ts";
import { patentsViewImporter } from "./patentsview/index.ts";
import { patstatImporter } from "./patstat/index.ts";
import { st36Importers } from "./st36/index.ts";
import { st96Importers } from "./st96/index.ts";
import { tableImporters } from "./table/index.ts";
import { taggedImporters } from "./tagged/index.ts";
import { usptoImporters } from "./uspto/index.ts";
import { usptoOdpImporter } from "./uspto-odp/index.ts";
import { usptoTextImporters } from "./uspto-text/index.ts";

/** Every format, in the order they are asked; the surest of a file reads it. */
export const importers: readonly Importer[] = [
  ...usptoImporters,
  ...usptoTextImporters,
  usptoOdpImporter,
  ...st36Importers,
  ...st96Importers,
  ...cnipaImporters,
  ...epoImporters,
  lensImporter,
  ...googleImporters,
  ...taggedImporters,
  ...tableImporters,
];

/** Formats of several files that are read together; asked before the others. */
export const setImporters: readonly SetImporter[] = [patstatImporter, patentsViewImporter, googleParquet];
