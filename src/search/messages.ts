import { addMessages } from "#base";

/** `from` and `to` are the first and last character of the place, counted from 1. */
const en = {
  "search.query_empty": "The query is empty; write * for everything",
  "search.query_long": "The query has {chars} characters; at most {max} are taken",
  "search.query_large": "The query has more than {max} conditions",
  "search.query_deep": "The query is nested deeper than {max} levels",
  "search.unknown_field":
    "Characters {from}–{to}: there is no field “{field}” (put the text in quotes if a colon is meant); fields are {known}",
  "search.unexpected": "Characters {from}–{to}: “{found}” is not expected here",
  "search.unclosed_quote": "Characters {from}–{to}: the quotation mark is not closed",
  "search.unclosed_parenthesis": "Characters {from}–{to}: the parenthesis is not closed",
  "search.missing_operand": "Characters {from}–{to}: something is missing beside {operator}",
  "search.missing_value": "Characters {from}–{to}: nothing stands after “{field}:”",
  "search.wildcard":
    "Characters {from}–{to}: “{character}” is only understood as * at the end of a word; put the text in quotes to search it as it is",
  "search.prefix_short": "Characters {from}–{to}: at least {min} letters must stand before *",
  "search.no_prefix": "Characters {from}–{to}: field {field} takes no *",
  "search.no_proximity":
    "Characters {from}–{to}: “{operator}” (nearness) is not supported; put it in quotes to search it as a word",
  "search.nothing_in_term": "Characters {from}–{to}: “{term}” has no letter or digit to search for",
  "search.no_range": "Characters {from}–{to}: field {field} takes no range",
  "search.bad_range": "Characters {from}–{to}: a range is written [a TO b], with * for an open end",
  "search.range_reversed": "Characters {from}–{to}: the range ends before it begins",
  "search.bad_day": "Characters {from}–{to}: “{value}” is not a date; write 2020, 2020-05 or 2020-05-31",
  "search.bad_number": "Characters {from}–{to}: “{value}” is not a whole number",
  "search.bad_class": "Characters {from}–{to}: “{value}” is not an IPC or CPC symbol",
  "search.bad_value": "Characters {from}–{to}: “{value}” is not known for field {field}; known are {known}",
  "search.bad_code": "Characters {from}–{to}: “{value}” could not be read for field {field}",
  "search.no_index": "Snapshot {snapshot} has no search index of this version; import or publish again",
  "search.dialect_not_read": "Queries of {dialect} cannot be read yet, only written; those that can be read: {known}",
  "search.sheet_rows": "The result has {rows} rows; at most {max} can be downloaded at once. Narrow the query",
  "search.progress.index": "Building the search index",
  "search.notice.no_tree":
    "{symbol}: which subgroups stand below it is written in the dots of the scheme, which is not installed; only the symbol itself was searched",
  "search.notice.not_ranked":
    "More than {max} publications match; they are ordered by date of publication, latest first, not by relevance",
  "search.notice.incomplete":
    "Filings since {from} are incomplete: applications are published up to 18 months after filing, and the data ends on {cutOff}",
  "search.place_open": "{name} (place not known more closely)",
  "search.type.invention": "Invention",
  "search.type.utility_model": "Utility model",
  "search.type.design": "Design",
  "search.type.plant": "Plant",
  "search.type.other": "Other",
  "search.status.active": "Active",
  "search.status.pending": "Pending",
  "search.status.inactive": "Inactive",
  "search.status.unknown": "Unknown",
} as const;

const zh: Record<keyof typeof en, string> = {
  "search.query_empty": "检索式为空；检索全部请输入 *",
  "search.query_long": "检索式共 {chars} 个字符，最多 {max} 个",
  "search.query_large": "检索式中的条件超过 {max} 个",
  "search.query_deep": "检索式嵌套超过 {max} 层",
  "search.unknown_field": "第 {from}–{to} 个字符：没有“{field}”字段（若冒号属于检索词，请加引号）；可用字段：{known}",
  "search.unexpected": "第 {from}–{to} 个字符：此处不应出现“{found}”",
  "search.unclosed_quote": "第 {from}–{to} 个字符：引号没有闭合",
  "search.unclosed_parenthesis": "第 {from}–{to} 个字符：括号没有闭合",
  "search.missing_operand": "第 {from}–{to} 个字符：{operator} 旁缺少检索条件",
  "search.missing_value": "第 {from}–{to} 个字符：“{field}:”之后没有内容",
  "search.wildcard": "第 {from}–{to} 个字符：不支持通配符“{character}”，仅支持词尾的 *；若要按原文检索，请加引号",
  "search.prefix_short": "第 {from}–{to} 个字符：* 之前至少要有 {min} 个字母",
  "search.no_prefix": "第 {from}–{to} 个字符：字段 {field} 不支持 *",
  "search.no_proximity": "第 {from}–{to} 个字符：暂不支持邻近算符“{operator}”；若要作为词检索，请加引号",
  "search.nothing_in_term": "第 {from}–{to} 个字符：“{term}”中没有可检索的文字或数字",
  "search.no_range": "第 {from}–{to} 个字符：字段 {field} 不支持范围",
  "search.bad_range": "第 {from}–{to} 个字符：范围应写作 [a TO b]，不限的一端写 *",
  "search.range_reversed": "第 {from}–{to} 个字符：范围的终点早于起点",
  "search.bad_day": "第 {from}–{to} 个字符：“{value}”不是日期，请写作 2020、2020-05 或 2020-05-31",
  "search.bad_number": "第 {from}–{to} 个字符：“{value}”不是整数",
  "search.bad_class": "第 {from}–{to} 个字符：“{value}”不是 IPC 或 CPC 分类号",
  "search.bad_value": "第 {from}–{to} 个字符：字段 {field} 没有取值“{value}”；可用取值：{known}",
  "search.bad_code": "第 {from}–{to} 个字符：无法识别字段 {field} 的取值“{value}”",
  "search.no_index": "快照 {snapshot} 没有当前版本的检索索引，请重新导入或发布",
  "search.dialect_not_read": "暂不能读取 {dialect} 的检索式，只能转换为该格式；可读取的格式：{known}",
  "search.sheet_rows": "检索结果共 {rows} 条，一次最多下载 {max} 条，请缩小检索范围",
  "search.progress.index": "正在建立检索索引",
  "search.notice.no_tree": "{symbol}：其下位小组由分类表的圆点层级决定，分类表尚未安装，本次只检索了该分类号本身",
  "search.notice.not_ranked": "命中超过 {max} 件，已按公开日由近及远排列，未按相关度排序",
  "search.notice.incomplete": "{from} 以后的申请尚不完整：专利申请最迟在申请日起 18 个月公布，数据截止 {cutOff}",
  "search.place_open": "{name}（未细分）",
  "search.type.invention": "发明",
  "search.type.utility_model": "实用新型",
  "search.type.design": "外观设计",
  "search.type.plant": "植物",
  "search.type.other": "其他",
  "search.status.active": "有效",
  "search.status.pending": "审中",
  "search.status.inactive": "失效",
  "search.status.unknown": "未知",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
