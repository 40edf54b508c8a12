/** Prints docs/acceptance.md anew. */
import { writeFileSync } from "node:fs";
import { acceptanceRows, acceptanceText } from "../src/house/acceptance.ts";

writeFileSync(new URL("../docs/acceptance.md", import.meta.url), acceptanceText(acceptanceRows()));
