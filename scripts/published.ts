/** Prints docs/studies/published.md anew: `node scripts/published.ts DATA`. */
import { writeFileSync } from "node:fs";
import { publishedPage, reproduce } from "../src/house/published/page.ts";

const [data] = process.argv.slice(2);
if (data === undefined) throw new Error("name the folder of the public data sets");
writeFileSync(new URL("../docs/studies/published.md", import.meta.url), publishedPage(await reproduce(data)));
