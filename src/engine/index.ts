export { inlined, openEngine, writeTables } from "./duckdb.ts";
export * from "./engine.ts";
export * from "./explain.ts";
export { writeSheets, type Sheet, type SheetColumn } from "./sheet.ts";
export { neutralised, type Cell, type CellKind } from "./sheet-cell.ts";
export { joinedText } from "./joined-text.ts";
export { inLanes } from "./lanes.ts";
export { listLength } from "./list-length.ts";
export * from "./sql.ts";
