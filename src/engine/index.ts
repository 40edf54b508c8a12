export { inlined, openEngine } from "./duckdb.ts";
export * from "./engine.ts";
export * from "./explain.ts";
export * from "./sql.ts";
