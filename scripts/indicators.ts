/** Prints the table of docs/navigate/indicators.md anew. */
import { readFileSync, writeFileSync } from "node:fs";
import { printedPage } from "../src/navigate/catalogue/page.ts";

const page = new URL("../docs/navigate/indicators.md", import.meta.url);
writeFileSync(page, printedPage(readFileSync(page, "utf8")));
