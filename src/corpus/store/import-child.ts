/** An import in a process of its own, to be killed: `node import-child.ts DATA_DIR FILE…`. Prints the snapshot's id. */
import { importFiles } from "./import-files.ts";
import { testContext } from "./test-snapshot.ts";
import { toyImporter } from "./toy-importer.ts";

const [dataDir = "", ...paths] = process.argv.slice(2);
process.stdout.write("started\n");
const answer = await importFiles({ paths, publish: true }, [toyImporter()], testContext(dataDir));
process.stdout.write(`${answer.snapshot}\n`);
