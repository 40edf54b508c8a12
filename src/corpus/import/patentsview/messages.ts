import { addMessages } from "#base";

const en = {
  "corpus.patentsview.needs_patents":
    "{tables}: these PatentsView tables tell of patents by number only; put g_patent (for pg_… tables: pg_published_application) beside them",
  "corpus.patentsview.left_out": "{table}: says nothing without {partner}, which is missing; it was left out",
  "corpus.patentsview.bad_number": "Patent “{value}”: this is no number of a US publication; it was not taken",
  "corpus.patentsview.bad_value": "Patent {patent}: {field} “{value}” could not be read and was left out",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.patentsview.needs_patents":
    "{tables}：这些 PatentsView 表只以编号指向专利，请将 g_patent（pg_ 开头的表则为 pg_published_application）一并放入",
  "corpus.patentsview.left_out": "{table}：须与 {partner} 一并读取，现缺后者，已略去",
  "corpus.patentsview.bad_number": "专利“{value}”：不是美国专利文献号，未采用",
  "corpus.patentsview.bad_value": "专利 {patent}：{field}“{value}”无法识别，已略去",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
