export * from "./ast.ts";
export * from "./fields.ts";
export { parseQuery } from "./parse.ts";
export { printQuery } from "./print.ts";
