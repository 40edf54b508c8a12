import { addMessages } from "#base";

const en = {
  "corpus.lens.scholarly":
    "{file}: holds scholarly works of the Lens, not patents. Export the patent search (lens.org, Patents) instead",
  "corpus.lens.scholarly_line": "Line {line}: is a scholarly work, not a patent; it was not taken",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.lens.scholarly": "{file}：为 Lens 的学术文献，不是专利。请改为导出专利检索结果（lens.org 的 Patents）",
  "corpus.lens.scholarly_line": "第 {line} 行：是学术文献，不是专利，未采用",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
