import { classFields, dayFields, numberFields, textFields, valueFields, type Field } from "./ast.ts";

export const fields: readonly Field[] = [...textFields, ...valueFields, ...dayFields, ...numberFields, ...classFields];

/** Chinese names, as Chinese databases print them. */
const chineseNames: Readonly<Record<string, Field>> = {
  全文: "text",
  标题: "title",
  名称: "title",
  摘要: "abstract",
  权利要求: "claims",
  说明书: "description",
  申请人: "applicant",
  发明人: "inventor",
  机构: "organisation",
  分类号: "class",
  受理局: "office",
  国家: "country",
  地区: "region",
  类型: "type",
  阶段: "stage",
  状态: "status",
  法律状态: "status",
  状态依据: "status_basis",
  语言: "lang",
  申请日: "filed",
  公开日: "published",
  授权日: "granted",
  届满日: "expires",
  预计届满日: "expires",
  申请年: "year",
  年份: "year",
  公开号: "number",
  申请号: "application",
  同族: "family",
  被引次数: "cited",
  技术领域: "field35",
  行业: "industry",
  国民经济行业: "industry",
  战略性新兴产业: "sei",
};

const known: ReadonlyMap<string, Field> = new Map([
  ...fields.map((field) => [field, field] as const),
  ...Object.entries(chineseNames),
]);

/** The field of a name in English or Chinese, in any case. */
export function findField(name: string): Field | undefined {
  return known.get(name.toLowerCase());
}

function includes<Name extends Field>(names: readonly Name[], field: Field): field is Name {
  return (names as readonly Field[]).includes(field);
}

export const isTextField = (field: Field) => includes(textFields, field);
export const isValueField = (field: Field) => includes(valueFields, field);
export const isDayField = (field: Field) => includes(dayFields, field);
export const isNumberField = (field: Field) => includes(numberFields, field);
