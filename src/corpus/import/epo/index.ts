export { epoImporters } from "./importers.ts";
