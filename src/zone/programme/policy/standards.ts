import { choice, day, everyone, link, links, register, text } from "#ledger";

/** A standard that a zone drafts or helps to draft, from its draft to its issue. */
export const standards = register({
  name: "zone/standards",
  page: "zone/programme",
  title: { zh: "标准", en: "Standards" },
  one: { zh: "标准", en: "standard" },
  fields: {
    title: text({ title: { zh: "名称", en: "Title" }, required: true }),
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    kind: choice({
      title: { zh: "类别", en: "Kind" },
      required: true,
      codes: {
        international: { zh: "国际标准", en: "international" },
        national: { zh: "国家标准", en: "national" },
        industry: { zh: "行业标准", en: "of an industry" },
        local: { zh: "地方标准", en: "local" },
        group: { zh: "团体标准", en: "of an association" },
        enterprise: { zh: "企业标准", en: "of an enterprise" },
      },
    }),
    drafters: links({ title: { zh: "起草单位", en: "Drafted by" }, to: "ledger/organisations" }),
    number: text({ title: { zh: "标准号", en: "Number" } }),
    issued_on: day({ title: { zh: "发布日期", en: "Issued on" } }),
    from_on: day({ title: { zh: "实施日期", en: "In force from" } }),
  },
  label: "title",
  list: ["title", "zone", "kind", "number", "issued_on", "drafters"],
  zone: "zone",
  states: {
    draft: { zh: "草案", en: "draft" },
    comment: { zh: "征求意见", en: "open for comment" },
    approved: { zh: "报批", en: "approved" },
    issued: { zh: "已发布", en: "issued" },
    withdrawn: { zh: "废止", en: "withdrawn" },
  },
  first: "draft",
  transitions: {
    open: {
      title: { zh: "征求意见", en: "open for comment" },
      from: ["draft"],
      to: "comment",
      may: { zone_administrator: "zone" },
      needs: ["drafters"],
    },
    approve: { title: { zh: "报批", en: "approve" }, from: ["comment"], to: "approved", may: { zone_administrator: "zone" } },
    issue: {
      title: { zh: "发布", en: "issue" },
      from: ["approved"],
      to: "issued",
      may: { zone_administrator: "zone" },
      needs: ["number", "issued_on"],
    },
    withdraw: {
      title: { zh: "废止", en: "withdraw" },
      from: ["draft", "comment", "approved", "issued"],
      to: "withdrawn",
      may: { zone_administrator: "zone" },
      reason: true,
    },
  },
  settled: ["issued", "withdrawn"],
  may: {
    read: everyone,
    create: { zone_administrator: "zone" },
    change: { zone_administrator: "zone" },
  },
});
