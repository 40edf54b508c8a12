import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createTestSnapshot, type PublicationRecord } from "#corpus";
import { sql } from "#engine";
import { chainCitations } from "./citations.ts";

/** A US application of a family, named by its priority and begun on its day, that cites these. */
function filing(serial: number, priority: string, on: string, cited: readonly number[]): PublicationRecord {
  return {
    at: serial,
    publicationKey: `US-${serial}-B2`,
    office: "US",
    publicationNumber: String(serial),
    kind: "B2",
    publishedOn: "2018-01-02",
    applicationKey: `US-${serial}`,
    filedOn: "2016-01-05",
    type: "invention",
    stage: "grant",
    titles: [{ lang: "en", text: `Tool ${serial}` }],
    priorities: [{ key: priority, office: "US", on }],
    citations: cited.map((number) => ({ key: `US-${number}-B2` })),
  };
}

test("families cite each other once, never themselves, and only what began before them goes forward", async () => {
  const folder = await mkdtemp(join(tmpdir(), "fairway-citations-"));
  // 1001 and 1002 are one family of 2010; 1003 began in 2012, 1004 in 2014. 1001 and 1003 cite each other.
  const snapshot = await createTestSnapshot(folder, [
    filing(1001, "US-P1", "2010-01-05", [1002, 1003]),
    filing(1002, "US-P1", "2010-01-05", []),
    filing(1003, "US-P2", "2012-01-05", [1001, 1002]),
    filing(1004, "US-P3", "2014-01-05", [1003, 1003, 1002]),
  ]);
  const engine = await snapshot.engine({ threads: 1 });
  await engine.run(sql`create table chosen as select family as member from family`);
  const rows = await engine.rows(sql`
    select year(a.priority_on) as citing, year(b.priority_on) as cited, c.year, c.forward
    from (${chainCitations("family")}) c join family a on a.family = c.citing join family b on b.family = c.cited
    order by citing, cited`);
  engine.close();
  await rm(folder, { recursive: true, force: true });
  expect(rows).toEqual([
    { citing: 2010, cited: 2012, year: 2010, forward: false },
    { citing: 2012, cited: 2010, year: 2012, forward: true },
    { citing: 2014, cited: 2010, year: 2014, forward: true },
    { citing: 2014, cited: 2012, year: 2014, forward: true },
  ]);
});
