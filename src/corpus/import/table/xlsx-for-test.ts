import { ZipFile } from "yazl";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** What a test says of a workbook: the XML inside each part that matters, the rest is filled in. */
export interface XlsxParts {
  /** XML of each sheet's rows, or a whole `worksheet` element. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbookProperties?: string;
  /** Further parts, or other contents for a standard one. */
  readonly parts?: Readonly<Record<string, string | Buffer>>;
}

/** A workbook in memory, written part by part so that a test can write what no library would. */
export async function xlsxOf({ sheets, strings, styles, workbookProperties = "", parts = {} }: XlsxParts): Promise<Buffer> {
  const names = Object.keys(sheets);
  const files: Record<string, string | Buffer> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "xl/workbook.xml": `<workbook ${main} ${relations}>${workbookProperties}<sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map((_, index) => `<Relationship Id="rId${index + 1}" Type="worksheet" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join("")}</Relationships>`,
    ...(strings !== undefined && { "xl/sharedStrings.xml": `<sst ${main}>${strings}</sst>` }),
    ...(styles !== undefined && { "xl/styles.xml": `<styleSheet ${main}>${styles}</styleSheet>` }),
    ...Object.fromEntries(
      names.map((name, index) => {
        const rows = sheets[name] ?? "";
        const xml =
          rows.startsWith("<worksheet") || rows.startsWith("<!")
            ? rows
            : `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`;
        return [`xl/worksheets/sheet${index + 1}.xml`, xml];
      }),
    ),
    ...parts,
  };
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** A row of texts written into the cells themselves. */
export const inlineRow = (row: number, cells: readonly string[]): string =>
  `<row r="${row}">${cells
    .map((cell, index) => `<c r="${String.fromCharCode(65 + index)}${row}" t="inlineStr"><is><t>${cell}</t></is></c>`)
    .join("")}</row>`;
