/** Fifty people of several roles who write to different registers of one zone at once, through HTTP. */
import { expect, test } from "vitest";
import { closeLedgers } from "#ledger";
import { placeForTest } from "./engines-for-test.ts";
import { manyRoles } from "./many-roles-for-test.ts";
import { serverForTest } from "./server-for-test.ts";

test(
  "fifty of several roles who write milestones, values, comments, files and payments at once lose nothing, and nothing breaks",
  { timeout: 300_000 },
  async () => {
    const place = await placeForTest("sqlite");
    const server = await serverForTest(place.dataDir);
    try {
      const { written, failed, kept, history } = await manyRoles(server.url, { people: 50, rounds: 2 });
      expect(failed).toEqual([]);
      expect(written.length).toBe(50 * 2);
      expect(written.filter((each) => !kept.has(each.key)).map(({ what, key }) => [what, key])).toEqual([]);
      expect(new Set(written.map(({ what }) => what)).size).toBe(5);
      expect([history.broken, history.faults]).toEqual([[], []]);
    } finally {
      await server.close();
      await closeLedgers();
      await place.remove();
    }
  },
);
