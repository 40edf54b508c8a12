/**
 * How well the text landscape finds known groups: clusters of titles and abstracts beside the main IPC subclass (and section) that each
 * publication has, which the clustering never sees. A data directory as argument is measured; what it holds is up to 3,000 publications
 * of its current snapshot, those with the smallest MD5 of their keys.
 *
 *     node bench/landscape.ts DATA_DIR
 *
 * Purity: share of members whose cluster's commonest class is their own. NMI: mutual information over the mean of both entropies (0–1),
 * which chance alone would leave near 0.
 */
import { limits } from "#base";
import { currentSnapshot } from "#corpus";
import { name, sql } from "#engine";
import { readTexts } from "../src/navigate/text/read-texts.ts";

const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error("usage: node bench/landscape.ts DATA_DIR");
const snapshot = await currentSnapshot(dataDir);
if (!snapshot) throw new Error("the data directory has no snapshot");
const engine = await snapshot.engine();
const rows = await engine.rows<{ doc: number; section: string; text: string; ipc: string | null }>(sql`
  with chosen as (
    select doc, publication_key from publication order by md5(publication_key), doc limit ${limits.studyTextsMax}
  ),
  main as (
    select doc, min(substr(replace(symbol, ' ', ''), 1, 4)) as ipc from (
      select c.doc, c.symbol, row_number() over (partition by c.doc order by c.position) as place
      from classification c where c.scheme = 'ipc'
    ) ranked where place = 1 group by doc
  )
  select t.doc, t.section, t.text, m.ipc
  from ${name("text")} t join chosen c on c.doc = t.doc left join main m on m.doc = t.doc
  where t.section in ('title', 'abstract') order by t.doc, t.section, t.lang, t.text`);
engine.close();

const members = new Map<number, { ipc: string | null; titles: string[]; abstracts: string[] }>();
for (const { doc, section, text, ipc } of rows) {
  const own = members.get(doc) ?? { ipc, titles: [], abstracts: [] };
  (section === "title" ? own.titles : own.abstracts).push(text);
  members.set(doc, own);
}
const started = process.cpuUsage();
const read = readTexts(
  [...members].map(([member, own]) => ({ member, ...own })),
  {},
);
const { user, system } = process.cpuUsage(started);

for (const [level, length] of [
  ["section", 1],
  ["class", 3],
  ["subclass", 4],
] as const) {
  const pairs = read.members.flatMap(({ member, cluster }): [string, string][] => {
    const ipc = members.get(member)?.ipc;
    return cluster !== null && ipc ? [[String(cluster), ipc.slice(0, length)]] : [];
  });
  const { purity, information, classes } = agreement(pairs);
  console.log(
    `${level.padEnd(9)} ${pairs.length} members, ${classes} classes: purity ${purity.toFixed(2)}, NMI ${information.toFixed(2)}`,
  );
}
const silhouette = read.clusters.reduce((sum, each) => sum + each.silhouette, 0) / Math.max(1, read.clusters.length);
console.log(`${read.clusters.length} clusters of ${members.size} texts, mean silhouette ${silhouette.toFixed(2)}`);
console.log(`${((user + system) / 1e6).toFixed(2)} s of one processor for terms, clusters and effects`);

function agreement(pairs: readonly (readonly [string, string])[]): { purity: number; information: number; classes: number } {
  const count = (keys: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const [clusters, classes] = [count(pairs.map(([cluster]) => cluster)), count(pairs.map(([, label]) => label))];
  const joint = count(pairs.map(([cluster, label]) => `${cluster} ${label}`));
  const entropy = (counts: ReadonlyMap<string, number>) =>
    [...counts.values()].reduce((sum, value) => sum - (value / pairs.length) * Math.log(value / pairs.length), 0);
  let shared = 0;
  const best = new Map<string, number>();
  for (const [key, value] of joint) {
    const [cluster = "", label = ""] = key.split(" ");
    shared +=
      (value / pairs.length) * Math.log((value * pairs.length) / ((clusters.get(cluster) ?? 1) * (classes.get(label) ?? 1)));
    best.set(cluster, Math.max(best.get(cluster) ?? 0, value));
  }
  const mean = (entropy(clusters) + entropy(classes)) / 2;
  return {
    purity: [...best.values()].reduce((sum, value) => sum + value, 0) / pairs.length,
    information: mean === 0 ? 0 : shared / mean,
    classes: classes.size,
  };
}
