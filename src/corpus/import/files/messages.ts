import { addMessages } from "#base";

const en = {
  "corpus.files.missing": "{file}: there is no such file or folder",
  "corpus.files.unreadable": "{file}: cannot be read ({reason})",
  "corpus.files.empty": "{file}: is empty",
  "corpus.files.nothing": "{file}: holds no file that could be imported",
  "corpus.files.skipped_hidden": "{file}: {count} hidden, lock or system files were passed over (for example {example})",
  "corpus.files.skipped_image": "{file}: {count} images were passed over (for example {example})",
  "corpus.files.skipped_pdf": "{file}: {count} PDF files were passed over (for example {example})",
  "corpus.files.skipped_list": "{file}: {count} contents lists and reports were passed over (for example {example})",
  "corpus.files.skipped_attachment":
    "{file}: {count} attachments without patent records (chemistry, mathematics, stylesheets, DTDs) were passed over (for example {example})",
  "corpus.files.archive_damaged": "{file}: the archive is incomplete or damaged ({reason}); fetch it again",
  "corpus.files.archive_bomb":
    "{file}: unpacks to {unpacked} bytes from {packed}, more than {ratioMax} to 1; it was not unpacked, as it looks like a zip bomb",
  "corpus.files.archive_entry_large": "{file}: unpacks to more than {bytesMax} bytes; it was not read",
  "corpus.files.archive_deep": "{file}: archives stand more than {depthMax} deep in each other; unpack the outer ones first",
  "corpus.files.archive_many": "{file}: holds more than {entriesMax} entries; the rest was not read",
  "corpus.files.archive_nested_large":
    "{file}: an archive inside an archive may have at most {bytesMax} bytes; unpack the outer one first",
  "corpus.files.archive_encrypted": "{file}: is encrypted; unpack it with its password first",
  "corpus.files.archive_method": "{file}: is packed by a method that cannot be read; pack it again as an ordinary zip",
  "corpus.files.archive_name": "{file}: an entry has a name that leaves the archive or is not a name; it was not read",
  "corpus.files.unknown_format": "There is no format “{format}”. Known formats: {known}",
  "corpus.files.looks_pdf": "{file}: looks like a PDF. Export the list as XLSX or CSV, or the full text as XML",
  "corpus.files.looks_image": "{file}: looks like a picture",
  "corpus.files.looks_word": "{file}: looks like a Word document. Export the list as XLSX or CSV",
  "corpus.files.looks_slides": "{file}: looks like a presentation",
  "corpus.files.looks_xlsx": "{file}: looks like an XLSX workbook without a table of patents",
  "corpus.files.looks_ole": "{file}: looks like an old or password-protected Office file. Save it as XLSX without a password",
  "corpus.files.looks_archive":
    "{file}: looks like an archive of a kind that cannot be unpacked (RAR, 7z, TAR, XZ, BZ2). Unpack it first",
  "corpus.files.looks_html": "{file}: looks like a web page without a table of patents",
  "corpus.files.looks_json": "{file}: looks like JSON with the keys {keys}; none of the formats reads it",
  "corpus.files.looks_xml": "{file}: looks like XML with the root element <{root}>; none of the formats reads it",
  "corpus.files.looks_sqlite": "{file}: looks like a database file",
  "corpus.files.looks_parquet": "{file}: looks like a Parquet file; none of the formats reads it",
  "corpus.files.looks_program": "{file}: looks like a program",
  "corpus.files.looks_text": "{file}: looks like text; no format found patents in it. The formats are: {known}",
  "corpus.files.looks_binary": "{file}: is of no known kind",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.files.missing": "{file}：文件或文件夹不存在",
  "corpus.files.unreadable": "{file}：无法读取（{reason}）",
  "corpus.files.empty": "{file}：文件为空",
  "corpus.files.nothing": "{file}：其中没有可导入的文件",
  "corpus.files.skipped_hidden": "{file}：已略过 {count} 个隐藏、锁定或系统文件（如 {example}）",
  "corpus.files.skipped_image": "{file}：已略过 {count} 个图片文件（如 {example}）",
  "corpus.files.skipped_pdf": "{file}：已略过 {count} 个 PDF 文件（如 {example}）",
  "corpus.files.skipped_list": "{file}：已略过 {count} 个目录清单或说明文件（如 {example}）",
  "corpus.files.skipped_attachment":
    "{file}：已略过 {count} 个不含专利记录的附件（化学式、数学式、样式表、DTD 等，如 {example}）",
  "corpus.files.archive_damaged": "{file}：压缩包不完整或已损坏（{reason}），请重新获取",
  "corpus.files.archive_bomb": "{file}：由 {packed} 字节解压为 {unpacked} 字节，压缩比超过 {ratioMax}:1，疑为压缩炸弹，未予解压",
  "corpus.files.archive_entry_large": "{file}：解压后超过 {bytesMax} 字节，未予读取",
  "corpus.files.archive_deep": "{file}：压缩包嵌套超过 {depthMax} 层，请先解压外层",
  "corpus.files.archive_many": "{file}：条目超过 {entriesMax} 个，其余未读取",
  "corpus.files.archive_nested_large": "{file}：压缩包内的压缩包不得超过 {bytesMax} 字节，请先解压外层",
  "corpus.files.archive_encrypted": "{file}：已加密，请先用密码解压",
  "corpus.files.archive_method": "{file}：压缩方法不受支持，请重新打包为普通 zip",
  "corpus.files.archive_name": "{file}：条目名称越出压缩包或不是有效名称，未予读取",
  "corpus.files.unknown_format": "没有“{format}”格式。可用格式：{known}",
  "corpus.files.looks_pdf": "{file}：这似乎是 PDF 文件。请将清单导出为 XLSX 或 CSV，或将全文导出为 XML",
  "corpus.files.looks_image": "{file}：这似乎是图片",
  "corpus.files.looks_word": "{file}：这似乎是 Word 文档。请将清单导出为 XLSX 或 CSV",
  "corpus.files.looks_slides": "{file}：这似乎是演示文稿",
  "corpus.files.looks_xlsx": "{file}：这似乎是 XLSX 工作簿，但其中没有专利清单",
  "corpus.files.looks_ole": "{file}：这似乎是旧版或带密码的 Office 文件。请另存为不带密码的 XLSX",
  "corpus.files.looks_archive": "{file}：这似乎是无法解压的压缩包（RAR、7z、TAR、XZ、BZ2）。请先解压",
  "corpus.files.looks_html": "{file}：这似乎是网页，但其中没有专利清单",
  "corpus.files.looks_json": "{file}：这似乎是 JSON（键：{keys}），现有格式均不能读取",
  "corpus.files.looks_xml": "{file}：这似乎是 XML（根元素 <{root}>），现有格式均不能读取",
  "corpus.files.looks_sqlite": "{file}：这似乎是数据库文件",
  "corpus.files.looks_parquet": "{file}：这似乎是 Parquet 文件，现有格式均不能读取",
  "corpus.files.looks_program": "{file}：这似乎是程序文件",
  "corpus.files.looks_text": "{file}：这似乎是文本，但没有任何格式能从中识别出专利。可用格式：{known}",
  "corpus.files.looks_binary": "{file}：文件类型无法识别",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
