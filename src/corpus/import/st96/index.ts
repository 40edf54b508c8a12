export { st96Importers } from "./importers.ts";
