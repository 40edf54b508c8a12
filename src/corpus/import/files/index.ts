export { detectImporter } from "./detect-importer.ts";
export { sha256Of } from "./sha256-of.ts";
export type { Walked } from "./unpack.ts";
export { walkFiles, type WalkEffects } from "./walk-files.ts";
