/**
 * Reading US full text into records, beside two bare event parsers that read the same bytes and keep nothing, and beside Python's usual
 * ways. The budget is a ratio of at least 1 to the bare parsers. `node bench/import-uspto.ts [megabytes]`; real grants where the files of ../shared/data are there, else invented ones.
 */
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { SaxesParser } from "saxes";
import { walkFiles } from "../src/corpus/import/files/index.ts";
import type { PreparedBatch } from "../src/corpus/import/threads/prepared.ts";
import { usptoImporters } from "../src/corpus/import/uspto/index.ts";
import { measurePython, pythonWithPeers } from "./python.ts";
import { measure, megabytesPerSecond, printTable, residentMegabytes } from "./measure.ts";

const megabytes = Number(process.argv[2] ?? 100);
const real = join(import.meta.dirname, "../../shared/data/uspto");
const endTag = "</us-patent-grant>";

function realGrants(): Buffer[] {
  const files = readdirSync(real, { recursive: true, encoding: "utf8" }).filter((name) => name.toLowerCase().endsWith(".xml"));
  return files
    .toSorted()
    .map((name) => readFileSync(join(real, name)))
    .filter(
      (bytes) =>
        /^<\?xml[^>]*>\s*<!DOCTYPE us-patent-grant/.test(bytes.toString("latin1", 0, 200)) && !bytes.includes("<sequence-cwu"),
    );
}

function inventedGrant(number: number): Buffer {
  const words =
    'a rotor of the invented machine <figref idref="f1">FIG. <b>1</b></figref> turns at 10<sup>3</sup> revolutions &#x2014; '.repeat(
      6,
    );
  const text = Array.from({ length: 80 }, (_, index) => `<p id="p-${index}" num="${index}">${words}</p>\n`).join("");
  const cited = `<us-citation><patcit num="00001"><document-id><country>US</country><doc-number>4000000</doc-number><kind>A</kind><name>Doe</name><date>19770100</date></document-id></patcit><category>cited by examiner</category></us-citation>\n`;
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE us-patent-grant SYSTEM "us-patent-grant-v47-2022-02-17.dtd" [ ]>
<us-patent-grant lang="EN" country="US"><us-bibliographic-data-grant>
<publication-reference><document-id><country>US</country><doc-number>${number}</doc-number><kind>B2</kind><date>20230103</date></document-id></publication-reference>
<application-reference appl-type="utility"><document-id><country>US</country><doc-number>17${String(number).slice(-6)}</doc-number><date>20210104</date></document-id></application-reference>
<invention-title id="t">Invented machine</invention-title><us-references-cited>${cited.repeat(40)}</us-references-cited><number-of-claims>1</number-of-claims>
</us-bibliographic-data-grant><abstract id="abstract"><p>${words}</p></abstract><description id="description">${text}</description>
<claims id="claims"><claim id="c1" num="00001"><claim-text>1. ${words}</claim-text></claim></claims></us-patent-grant>\n`);
}

const folder = mkdtempSync(join(tmpdir(), "fairway-bench-"));
try {
  const isReal = existsSync(real);
  const set = isReal ? realGrants() : Array.from({ length: 300 }, (_, index) => inventedGrant(11_000_000 + index));
  const path = join(folder, "grants.xml");
  const file = openSync(path, "w");
  let bytes = 0;
  while (bytes < megabytes * 1e6) for (const each of set) bytes += writeSync(file, each) + writeSync(file, "\n");
  closeSync(file);
  const whole = readFileSync(path);

  /** Every document decoded and given to a parser, one after another. */
  const eachDocument = (parse: (xml: string) => void): number => {
    let [position, documents] = [0, 0];
    for (;;) {
      const end = whole.indexOf(endTag, position);
      if (end < 0) return documents;
      const start = whole.indexOf("<?xml", position);
      parse(whole.toString("utf8", start, end + endTag.length));
      position = end + endTag.length;
      documents++;
    }
  };
  let seen = 0;
  const saxes = (): number =>
    eachDocument((xml) => {
      const parser = new SaxesParser();
      parser.on("opentag", () => seen++);
      parser.on("text", (text) => (seen += text.length));
      parser.write(xml).close();
    });
  const htmlparser2 = (): number =>
    eachDocument((xml) => {
      const parser = new Parser({ onopentag: () => seen++, ontext: (text) => (seen += text.length) }, { xmlMode: true });
      parser.write(xml);
      parser.end();
    });
  const fairway = async (): Promise<number> => {
    let records = 0;
    const { signal } = new AbortController();
    // As an import reads: prepared on threads.
    const take = (batch: PreparedBatch): Promise<void> => Promise.resolve(void (records += batch.starts.length));
    const prepared = { today: "2026-01-01", take };
    for await (const walked of walkFiles([path], { signal })) {
      if (!("file" in walked)) throw new Error(walked.problem.issue.code);
      for await (const batch of usptoImporters[0]!.read(walked.file, {
        signal,
        facts: {},
        consumed: () => undefined,
        prepared,
      })) {
        records += batch.filter((each) => "record" in each).length;
      }
    }
    return records;
  };

  const rows: Record<string, string | number>[] = [];
  const works = [
    ["saxes, bare", saxes],
    ["htmlparser2, bare", htmlparser2],
    ["fairway, records", fairway],
  ] as const;
  const measured: { reader: string; documents: number; ms: number; cpuMs: number; resident: number }[] = [];
  for (const [reader, work] of works) {
    const { answer, medianMs, cpuMs } = await measure<number>(work, { runs: 3 });
    measured.push({ reader, documents: answer, ms: medianMs, cpuMs, resident: residentMegabytes() });
  }
  const ours = measured.at(-1)!;
  const peers = pythonWithPeers();
  if ("lacks" in peers) console.log(`Python is left out: ${peers.lacks}`);
  else {
    for (const way of ["lxml", "iterparse"]) {
      const { records, ms, cpuMs } = measurePython(peers.python, way, path);
      measured.splice(-1, 0, { reader: `Python ${way}`, documents: records, ms, cpuMs, resident: 0 });
    }
  }
  for (const { reader, documents, ms, cpuMs, resident } of measured) {
    const speed = { "MB/s": megabytesPerSecond(bytes, ms), ratio: ms / ours.ms };
    rows.push({ reader, documents, ...speed, "CPU s": cpuMs / 1000, "CPU ratio": cpuMs / ours.cpuMs, "resident MB": resident });
  }
  const which = isReal ? "real grants, repeated" : "invented grants (the real ones are not here)";
  printTable(
    `US full text, ${Math.round(bytes / 1e6)} MB of ${which}; ratio = our speed to theirs, CPU ratio = their work to ours`,
    rows,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
