import { addMessages } from "#base";

const en = {
  "corpus.bad_date": "Row {row}: “{value}” is not a date",
  "corpus.no_snapshot": "There are no data yet. Import a file: fairway corpus import FILE",
  "corpus.progress.read": "Reading {file}",
  "corpus.progress.publish": "Publishing the snapshot",
  "corpus.other_layout":
    "{file} was written by another version of the product. Import the files again into an empty data directory; the snapshots here stay as they are",
  "corpus.progress.check": "Checking the corpus",
  "corpus.print.checked": "Snapshot {snapshot}: {checks} checks, {sound} of them found nothing",
  "corpus.resumed":
    "An import of this file that was stopped had stored {records} records; they were kept, and reading went on behind them",
  "corpus.locked":
    "Another import is running on this data directory (process {pid}, since {since}). Wait until it has ended, then import again",
  "corpus.bad_field": "The record was not taken: its {field} “{value}” is not what the data model allows",
  "corpus.bad_decisions": "{file}, entry {at}: this is not a list of decisions ({reason})",
  "corpus.decided_twice": "{file}, entry {at}: the name “{name}” is given to “{first}” and to “{second}”",
  "corpus.person_not_found": "There is no person “{key}” in the current snapshot",
  "corpus.person_ambiguous":
    "“{name}” is the name of {count} people in the current snapshot: name one by the key that corpus/people shows",
  "corpus.person_left_nothing": "Nothing of “{name}” would be left: at least one family must stay",
  "corpus.organisation_not_found": "There is no organisation “{key}” in the current snapshot",
  "corpus.bad_credit_code": "“{code}” is no unified social credit code: its check character is wrong",
  "corpus.bad_region": "“{region}” is no region that we know: give a name or a code such as CN-410100",
  "corpus.no_such_decision": "Entry {at} of the decisions is not about “{name}”: the file has changed, look again",
  "corpus.publication_not_found": "There is no publication “{number}” in the current snapshot",
  "corpus.print.counts":
    "read {read}: added {added}, updated {updated}, unchanged {unchanged}, duplicates {duplicates}, rejected {rejected}",
  "corpus.print.total":
    "{files} files, {read} records read: added {added}, updated {updated}, unchanged {unchanged}, duplicates {duplicates}, rejected {rejected}",
  "corpus.print.snapshot": "Snapshot {snapshot} ({seconds} s)",
  "corpus.print.no_snapshot": "No snapshot was published",
  "corpus.print.refused": "not taken",
  "corpus.print.cut_short": "reading ended early; the records before that place were kept",
  "corpus.print.unknown_columns": "{count} columns not understood (rows that fill them): {names}",
  "corpus.print.more_issues": "and {count} more: fairway corpus issues",
  "corpus.print.row": "Row {number}:",
  "corpus.print.document": "Document {number}:",
  "corpus.print.status":
    "Snapshot {snapshot}: {families} families, {applications} applications, {publications} publications, {organisations} organisations; filed {from}–{to}; data up to {cutOff}; {sources} files, {issues} issues",
  "corpus.print.synthetic": "All of it is the synthetic example",
  "corpus.print.by_office": "Publications by office:",
  "corpus.print.by_type": "Publications by type:",
  "corpus.print.by_status": "Publications by status:",
  "corpus.print.verified": "Snapshot {snapshot}: all {files} files are as its manifest states",
  "corpus.print.damaged":
    "Snapshot {snapshot} is damaged: {names}. Restore a backup, or delete the folder of the snapshot and import again",
  "corpus.snapshot_missing": "The snapshot in {folder} is missing or not whole. Import again, or restore a backup",
  "corpus.snapshot_format":
    "The snapshot in {folder} has format {format}, which this version of the program does not read. Import again with this version",
  "corpus.type.invention": "inventions",
  "corpus.type.utility_model": "utility models",
  "corpus.type.design": "designs",
  "corpus.type.plant": "plants",
  "corpus.type.other": "other or not known",
  "corpus.status.active": "active",
  "corpus.status.pending": "pending",
  "corpus.status.inactive": "inactive",
  "corpus.status.unknown": "unknown",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.bad_date": "第 {row} 行：日期“{value}”无法识别",
  "corpus.no_snapshot": "尚无数据，请先导入文件：fairway corpus import 文件",
  "corpus.progress.read": "正在读取 {file}",
  "corpus.progress.publish": "正在发布数据快照",
  "corpus.other_layout": "{file} 由本产品的其他版本写成。请换一个空的数据目录重新导入文件；此处已发布的数据快照不受影响",
  "corpus.progress.check": "正在进行语料体检",
  "corpus.print.checked": "数据快照 {snapshot}：共 {checks} 项检查，其中 {sound} 项未发现问题",
  "corpus.resumed": "此前中断的导入已存入该文件的 {records} 条记录，现予保留，并从其后继续读取",
  "corpus.locked": "该数据目录正由另一导入任务使用（进程 {pid}，自 {since} 起）。请待其结束后再导入",
  "corpus.bad_field": "该记录未收录：字段 {field} 的值“{value}”不符合数据模型",
  "corpus.bad_decisions": "{file} 第 {at} 条：不是认定清单（{reason}）",
  "corpus.decided_twice": "{file} 第 {at} 条：名称“{name}”同时认定为“{first}”和“{second}”",
  "corpus.person_not_found": "当前快照中没有人员“{key}”",
  "corpus.person_ambiguous": "当前快照中有 {count} 人名为“{name}”，请用 corpus/people 所示的键指明其中一人",
  "corpus.person_left_nothing": "“{name}”名下至少须保留一个专利族",
  "corpus.organisation_not_found": "当前快照中没有机构“{key}”",
  "corpus.bad_credit_code": "“{code}”不是有效的统一社会信用代码（校验码不符）",
  "corpus.bad_region": "无法识别地区“{region}”：请填写地名或代码，例如 CN-410100",
  "corpus.no_such_decision": "第 {at} 条认定与“{name}”无关：文件已有变动，请刷新后再试",
  "corpus.publication_not_found": "当前快照中没有公开文献“{number}”",
  "corpus.print.counts": "读取 {read} 条：新增 {added}，更新 {updated}，未变 {unchanged}，重复 {duplicates}，拒收 {rejected}",
  "corpus.print.total":
    "共 {files} 个文件，读取 {read} 条：新增 {added}，更新 {updated}，未变 {unchanged}，重复 {duplicates}，拒收 {rejected}",
  "corpus.print.snapshot": "数据快照 {snapshot}（用时 {seconds} 秒）",
  "corpus.print.no_snapshot": "未发布数据快照",
  "corpus.print.refused": "未收录",
  "corpus.print.cut_short": "读取提前中止，此前的记录已保留",
  "corpus.print.unknown_columns": "{count} 列未能识别（括号内为有值的行数）：{names}",
  "corpus.print.more_issues": "另有 {count} 条，可用 fairway corpus issues 查看",
  "corpus.print.row": "第 {number} 行：",
  "corpus.print.document": "第 {number} 件：",
  "corpus.print.status":
    "数据快照 {snapshot}：{families} 个专利族，{applications} 件申请，{publications} 件公开文献，{organisations} 个机构；申请年份 {from}–{to}；数据截至 {cutOff}；来源文件 {sources} 个，问题 {issues} 条",
  "corpus.print.synthetic": "全部为合成示例数据",
  "corpus.print.by_office": "按局统计公开文献：",
  "corpus.print.by_type": "按类型统计公开文献：",
  "corpus.print.by_status": "按法律状态统计公开文献：",
  "corpus.print.verified": "数据快照 {snapshot}：{files} 个文件均与清单一致",
  "corpus.print.damaged": "数据快照 {snapshot} 已损坏：{names}。请从备份恢复，或删除该快照文件夹后重新导入",
  "corpus.snapshot_missing": "{folder} 中的数据快照缺失或不完整，请重新导入或从备份恢复",
  "corpus.snapshot_format": "{folder} 中数据快照的格式为 {format}，本版本程序无法读取，请用本版本重新导入",
  "corpus.type.invention": "发明",
  "corpus.type.utility_model": "实用新型",
  "corpus.type.design": "外观设计",
  "corpus.type.plant": "植物",
  "corpus.type.other": "其他或未知",
  "corpus.status.active": "有效",
  "corpus.status.pending": "审中",
  "corpus.status.inactive": "失效",
  "corpus.status.unknown": "未知",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
