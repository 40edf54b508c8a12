/**
 * Fifty people of several roles who write milestones, values, payments, comments and files of one zone at once, through HTTP and
 * each change on the disk before it is acknowledged. `node bench/writers.ts [PEOPLE] [ROUNDS]`
 */
import { closeLedgers } from "#ledger";
import { manyRoles } from "../src/server/writers/many-roles-for-test.ts";
import { placeForTest } from "../src/server/writers/engines-for-test.ts";
import { serverForTest } from "../src/server/writers/server-for-test.ts";
import { percentile, printTable } from "./measure.ts";

const people = Number(process.argv[2] ?? 50);
const rounds = Number(process.argv[3] ?? 10);

const place = await placeForTest("sqlite");
const server = await serverForTest(place.dataDir);
const begun = performance.now();
const { written, failed, kept, history } = await manyRoles(server.url, { people, rounds });
const seconds = (performance.now() - begun) / 1000;
await server.close();
await closeLedgers();
await place.remove();

const rows = [...Map.groupBy(written, ({ what }) => what)].map(([what, some]) => {
  const times = some.map(({ ms }) => ms);
  return {
    what,
    writes: some.length,
    "median ms": Math.round(percentile(times, 50)),
    "p95 ms": Math.round(percentile(times, 95)),
  };
});
const missing = written.filter(({ key }) => !kept.has(key)).length;
printTable(`${people} people, ${rounds} writes each: ${(written.length / seconds).toFixed(0)} a second`, rows);
console.log(
  `failed ${failed.length}, acknowledged and not in the history ${missing}, faults ${history.broken.length + history.faults.length}`,
);
process.exit(failed.length + missing + history.broken.length + history.faults.length === 0 ? 0 : 1);
