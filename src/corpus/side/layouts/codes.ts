import { unread, type Layout } from "./layout.ts";
import { dayOf } from "./values.ts";

/** Offices and countries under the two letters of ST.3. */
export const officeLayout: Layout = {
  kind: "office",
  name: "office",
  fields: {
    office: ["office", "office_code", "appln_auth", "st3", "st.3", "局别代码", "机构代码", "国别代码", "authority"],
    nameZh: ["name_zh", "中文名称", "名称"],
    nameEn: ["name_en", "name", "english_name", "英文名称", "office_name", "ctry_name", "country_name"],
    abbreviation: ["abbreviation", "简称", "缩写"],
  },
  required: ["office", ["nameZh", "nameEn"]],
  fits: (rows) => rows.filter((row) => /^[A-Z]{2}$/u.test(row.text("office"))).length >= rows.length * 0.9,
  read(cells) {
    const office = cells.text("office").toUpperCase();
    if (!/^[A-Z]{2}$/u.test(office)) return unread("corpus.side.bad_office", office);
    const name = cells.text("nameZh");
    return [
      {
        office,
        name_zh: /\p{Script=Han}/u.test(name) ? name : null,
        name_en: cells.text("nameEn") || (/\p{Script=Han}/u.test(name) ? null : name || null),
        abbreviation: cells.orNull("abbreviation"),
      },
    ];
  },
};

/** The EPO's list of legal event codes: its event class is the category of ST.27. */
export const legalCodeLayout: Layout = {
  kind: "legal_code",
  name: "legal-code/inpadoc",
  fields: {
    office: ["authority", "office", "event_auth", "局别"],
    code: ["event-code", "event_code", "code", "事件代码", "法律状态代码"],
    created: ["date created"],
    influence: ["influence", "影响", "event_impact"],
    description: ["description eng", "event_descr", "description", "说明"],
    updated: ["last update eng"],
    original: ["description ori", "event_descr_orig", "原文说明"],
    category: ["event-class", "event_category_code", "category", "类别"],
    categoryName: ["event-class description", "event_category_title"],
  },
  required: ["office", "code", "description", ["category", "influence"]],
  read(cells, { dated }) {
    const [office, code] = [cells.text("office").toUpperCase(), cells.text("code").toUpperCase()];
    if (!/^[A-Z]{2}$/u.test(office)) return unread("corpus.side.bad_office", office);
    if (code === "") return unread("corpus.side.no_value", "code");
    const created = dayOf(cells.text("created"));
    dated(created);
    dated(dayOf(cells.text("updated")));
    const category = cells.text("category").toUpperCase();
    // `-` is how the list marks a loss of rights; cells take it for nothing.
    const influence = cells.raw("influence");
    return [
      {
        office,
        code,
        category: /^[A-Z]$/u.test(category) ? category : null,
        category_name: cells.orNull("categoryName"),
        influence: influence === "+" ? "positive" : influence === "-" ? "negative" : null,
        description: cells.orNull("description"),
        description_original: cells.orNull("original"),
        created_on: created ?? null,
      },
    ];
  },
};
