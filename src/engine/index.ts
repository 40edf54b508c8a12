export * from "./engine.ts";
export * from "./sql.ts";
