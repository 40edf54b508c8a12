/**
 * Latency of finding and counting, beside a bare FTS5 query for the same words in the same run. "First" is a query whose conditions
 * nobody has asked before: no set of an earlier query is used. "Again" keeps them, as the server does. `node bench/search.ts [DATA-DIR]`
 * measures the current snapshot of a data directory; without one, records are invented (`FAIRWAY_BENCH_RECORDS`, else 20,000).
 * The words are taken from the corpus: rare, middling and common ones, so that the same program fits any corpus.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createTestSnapshot, getCurrentSnapshot, type PublicationRecord, type Snapshot } from "../src/corpus/index.ts";
import { facets, units } from "../src/search/contract.ts";
import { countGroups } from "../src/search/count.ts";
import { findHits } from "../src/search/find.ts";
import { segmentPhrase } from "../src/search/index/segment.ts";
// Makes the index a part of every snapshot.
import "../src/search/index.ts";
import { Search } from "../src/search/search.ts";
import { percentile, printTable, residentMegabytes } from "./measure.ts";

const runs = 9;

/** Words with a spread like that of language: a few in every text, most in few. */
function inventedRecords(count: number): PublicationRecord[] {
  let state = 1;
  const random = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) / 0x7fffffff;
  const words = (length: number) => Array.from({ length }, () => `w${Math.floor(30_000 ** random())}`).join(" ");
  return Array.from({ length: count }, (_, index) => {
    const year = 1995 + Math.floor(random() * 28);
    const serial = String(index).padStart(7, "0");
    return {
      at: index + 1,
      office: "CN",
      publicationKey: `CN-1${String(index).padStart(8, "0")}-A`,
      publicationNumber: `1${String(index).padStart(8, "0")}`,
      kind: "A",
      applicationKey: `CN-${year}1${serial}`,
      filedOn: `${year}-0${1 + (index % 9)}-15`,
      publishedOn: `${year + 1}-0${1 + (index % 9)}-20`,
      type: "invention",
      stage: "application",
      titles: [{ lang: "en", text: words(8) }],
      abstracts: [{ lang: "en", text: words(100) }],
      parties: [
        {
          role: "applicant",
          name: `Company ${Math.floor((count / 20) * random() ** 3)} Co Ltd`,
          country: "CN",
          region: "CN-410100",
        },
      ],
      classifications: [
        { scheme: "ipc", symbol: `C${String(1 + (index % 30)).padStart(2, "0")}B${1 + (index % 60)}/02`, first: true },
      ],
      status: { status: "active", raw: "active" },
    };
  });
}

function bareIndex(snapshot: Snapshot): DatabaseSync {
  const url = pathToFileURL(join(snapshot.folder, "search.sqlite"));
  url.search = "mode=ro&immutable=1";
  const database = new DatabaseSync(url, { readOnly: true });
  database.exec("pragma cache_size = -65536; pragma mmap_size = 2147418112");
  return database;
}

/** Words of the titles, with the number of publications that hold them, rarest first. */
function wordsOf(search: Search, database: DatabaseSync): { readonly word: string; readonly matches: number }[] {
  const words = new Set<string>();
  const title = database.prepare("select title from hit where doc = ?");
  for (let pick = 0; pick < 300; pick += 1) {
    const row = title.get(Math.floor((pick / 300) * search.index.publications));
    for (const word of String(row?.["title"] ?? "").match(/[a-z0-9]{2,}|\p{Script=Han}{2,4}/giu) ?? [])
      words.add(word.toLowerCase());
  }
  const counted = [...words].slice(0, 400).map((word) => ({ word, matches: search.find(`"${word}"`).set.size }));
  return counted.filter(({ matches }) => matches > 0).toSorted((left, right) => left.matches - right.matches);
}

function latencies(work: () => unknown): readonly [p50: number, p95: number] {
  const times: number[] = [];
  for (let run = 0; run < runs + 1; run += 1) {
    const started = performance.now();
    work();
    // The first run brings columns into memory.
    if (run > 0) times.push(performance.now() - started);
  }
  return [percentile(times, 50), percentile(times, 95)];
}

const given = process.argv[2];
const temporary = given ? undefined : mkdtempSync(join(tmpdir(), "fairway-bench-"));
const snapshot = temporary
  ? await createTestSnapshot(temporary, inventedRecords(Number(process.env["FAIRWAY_BENCH_RECORDS"] ?? 20_000)))
  : await getCurrentSnapshot(given ?? "");
try {
  const opening = performance.now();
  const search = new Search(snapshot, 0);
  const opened = performance.now() - opening;
  const publications = search.index.publications;
  const database = bareIndex(snapshot);
  const words = wordsOf(search, database);
  const at = (share: number) => words[Math.min(words.length - 1, Math.floor(share * words.length))]?.word ?? "a";
  const [rare, middling, common, commonest] = [at(0.3), at(0.7), at(0.93), at(1)];
  const keeping = new Search(snapshot);
  const queries = [
    rare,
    middling,
    common,
    commonest,
    `${middling} ${common}`,
    `${middling} OR ${common}`,
    `${common} NOT ${middling}`,
    `title:${common} year:[2010 TO 2015]`,
    `${common} office:CN type:invention filed:>=2012`,
    `(${middling} OR class:C) NOT status:inactive`,
    `${middling.slice(0, 2)}*`,
    "office:CN",
    "*",
  ];
  const bare = database.prepare("select rowid from body where body match ? order by rank limit 20");
  const [finds, counts]: [number[], number[]] = [[], []];
  const rows = queries.map((query, index) => {
    // Spaces make another query of the same meaning, so that no whole answer comes from memory.
    let asked = 0;
    const fresh = () => query + " ".repeat(1 + (asked++ % 1000));
    const finding = (of: Search) => () => findHits(of, { query: fresh(), limit: 20, offset: 0, sort: "relevance" }, "en");
    const [find, find95] = latencies(finding(search));
    const [again] = latencies(finding(keeping));
    finds.push(find95);
    const every = facets.flatMap((by) =>
      units.map((unit) => latencies(() => countGroups(search, { query: fresh(), by, unit, limit: 50 }, "en"))),
    );
    counts.push(...every.map(([, p95]) => p95));
    const plain = index < 4 ? latencies(() => bare.all(`"${segmentPhrase(query)?.tokens.join(" ")}"`))[0] : Number.NaN;
    const { total } = findHits(search, { query, limit: 0, offset: 0, sort: "relevance" }, "en");
    return {
      query,
      matches: total,
      "find first p50 ms": find,
      "find first p95 ms": find95,
      "find again p50 ms": again,
      "count p50 ms": percentile(
        every.map(([p50]) => p50),
        50,
      ),
      "count worst ms": Math.max(...every.map(([, p95]) => p95)),
      "bare FTS5 top 20 ms": Number.isNaN(plain) ? "–" : plain.toPrecision(3),
    };
  });
  printTable(`Search over ${publications.toLocaleString("en")} publications`, rows);
  console.log(
    `\n  p95 of all: find ${percentile(finds, 95).toFixed(1)} ms (budget 50 at 1 M), count ${percentile(counts, 95).toFixed(1)} ms ` +
      `(budget 150 at 1 M); opening ${opened.toFixed(0)} ms; memory ${residentMegabytes().toFixed(0)} MB of two searches`,
  );
  database.close();
} finally {
  if (temporary) rmSync(temporary, { recursive: true, force: true });
}
