/** Prints docs/map.md anew. */
import { writeFileSync } from "node:fs";
import { actions } from "#product";
import { mapText } from "../src/house/map.ts";

writeFileSync(new URL("../docs/map.md", import.meta.url), mapText(actions));
