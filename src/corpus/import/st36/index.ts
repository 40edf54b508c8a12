export { st36Importers } from "./importers.ts";
