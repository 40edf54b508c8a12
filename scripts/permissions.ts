/** Prints docs/ledger/permissions.md anew. */
import { writeFileSync } from "node:fs";
import { actions, permissionsOf, registers } from "#product";
import { permissionsText } from "../src/house/permissions.ts";

writeFileSync(new URL("../docs/ledger/permissions.md", import.meta.url), permissionsText(permissionsOf(actions, registers)));
