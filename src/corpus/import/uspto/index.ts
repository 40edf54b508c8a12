export { usptoImporters } from "./importers.ts";
