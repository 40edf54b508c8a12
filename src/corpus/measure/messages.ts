import { addMessages } from "#base";

const en = {
  "corpus.measure.nothing": "None of the files under {paths} is a labelled set of names that we know",
  "corpus.measure.people":
    "Mentions of inventors with the person they belong to. Co-inventors only where the set holds them; no organisations and no citations, so recall is that of names alone",
  "corpus.measure.assignees": "Spellings of one organisation: measures recall, precision only beside other sets",
  "corpus.measure.list":
    "A list of spellings of one organisation or group, its companies in several countries among them: measures recall only",
  "corpus.measure.cleaned":
    "Applicants as printed and as somebody cleaned them. Companies of a group were put together there, which we keep apart on purpose; publications with several changed names are left out",
  "corpus.measure.two_languages":
    "Chinese and English names of companies: no name tells its translation, so pairs across languages are found only where a corpus shows both; companies of one brand are one there and several here",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.measure.nothing": "{paths} 下没有可识别的已标注名称集",
  "corpus.measure.people": "发明人署名及其所属人员。仅有集内的共同发明人，没有单位与引证，因此查全率只反映姓名本身",
  "corpus.measure.assignees": "同一机构的不同写法：主要衡量查全率，查准率需与其他集一并看",
  "corpus.measure.list": "同一机构或集团（含各国公司）的写法清单：只衡量查全率",
  "corpus.measure.cleaned":
    "申请人原始写法与他人清洗后的写法。该集把集团内公司并为一个，本系统有意分开；有多个名称被改动的文献未计入",
  "corpus.measure.two_languages":
    "公司中英文名称：单凭名称无法得知译名，只有语料同时出现两种名称时才能对应；该集按品牌归并，本系统按机构归并",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
