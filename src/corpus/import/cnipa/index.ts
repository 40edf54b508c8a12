export { cnipaImporters } from "./importers.ts";
