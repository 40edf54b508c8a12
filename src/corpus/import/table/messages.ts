import { addMessages } from "#base";

const en = {
  "corpus.table.not_a_table": "“{name}” is no table: it is neither CSV, XLSX, XLS nor an HTML table",
  "corpus.table.no_delimiter":
    "No table was found in this text file (read as {encoding}; it begins “{seen}”). Export it as CSV or XLSX with a header row.",
  "corpus.table.delimiter_doubt":
    "Cells were split at “{delimiter}”; “{rival}” would fit nearly as well. Check the columns below.",
  "corpus.table.rows_swallowed": "The page has {seen} rows but broken markup let only {read} be read. Export it as XLSX or CSV.",
  "corpus.table.unclosed_quote": "Row {row}: a quotation mark is opened and never closed; it was read as text",
  "corpus.table.control_characters": "{count} control characters in the text were read as blanks; the file is damaged there",
  "corpus.table.damaged_text": "{count} characters could not be decoded as {encoding} and are shown as “\ufffd”",
  "corpus.table.encoding_mostly_utf8": "The text is UTF-8 with damaged places (read as {encoding})",
  "corpus.table.encoding_no_bom": "The text has no byte order mark; its bytes show {encoding}",
  "corpus.table.encoding_evidence": "The encoding is not stated in the file; the frequency of its characters shows {encoding}",
  "corpus.table.encoding_ambiguous":
    "The encoding is not stated in the file and the evidence is weak: read as {encoding}. If names look wrong, save the file as UTF-8 and import it again.",
  "corpus.table.no_header":
    "Row {row}: no header row of a known patent export was found (seen there: “{seen}”). Add a header row naming at least a publication or application number (公开号 / 申请号 / publication_number) and one other field, export the file again with headers, or map its columns once on the page /data/mapping.",
  "corpus.table.no_header_in_sheet":
    "Sheet “{sheet}”, row {row}: no header row of a known patent export was found (seen there: “{seen}”). Add a header row naming at least a publication or application number (公开号 / 申请号 / publication_number) and one other field, export the file again with headers, or map its columns once on the page /data/mapping.",
  "corpus.table.empty": "The table has no rows",
  "corpus.table.no_rows": "The table holds no rows: nothing stands below its header in row {row}",
  "corpus.table.no_rows_in_sheet": "Sheet “{sheet}” holds no rows: nothing stands below its header in row {row}",
  "corpus.table.not_patents_papers":
    "Row {row}: this is an export of scholarly works (columns “{seen}”), not of patents. Export the patent results instead.",
  "corpus.table.not_patents_counts":
    "Row {row}: this table holds counts of an analysis (columns “{seen}”), not patents. Import the list of patents it was made from.",
  "corpus.table.not_patents_names":
    "Row {row}: this table holds names, or samples of names with labels (columns “{seen}”), not patents. If its rows are patents all the same, import it with --format table/generic or map its columns on the page /data/mapping.",
  "corpus.table.not_patents_links":
    "Row {row}: this table refers to patents by a key of some database (columns “{seen}”) and tells one thing of each. Import the table that has their publication or application numbers.",
  "corpus.table.numbers_only":
    "Row {row}: the table has patent numbers and nothing else that is understood (columns “{seen}”). Export it with titles, applicants and dates, or map its columns on the page /data/mapping.",
  "corpus.table.no_number_column":
    "Row {row}: no column is known to hold publication or application numbers (columns “{seen}”). Name one publication_number or application_number, or map its columns on the page /data/mapping.",
  "corpus.table.one_column":
    "The file has a single column (it begins “{seen}”), not a table of patents. Export it as CSV or XLSX with one column for each field.",
  "corpus.table.wrong_format": "The file does not have the header of {wanted} (row {row}: “{seen}”)",
  "corpus.table.sheet_left_out": "Sheet “{sheet}” has no header row of patents and was left out",
  "corpus.table.lying_extension": "The name ends in “.{extension}” but the content is {container}; it was read as what it is",
  "corpus.table.no_number":
    "Row {row}: no publication or application number that can be read (“{value}”); a number needs its office, as in CN112345678A",
  "corpus.table.other_row": "Row {row}, {column}: “{value}” shows that the row belongs to another table; it was not taken",
  "corpus.table.bad_number": "Row {row}, {column}: “{value}” is not a patent number that can be read",
  "corpus.table.further_publication":
    "Row {row}: {value} is a further publication of the application and has a record of its own",
  "corpus.table.more_numbers": "Row {row}, {column}: {taken} was taken; the cell names further publications ({value})",
  "corpus.table.bad_date": "Row {row}, {column}: “{value}” is not a date",
  "corpus.table.bad_symbol": "Row {row}, {column}: “{value}” is not a class symbol",
  "corpus.table.symbol_cut": "Row {row}, {column}: “{value}” has lost what stood behind the slash; the subclass was kept",
  "corpus.table.bad_count": "Row {row}, {column}: “{value}” is not a whole number",
  "corpus.table.event_unread": "Row {row}, {column}: “{value}” names no known transaction of the gazette; it was left out",
  "corpus.table.bad_check_digit": "Row {row}, {column}: the check digit of “{value}” is wrong",
  "corpus.table.garbled": "Row {row}, {column}: “{value}” is garbled and was left out",
  "corpus.table.cell_too_long": "Row {row}, {column}: the cell has {bytes} bytes, more than {limit}; it was left out",
  "corpus.table.cells_beyond_header": "Row {row}: {count} filled cells stand beyond the last header",
  "corpus.table.header_repeated": "Row {row} repeats the header and was skipped",
  "corpus.table.date_order": "{column}: dates are read as {order} ({decisive} values decide it, {contrary} speak against it)",
  "corpus.table.date_order_agreed":
    "{column}: day and month cannot be told apart in any of the {count} values; read as {order}, as the other columns of dates show",
  "corpus.table.date_order_assumed":
    "{column}: day and month cannot be told apart in any of the {count} values; read as {order}. If that is wrong, export the dates as YYYY-MM-DD.",
  "corpus.table.separator": "{column}: several values in a cell are split at “{separator}” ({count} cells)",
  "corpus.table.too_many_rows": "Sheet “{sheet}” has more than {limit} rows. Split the file and import the parts.",
  "corpus.table.too_many_columns": "Row {row} has {count} columns, more than {limit}",
  "corpus.table.broken_workbook": "The workbook is damaged or cut off: {reason}",
  "corpus.table.zip_bomb":
    "“{part}” in this workbook unpacks to more than {bytes} bytes, {ratio} times its packed size: it was not read (zip bomb)",
  "corpus.table.workbook_too_slow":
    "The workbook was not read within {seconds} seconds; it is damaged or far too large. Open it in a spreadsheet program and save it as XLSX or CSV.",
  "corpus.table.workbook_too_large":
    "The workbook has {bytes} bytes; files of this kind are read up to {limit}. Save it as XLSX or CSV.",
  "corpus.table.workbook_locked": "The workbook is protected by a password. Remove the password and import it again.",
  "corpus.table.unsafe_xml": "“{part}” in this workbook declares a document type, which spreadsheets never need: it was not read",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.table.not_a_table": "“{name}”不是表格文件：既非 CSV、XLSX、XLS，也不是 HTML 表格",
  "corpus.table.no_delimiter": "该文本文件中未发现表格（按 {encoding} 读取，开头为“{seen}”）。请导出带表头的 CSV 或 XLSX 文件。",
  "corpus.table.delimiter_doubt": "单元格按“{delimiter}”分隔，“{rival}”也几乎同样符合，请核对各列。",
  "corpus.table.rows_swallowed": "网页中有 {seen} 行，因标记损坏只读取了 {read} 行，请改为导出 XLSX 或 CSV。",
  "corpus.table.unclosed_quote": "第 {row} 行：引号未闭合，已按普通文字读取",
  "corpus.table.control_characters": "文本中有 {count} 个控制字符，已按空格读取；文件在这些位置有损坏",
  "corpus.table.damaged_text": "有 {count} 个字符无法按 {encoding} 解码，显示为“\ufffd”",
  "corpus.table.encoding_mostly_utf8": "文本为 UTF-8，但有损坏之处（按 {encoding} 读取）",
  "corpus.table.encoding_no_bom": "文本没有字节顺序标记，按字节特征判定为 {encoding}",
  "corpus.table.encoding_evidence": "文件未声明编码，按字符频率判定为 {encoding}",
  "corpus.table.encoding_ambiguous":
    "文件未声明编码，且判定依据不足，暂按 {encoding} 读取。如名称出现乱码，请另存为 UTF-8 后重新导入。",
  "corpus.table.no_header":
    "第 {row} 行：未找到可识别的专利数据表头（该处内容为“{seen}”）。请补上表头，至少包含公开号或申请号（publication_number）以及另一个字段，或重新导出带表头的文件，也可在网页 /data/mapping 上为各列指定一次字段。",
  "corpus.table.no_header_in_sheet":
    "工作表“{sheet}”第 {row} 行：未找到可识别的专利数据表头（该处内容为“{seen}”）。请补上表头，至少包含公开号或申请号（publication_number）以及另一个字段，或重新导出带表头的文件，也可在网页 /data/mapping 上为各列指定一次字段。",
  "corpus.table.empty": "表格中没有数据行",
  "corpus.table.no_rows": "表格中没有数据行：第 {row} 行表头之下没有内容",
  "corpus.table.no_rows_in_sheet": "工作表“{sheet}”中没有数据行：第 {row} 行表头之下没有内容",
  "corpus.table.not_patents_papers":
    "第 {row} 行：这是学术论文的导出文件（列为“{seen}”），不是专利数据。请改为导出专利检索结果。",
  "corpus.table.not_patents_counts":
    "第 {row} 行：该表为分析统计结果（列为“{seen}”），不是专利数据。请导入统计所依据的专利清单。",
  "corpus.table.not_patents_names":
    "第 {row} 行：该表为名称清单或带标注的名称样本（列为“{seen}”），不是专利数据。如其各行确为专利，请用 --format table/generic 导入，或在网页 /data/mapping 上为各列指定字段。",
  "corpus.table.not_patents_links":
    "第 {row} 行：该表以某数据库的内部编号指代专利（列为“{seen}”），每行只说明一个事项。请导入载有公开号或申请号的表。",
  "corpus.table.numbers_only":
    "第 {row} 行：该表除专利号外没有可识别的内容（列为“{seen}”）。请连同名称、申请人、日期一并导出，或在网页 /data/mapping 上为各列指定字段。",
  "corpus.table.no_number_column":
    "第 {row} 行：没有可识别为公开号或申请号的列（列为“{seen}”）。请将号码列命名为公开号、申请号或 publication_number，或在网页 /data/mapping 上为各列指定字段。",
  "corpus.table.one_column": "该文件只有一列（开头为“{seen}”），不是专利清单。请导出为每个字段各占一列的 CSV 或 XLSX 文件。",
  "corpus.table.wrong_format": "该文件的表头不符合 {wanted}（第 {row} 行：“{seen}”）",
  "corpus.table.sheet_left_out": "工作表“{sheet}”没有专利数据表头，未导入",
  "corpus.table.lying_extension": "文件扩展名为“.{extension}”，实际内容为 {container}，已按实际内容读取",
  "corpus.table.no_number": "第 {row} 行：没有可识别的公开号或申请号（“{value}”）；号码须带国别代码，如 CN112345678A",
  "corpus.table.other_row": "第 {row} 行，{column}：“{value}”表明该行属于另一张表，未采用",
  "corpus.table.bad_number": "第 {row} 行，{column}：“{value}”不是可识别的专利号码",
  "corpus.table.further_publication": "第 {row} 行：{value} 是同一申请的另一公开文献，已另立一条记录",
  "corpus.table.more_numbers": "第 {row} 行，{column}：已采用 {taken}，该单元格还列有其他公开号（{value}）",
  "corpus.table.bad_date": "第 {row} 行，{column}：日期“{value}”无法识别",
  "corpus.table.bad_symbol": "第 {row} 行，{column}：分类号“{value}”无法识别",
  "corpus.table.symbol_cut": "第 {row} 行，{column}：“{value}”斜线后的内容缺失，仅保留小类",
  "corpus.table.bad_count": "第 {row} 行，{column}：“{value}”不是整数",
  "corpus.table.event_unread": "第 {row} 行，{column}：“{value}”不是可识别的公报事务，未采用",
  "corpus.table.bad_check_digit": "第 {row} 行，{column}：“{value}”的校验位有误",
  "corpus.table.garbled": "第 {row} 行，{column}：“{value}”为乱码，未采用",
  "corpus.table.cell_too_long": "第 {row} 行，{column}：单元格为 {bytes} 字节，超过上限 {limit}，未采用",
  "corpus.table.cells_beyond_header": "第 {row} 行：有 {count} 个非空单元格超出表头范围",
  "corpus.table.header_repeated": "第 {row} 行与表头重复，已跳过",
  "corpus.table.date_order": "{column}：日期按{order}读取（{decisive} 个值可据以判定，{contrary} 个值与之不符）",
  "corpus.table.date_order_agreed": "{column}：{count} 个值均无法区分日与月，与其他日期列一致按{order}读取",
  "corpus.table.date_order_assumed":
    "{column}：{count} 个值均无法区分日与月，暂按{order}读取。如有误，请将日期导出为 YYYY-MM-DD 格式。",
  "corpus.table.separator": "{column}：同一单元格内的多个值按“{separator}”拆分（{count} 个单元格）",
  "corpus.table.too_many_rows": "工作表“{sheet}”超过 {limit} 行，请拆分文件后分别导入。",
  "corpus.table.too_many_columns": "第 {row} 行有 {count} 列，超过上限 {limit}",
  "corpus.table.broken_workbook": "工作簿已损坏或不完整：{reason}",
  "corpus.table.zip_bomb": "工作簿中的“{part}”解压后超过 {bytes} 字节，为压缩后大小的 {ratio} 倍，疑似压缩炸弹，未读取",
  "corpus.table.workbook_too_slow":
    "工作簿未能在 {seconds} 秒内读完，可能已损坏或过大。请用电子表格软件打开后另存为 XLSX 或 CSV。",
  "corpus.table.workbook_too_large": "工作簿为 {bytes} 字节，此类文件的上限为 {limit}。请另存为 XLSX 或 CSV。",
  "corpus.table.workbook_locked": "工作簿设有密码。请取消密码后重新导入。",
  "corpus.table.unsafe_xml": "工作簿中的“{part}”声明了文档类型（DOCTYPE），电子表格无需此声明，未读取",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
