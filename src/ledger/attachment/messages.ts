import { addMessages } from "#base";

const en = {
  "ledger.file_name": "“{name}” is no file name",
  "ledger.file_empty": "The file {name} is empty",
  "ledger.file_too_large": "The file {name} is too large: at most {bytes} bytes more can be attached to this record",
  "ledger.file_cut": "{name} was not sent whole; send it again",
  "ledger.file_missing": "The bytes of {name} are no longer in the data directory; `fairway ledger verify` names all such files",
  "ledger.files_full": "The record has {count} files; at most {countMax} are possible",
  "ledger.no_file": "The record has no file {id}",
  "ledger.file_withdrawn": "The file {name} has been withdrawn",
  "ledger.needs_files": "“{act}” needs at least one attached file",
  "ledger.needs_files_or": "“{act}” needs at least one attached file, or “{field}” filled in",
  "ledger.no_step": "“{register}” has no step “{act}”",
} as const;

const zh: Record<keyof typeof en, string> = {
  "ledger.file_name": "“{name}”不是有效的文件名",
  "ledger.file_empty": "文件 {name} 为空",
  "ledger.file_too_large": "文件 {name} 过大：该记录至多还可上传 {bytes} 字节",
  "ledger.file_cut": "文件 {name} 未完整传送，请重新上传",
  "ledger.file_missing": "数据目录中已没有文件 {name} 的内容；`fairway ledger verify` 可列出全部缺失文件",
  "ledger.files_full": "该记录已有 {count} 个附件，至多 {countMax} 个",
  "ledger.no_file": "该记录没有编号为 {id} 的附件",
  "ledger.file_withdrawn": "附件 {name} 已撤回",
  "ledger.needs_files": "“{act}”须至少上传一个附件",
  "ledger.needs_files_or": "“{act}”须至少上传一个附件，或填写“{field}”",
  "ledger.no_step": "“{register}”没有“{act}”这一办理环节",
};

type Texts = typeof en;
declare module "#base" {
  // oxlint-disable-next-line no-empty-interface
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
