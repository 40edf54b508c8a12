import { addMessages } from "#base";

const en = {
  "zone.kpi.unknown": "No indicator “{kpi}” is in the catalogue; kpi-catalogue.yaml in the data directory can add it",
  "zone.kpi_values.no_parts": "This indicator is not made of a numerator and a denominator",
  "zone.kpi_values.zero_denominator": "The denominator is zero",
  "zone.kpi_values.parts_differ": "The value {value} is not what its parts make: {made}",
  "zone.kpi_values.frozen": "“{cycle}” is closed: a value of it is changed by a revision that names what it replaces, or the cycle is opened again",
  "zone.reporting_cycles.backwards": "The cycle ends ({to}) before it begins ({from})",
  "zone.reporting_cycles.due_early": "Values are due ({due}) before the period ends ({to})",
  "zone.reporting_cycles.nothing_asked": "A cycle asks for at least one indicator or one organisation",
  "zone.reporting_cycles.unfinished": "{count} values of the cycle still await verification or sign-off",
  "zone.organisation_years.twice": "There is another record of {organisation} for {year}; change that one",
  "zone.organisation_years.negative": "“{field}” cannot be below zero",
  "zone.kpi_file.bad_yaml": "{file}, line {line}, column {column}: {reason}",
  "zone.kpi_file.not_a_mapping": "{file}, line {line}, column {column}: must be a mapping from ids to what they mean",
  "zone.kpi_file.too_long": "{file} is longer than {charsMax} characters",
  "zone.kpi_file.wrong_value": "{file}, line {line}, column {column}: “{path}” has a wrong value ({allowed})",
  "zone.kpi_file.missing": "{file}, line {line}, column {column}: “{path}” is missing",
  "zone.kpi_file.unknown": "{file}, line {line}, column {column}: “{path}” is not known here",
  "zone.kpi_file.bad_id": "{file}, line {line}, column {column}: “{path}” is no id (small letters, digits and _)",
  "zone.kpi_file.not_computed":
    "{file}, line {line}, column {column}: “{path}” cannot be computed: what is added is reported, or counted from the corpus by a query",
} as const;

const zh: Record<keyof typeof en, string> = {
  "zone.kpi.unknown": "指标目录中没有“{kpi}”，可在数据目录的 kpi-catalogue.yaml 中增补",
  "zone.kpi_values.no_parts": "该指标不由分子与分母构成",
  "zone.kpi_values.zero_denominator": "分母为零",
  "zone.kpi_values.parts_differ": "数值 {value} 与分子分母计算结果 {made} 不符",
  "zone.kpi_values.frozen": "“{cycle}”已关闭，其数值只能以修订方式更改（注明所替换的记录），或先重新开启该填报周期",
  "zone.reporting_cycles.backwards": "填报周期止（{to}）早于起（{from}）",
  "zone.reporting_cycles.due_early": "填报期限（{due}）早于周期结束（{to}）",
  "zone.reporting_cycles.nothing_asked": "填报周期须至少要求一项指标或一家单位",
  "zone.reporting_cycles.unfinished": "本周期尚有 {count} 条数值待核实或签发",
  "zone.organisation_years.twice": "{organisation} {year} 年的数据已有记录，请修改该记录",
  "zone.organisation_years.negative": "“{field}”不能为负数",
  "zone.kpi_file.bad_yaml": "{file} 第 {line} 行第 {column} 列：{reason}",
  "zone.kpi_file.not_a_mapping": "{file} 第 {line} 行第 {column} 列：须为“编号: 内容”的映射",
  "zone.kpi_file.too_long": "{file} 超过 {charsMax} 个字符",
  "zone.kpi_file.wrong_value": "{file} 第 {line} 行第 {column} 列：“{path}”的取值有误（{allowed}）",
  "zone.kpi_file.missing": "{file} 第 {line} 行第 {column} 列：缺少“{path}”",
  "zone.kpi_file.unknown": "{file} 第 {line} 行第 {column} 列：无法识别“{path}”",
  "zone.kpi_file.bad_id": "{file} 第 {line} 行第 {column} 列：“{path}”不能作为编号（仅限小写字母、数字和下划线）",
  "zone.kpi_file.not_computed": "{file} 第 {line} 行第 {column} 列：“{path}”无法计算；新增指标只能填报，或以检索式由语料计数",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
