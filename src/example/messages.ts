import { addMessages } from "#base";

const en = {
  "example.real_data":
    "The data directory {dataDir} already holds real data; the synthetic example would mix with it. Name another, empty directory with --data.",
  "example.other_story":
    "The data directory {dataDir} already holds another synthetic world ({file}); the two would overwrite each other. Name another, empty directory with --data.",
  "example.study_exists":
    "The study “{study}” already exists in {file} and differs from the example's. Rename or move it, then create the example again.",
  "example.progress.generate": "Making the synthetic industry",
  "example.print.created": "Synthetic example: {families} families, snapshot {snapshot}",
  "example.print.study": "Study file: {study}",
} as const;

const zh: Record<keyof typeof en, string> = {
  "example.real_data": "数据目录 {dataDir} 中已有真实数据，合成示例不得与之混用。请用 --data 指定另一个空目录。",
  "example.other_story": "数据目录 {dataDir} 中已有另一套合成数据（{file}），两者会相互覆盖。请用 --data 指定另一个空目录。",
  "example.study_exists": "研究“{study}”已存在于 {file}，且内容与示例不同。请改名或移走后再创建示例。",
  "example.progress.generate": "正在生成合成示例产业",
  "example.print.created": "合成示例：{families} 个专利族，数据快照 {snapshot}",
  "example.print.study": "研究文件：{study}",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
