/**
 * An import in a process of its own, to be killed: `node import-child.ts DATA_DIR toy|real STAGE_BYTES FILE…`, with toy files or files of
 * the real importers (which are not published). Prints the snapshot's id.
 */
import { plainContext } from "#base";
import { importers } from "../import/importers.ts";
import { importFiles } from "./import-files.ts";
import { toyImporter } from "./toy-importer.ts";

const [dataDir = "", kind, stageBytes, ...paths] = process.argv.slice(2);
process.stdout.write("started\n");
const options = { paths, publish: kind === "toy", stageBytes: Number(stageBytes) };
const answer = await importFiles(options, kind === "toy" ? [toyImporter()] : importers, plainContext(dataDir));
process.stdout.write(`${answer.snapshot}\n`);
