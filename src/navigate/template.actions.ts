/** New studies from templates, one for each objective of the guideline. */
import { action, analysts, AppError } from "#base";
import { regionOf } from "#corpus";
import { z } from "zod";
import { newStudyInput, studyAnswer, templatesAnswer } from "./contract.ts";
import { indicators } from "./indicator/index.ts";
import { answerOf } from "./study.actions.ts";
import { parseStudy } from "./study/parse.ts";
import { createStudy } from "./study/store.ts";
import { skeleton } from "./template/skeleton.ts";
import { templates, type Template } from "./template/templates.ts";

export const templatesAction = action({
  name: "navigate/templates",
  may: "member",
  summary: { zh: "列出项目模板：类型、目标、须写明的对象与图表", en: "List the templates of studies, by kind and purpose" },
  input: z.object({}),
  output: templatesAnswer,
  doors: ["cli", "http"],
  method: "get",
  run: async () => ({ templates: templates.map(told) }),
  print: ({ templates: all }, lang) =>
    all.map(({ purpose, kind, title }) => `${purpose}\t${kind}\t${title[lang] ?? ""}`).join("\n"),
  rows: ({ templates: all }) =>
    all.map(({ purpose, kind, title, focus, figures }) => ({
      purpose,
      kind,
      title_zh: title.zh,
      title_en: title.en,
      focus: focus.join(" "),
      figures: figures.length,
    })),
});

function told({ purpose, kind, title, question, focus }: Template) {
  const { study } = parseStudy(skeleton({ purpose, kind, title, question, focus }, sample));
  const figures = indicators.filter((indicator) => indicator.applies?.(study) ?? true).map(({ id }) => id);
  return { purpose, kind, title, question, focus: [...focus], figures };
}

const sample = { study: "sample", title: { en: "Sample" }, region: "CN", period: [2005, 2024] } as const;

export const newAction = action({
  name: "navigate/new",
  may: analysts,
  summary: { zh: "按模板新建导航项目", en: "Create a study from a template" },
  input: newStudyInput,
  output: studyAnswer,
  positional: ["purpose", "study"],
  doors: ["cli", "http"],
  method: "post",
  async run({ purpose, study, title, titleEn, titleZh, region, from, to, query }, context) {
    const template = templates.find((each) => each.purpose === purpose);
    if (!template) throw new AppError("navigate.template_not_found", { template: purpose });
    const year = context.clock().getUTCFullYear();
    const named = {
      zh: titleZh ?? (context.lang === "zh" ? title : undefined),
      en: titleEn ?? (context.lang === "en" ? title : undefined),
    };
    const words = {
      ...(named.zh === undefined ? {} : { zh: named.zh }),
      ...(named.en === undefined ? {} : { en: named.en }),
    };
    const yaml = skeleton(template, {
      study,
      title: named.zh === undefined && named.en === undefined ? { [context.lang]: study } : words,
      // A place by its name too (郑州市, Henan); what is neither is refused as the study's own check refuses it.
      region: regionOf({ region }).region ?? region,
      period: [from ?? year - 20, to ?? year - 1],
      query,
    });
    return answerOf(await createStudy(context.dataDir, yaml), context);
  },
  print: ({ yaml }) => yaml,
});
