/** What a zone is to be made of, what of it is filled, and what not yet; and structures made from shipped templates. */
import { z } from "zod";
import { action, AppError, isDay, type Context, dayOf } from "#base";
import { doingOf, ledgerOf, type LedgerRecord, type Register } from "#ledger";
import { organisations } from "../organisation-register.ts";
import { structureAnswer } from "../contract.ts";
import { readAll } from "../../read-all.ts";
import { readPart, structureTemplates, type Part } from "./parts.ts";
import { structurePlaces } from "./structure-places.ts";
import { structures } from "./structures.ts";

type Shown = z.output<typeof structureAnswer>["structures"][number];

export const structureAction = action({
  name: "zone/structure",
  page: "zone/programme",
  may: "by_record",
  summary: {
    zh: "架构落位情况：各构成项的位置、已落位与未落位，N 由单位台账统计",
    en: "The parts of a zone's structure: places filled and unfilled, N counted from the register of organisations",
  },
  input: z.object({ zone: z.string(), at: z.string().refine(isDay).optional() }),
  output: structureAnswer,
  positional: ["zone"],
  doors: ["cli", "http"],
  method: "get",
  async run({ zone, at }, context) {
    const today = at ?? dayOf(context.clock());
    const [all, places, those] = await Promise.all([
      readAll(structures, { zone }, "title", context),
      readAll(structurePlaces, { zone }, "place", context),
      readAll(organisations(), { zone }, "name", context),
    ]);
    const held = places.filter(({ values }) => isHeld(values, today));
    return { zone, at: today, structures: all.map((each) => shownOf(each, held, those)) };
  },
  print: ({ structures: all }, lang) =>
    all
      .flatMap(({ title, filled, places, parts, unfilled }) => [
        `${title}\t${filled}/${places}`,
        ...parts.map(
          (part) =>
            `  ${part.title[lang]}\t${part.places === null ? `N = ${part.counted}` : `${part.filled.length}/${part.places}`}`,
        ),
        ...unfilled.map(({ part, place }) => `  – ${part[lang]} ${place}`),
      ])
      .join("\n"),
  rows: ({ structures: all }) =>
    all.flatMap(({ title, parts }) =>
      parts.map((part) => ({
        structure: title,
        part_zh: part.title.zh,
        part_en: part.title.en,
        places: part.places,
        filled: part.filled.length,
        counted: part.counted,
      })),
    ),
});

function isHeld(values: LedgerRecord["values"], day: string): boolean {
  const [from, until] = [values["from_on"], values["until_on"]];
  return !(typeof from === "string" && from > day) && !(typeof until === "string" && until < day);
}

function shownOf({ id, values }: LedgerRecord, held: readonly LedgerRecord[], those: readonly LedgerRecord[]): Shown {
  const named = new Map(those.map((one) => [one.id, String(one.values["name"])]));
  const own = held.filter((place) => place.values["structure"] === id);
  const parts = (values["parts"] as readonly string[]).map(readPart).filter((part): part is Part => part !== undefined);
  const shown = parts.map((part) => ({
    key: part.key,
    title: part.title,
    places: part.places,
    counts: part.counts,
    counted: part.places === null ? those.filter((one) => one.values["kind"] === part.counts).length : null,
    filled: own
      .filter((place) => [part.key, part.title.en].includes(String(place.values["part"])))
      .map((place) => {
        const organisation = (place.values["organisation"] ?? null) as string | null;
        const title = (place.values["title"] ?? (organisation === null ? null : named.get(organisation)) ?? null) as
          | string
          | null;
        return { place: place.values["place"] as number, record: place.id, title, organisation };
      }),
  }));
  const unfilled = shown.flatMap((part) =>
    Array.from({ length: part.places ?? 0 }, (_, at) => at + 1)
      .filter((place) => !part.filled.some((each) => each.place === place))
      .map((place) => ({ part: part.title, place })),
  );
  const places = shown.reduce((sum, part) => sum + (part.places ?? 0), 0);
  return { id, title: String(values["title"]), places, filled: places - unfilled.length, unfilled, parts: shown };
}

export const structureUseAction = action({
  name: "zone/structure-use",
  page: "zone/programme",
  may: "by_record",
  summary: { zh: "按模板建立架构（如“1+2+3+N”）", en: "Make a structure from a template, such as 1 + 2 + 3 + N" },
  input: z.object({ zone: z.string(), template: z.string().default("one_two_three_n") }),
  output: z.object({ id: z.string(), title: z.string() }),
  positional: ["zone", "template"],
  doors: ["cli", "http"],
  method: "post",
  run: async ({ zone, template }, context) => useTemplate(zone, template, context),
});

async function useTemplate(zone: string, template: string, context: Context): Promise<{ id: string; title: string }> {
  const known = structureTemplates[template];
  if (!known) {
    throw new AppError("zone.structures.no_template", { template, known: Object.keys(structureTemplates).join(", ") });
  }
  const title = known.title[context.lang];
  const entered = { zone, title, parts: known.parts };
  const { records } = await ledgerOf(context);
  const made = await records.create(structures as unknown as Register, entered, doingOf(context));
  return { id: made.id, title };
}
