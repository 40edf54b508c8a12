import { z } from "zod";
import { action, limits, messageText } from "#base";
import { withCurrentSnapshot } from "#corpus";
import { intensiveAnswer, reasons, rights, type JudgedIndustry, type Right } from "./contract.ts";
import { grantGaps } from "./grant-gaps.ts";
import { judgeIndustries } from "./judge.ts";
import { grantsBelow, grantsByIndustry, readIndustries } from "./read-industries.ts";
import "./messages.ts";

type Answer = z.output<typeof intensiveAnswer>;

/** Which industries are intensive in a right, by both methods, and where the methods differ. */
export const intensiveAction = action({
  name: "zone/intensive",
  may: "member",
  summary: {
    zh: "知识产权密集型产业：规模与密度法、每千人法并列，列出差异",
    en: "Industries that are intensive in a right, by scale and density and per employee, and where the two differ",
  },
  input: z.object({
    region: z.string().default("CN"),
    right: z.enum(Object.keys(rights) as [Right]).default("patent"),
    /** Last year of the window of five. */
    to: z.coerce.number().int().min(1990).max(2100),
    years: z.coerce.number().int().min(1).max(10).default(5),
    /** Where invention grants are counted: told by the statistics, or in the corpus by concordance. */
    count: z.enum(["statistics", "corpus"]).default("statistics"),
    concordance: z.enum(["gbt4754", "nace"]).default("gbt4754"),
  }),
  output: intensiveAnswer,
  positional: ["region"],
  doors: ["cli", "http"],
  method: "get",
  async run({ region, right, to, years, count, concordance }, { dataDir, lang }): Promise<Answer> {
    const window = { region, right, from: to - years + 1, to };
    const fromCorpus = count === "corpus" && right === "patent";
    return withCurrentSnapshot(dataDir, async (snapshot, engine) => {
      const read = await readIndustries(engine, window);
      const grants = fromCorpus ? await grantsByIndustry(engine, window, concordance) : undefined;
      const known = read.industries.map((industry) =>
        grants ? { ...industry, rights: grantsBelow(grants, industry.code) } : industry,
      );
      const { means, industries } = judgeIndustries(known, right);
      const caveats = [
        ...(right === "patent" ? [messageText("zone.intensive.thresholds", {}, lang)] : []),
        ...(right === "copyright" ? [messageText("zone.intensive.copyright", {}, lang)] : []),
        ...(grants ? [messageText("zone.intensive.corpus", { concordance }, lang)] : []),
        ...(known.length === 0 ? [messageText("zone.intensive.nothing", { region, from: window.from, to }, lang)] : []),
        ...read.unread.slice(0, limits.previewRecordsMax).map((measure) => messageText("zone.intensive.unit", { measure }, lang)),
      ];
      return {
        region,
        right,
        from: window.from,
        to,
        snapshot: snapshot.id,
        rightsFrom: fromCorpus ? ("corpus" as const) : ("statistics" as const),
        means,
        industries: [...industries],
        differences: differencesOf(industries),
        sums: {
          scaleAndDensity: sumOf(industries, ({ scaleAndDensity }) => scaleAndDensity.intensive === true),
          perEmployee: sumOf(industries, ({ perEmployee }) => perEmployee.intensive === true),
          all: sumOf(industries, () => true),
        },
        caveats,
        gaps: fromCorpus ? await grantGaps(engine, window, concordance, lang) : [],
      };
    });
  },
  print: ({ industries, caveats, gaps }, lang) =>
    [
      ...industries.map(({ code, title, rights: count, density, scaleAndDensity, perEmployee }) =>
        [
          code,
          title,
          count ?? "–",
          density?.toFixed(2) ?? "–",
          reasons[scaleAndDensity.reason][lang],
          reasons[perEmployee.reason][lang],
        ].join("\t"),
      ),
      ...gaps.map((gap) => `! ${gap}`),
      ...caveats,
    ].join("\n"),
  rows: ({ industries }) =>
    industries.map(({ scaleAndDensity, perEmployee, ...industry }) => ({
      ...industry,
      scale_and_density: scaleAndDensity.intensive,
      scale_and_density_reason: scaleAndDensity.reason,
      per_employee: perEmployee.intensive,
      per_employee_reason: perEmployee.reason,
    })),
});

function differencesOf(industries: readonly JudgedIndustry[]): Answer["differences"] {
  const codes = (wanted: (scale: boolean | null, employee: boolean | null) => boolean) =>
    industries.filter((each) => wanted(each.scaleAndDensity.intensive, each.perEmployee.intensive)).map(({ code }) => code);
  return {
    both: codes((scale, employee) => scale === true && employee === true),
    onlyScaleAndDensity: codes((scale, employee) => scale === true && employee === false),
    onlyPerEmployee: codes((scale, employee) => scale === false && employee === true),
    neither: codes((scale, employee) => scale === false && employee === false),
    unjudged: codes((scale, employee) => scale === null || employee === null),
  };
}

function sumOf(all: readonly JudgedIndustry[], wanted: (industry: JudgedIndustry) => boolean): Answer["sums"]["all"] {
  const total = (industries: readonly JudgedIndustry[], key: "employees" | "valueAdded") =>
    industries.reduce((sum, industry) => sum + (industry[key] ?? 0), 0);
  const some = all.filter(wanted);
  const share = (key: "employees" | "valueAdded") => (total(all, key) > 0 ? total(some, key) / total(all, key) : null);
  return {
    industries: some.length,
    employees: total(some, "employees"),
    employeeShare: share("employees"),
    valueAdded: total(some, "valueAdded"),
    valueAddedShare: share("valueAdded"),
  };
}
