/** The patents of a zone's carriers, and of all its organisations, each once. */
import { z } from "zod";
import { action } from "#base";
import { withCurrentSnapshot } from "#corpus";
import type { LedgerRecord } from "#ledger";
import { carrierPatentsAnswer } from "../contract.ts";
import { organisations } from "../organisation-register.ts";
import { readAll } from "../../read-all.ts";
import { carrierPatents } from "./carrier-patents.ts";
import { zones } from "../zones.ts";
import { carriers } from "./carriers.ts";

/** A query that names more publications than this is no link that a browser takes. */
const numbersMax = 100;

export const carrierPatentsAction = action({
  name: "zone/carrier-patents",
  page: "zone/programme",
  may: "by_record",
  summary: {
    zh: "创新载体的专利产出：全区合计中同族只计一次",
    en: "Patents of a zone's carriers: in the zone's total each family counts once",
  },
  input: z.object({ zone: z.string() }),
  output: carrierPatentsAnswer,
  positional: ["zone"],
  doors: ["cli", "http"],
  method: "get",
  async run({ zone }, context) {
    const [those, all] = await Promise.all([
      readAll(organisations(), {}, "name", context),
      readAll(carriers, { zone }, "title", context),
    ]);
    const parks = await readAll(zones, { parent: zone }, "name", context);
    const within = new Set([zone, ...parks.map(({ id }) => id)]);
    const ours = new Set(all.map(({ values }) => String(values["organisation"])));
    const inZone = those
      .filter((each) => within.has(each.zone ?? "") || ours.has(each.id))
      .map(({ id, values }) => ({ organisation: id, name: String(values["name"]), names: namesOf(values) }));
    return withCurrentSnapshot(context.dataDir, async (snapshot, engine) => {
      const { of, ...counts } = await carrierPatents(inZone, engine);
      return {
        zone,
        ...counts,
        unknown: inZone
          .filter(({ organisation }) => !of.has(organisation))
          .map(({ organisation, name }) => ({ organisation, name })),
        carriers: all.map(({ id, values }) => {
          const organisation = String(values["organisation"]);
          const held = of.get(organisation);
          return {
            carrier: id,
            title: String(values["title"]),
            organisation,
            families: held?.families ?? null,
            applications: held?.applications ?? null,
            query: held && held.numbers.length <= numbersMax ? held.numbers.map((each) => `number:${each}`).join(" OR ") : null,
          };
        }),
        snapshot: snapshot.id,
        cutOff: snapshot.manifest.cutOff,
      };
    });
  },
  print: ({ families, bySum, carriers: all }, lang) =>
    [
      ...all.map(({ title, families: own }) => `${own ?? "?"}\t${title}`),
      lang === "zh" ? `全区 ${families} 族（逐家相加为 ${bySum}）` : `${families} families in the zone (${bySum} when added up)`,
    ].join("\n"),
  rows: ({ carriers: all }) => all,
});

/** The names by which an organisation may stand in the corpus. */
function namesOf(values: LedgerRecord["values"]): readonly string[] {
  return [values["name"], ...(values["aliases"] as readonly string[]), ...(values["corpus_names"] as readonly string[])].map(
    String,
  );
}
