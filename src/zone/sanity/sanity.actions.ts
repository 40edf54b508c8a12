/** Published figures held against themselves, each other, and what is known. */
import { z } from "zod";
import { action, AppError, limits, messageText, type Action } from "#base";
import { sanityAnswer } from "./contract.ts";
import { judge } from "./judge.ts";
import "./messages.ts";
import { readSource, readSourceFile } from "./source/read-source.ts";
import { textOfHtml } from "./source/html.ts";

const input = z.object({
  source: z.string().optional().describe("the text, or a file of it (txt, md, html, docx, pdf)"),
  file: z.string().optional().describe("a file of it"),
  text: z.string().optional().describe("the published text, Chinese or English; a page of HTML is read as it is seen"),
  published: z.string().optional().describe("the day the text was published (2016-09-20), from which missing years are inferred"),
});

const sanityAction = action({
  name: "zone/sanity",
  may: "member",
  summary: {
    zh: "核查公开表述中的数据：数量级、合计、占比、舍入、流量比、倍数、不完整年度、地名与误译",
    en: "Check the figures of a published text: scale, sums, shares, rounding, flow ratios, multiples, incomplete years, places, translations",
  },
  input,
  // Over the network a path is never read; an upload is.
  httpInput: input.omit({ source: true }),
  uploads: "file",
  output: sanityAnswer,
  positional: ["source"],
  doors: ["cli", "http"],
  method: "get",
  async run({ source, file, text, published }, { lang }) {
    const raw = await rawText({ source, file, text });
    const read = /^\s*<(?:!doctype html|html|body|div|p|article)\b/i.test(raw) ? textOfHtml(raw) : raw.replace(/\r\n?/g, "\n");
    if (read.trim() === "") throw new AppError("zone.sanity.nothing", {});
    if (read.length > limits.sanityCharsMax)
      throw new AppError("zone.sanity.too_long", { chars: read.length, most: limits.sanityCharsMax });
    const day = published === undefined || published === "" ? undefined : published;
    if (day !== undefined && !isDay(day)) throw new AppError("zone.sanity.bad_day", { value: day });
    return judge(read, lang, day);
  },
  print({ statements, derived, counts }, lang) {
    const marks = { ok: "✓", suspicious: "?", wrong: "✗", unchecked: "–" } as const;
    const lines = statements.flatMap(({ figure, text, verdict, reason, suggestion, correction }) => [
      `${marks[verdict]} ${figure ?? text}: ${reason}`,
      ...(correction === null || figure === null
        ? []
        : [`    ${messageText("zone.sanity.corrected", { figure, correction }, lang)}`]),
      ...(suggestion === null ? [] : [`    ${messageText("zone.sanity.suggested", { text: suggestion }, lang)}`]),
    ]);
    const follows =
      derived.length > 0 ? [messageText("zone.sanity.derived", {}, lang), ...derived.map(({ text }) => `  ${text}`)] : [];
    return [...lines, ...follows, messageText("zone.sanity.summary", counts, lang)].join("\n");
  },
  rows: ({ statements }) =>
    statements.map(({ implied, checks, ...statement }) => ({
      ...statement,
      checks: checks.join(" "),
      implied: implied.map(({ of, least, most }) => `${of}: ${least}–${most}`).join("; "),
    })),
});

function rawText({ source, file, text = "" }: Pick<z.output<typeof input>, "source" | "file" | "text">): Promise<string> {
  if (file !== undefined) return readSourceFile(file);
  return source === undefined ? Promise.resolve(text) : readSource(source);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

export const sanityActions: readonly Action[] = [sanityAction];
