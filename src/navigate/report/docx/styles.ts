import type { Lang } from "#base";
import type { IStylesOptions } from "docx";

/** Song for the text and Hei for headings, as Chinese reports are set; their Latin beside them. */
export function fontsOf(lang: Lang) {
  return {
    body: { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia: "SimSun" },
    heading:
      lang === "zh"
        ? { ascii: "Arial", hAnsi: "Arial", cs: "Arial", eastAsia: "SimHei" }
        : { ascii: "Arial", hAnsi: "Arial", cs: "Arial", eastAsia: "SimHei" },
  };
}

export function docxStyles(lang: Lang): IStylesOptions {
  const { body, heading } = fontsOf(lang);
  const quiet = { font: body, size: 17, color: "555555" };
  const level = (size: number, before: number, after: number) => ({
    run: { font: heading, size, bold: true, color: "1F4E79" },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after } },
  });
  return {
    default: {
      document: { run: { font: body, size: 22 }, paragraph: { spacing: { line: 340, lineRule: "auto" } } },
      heading1: level(32, 0, 240),
      heading2: level(26, 320, 140),
      heading3: level(23, 240, 100),
    },
    paragraphStyles: [
      {
        id: "Reading",
        name: "Reading",
        basedOn: "Normal",
        run: { size: 22 },
        paragraph: {
          ...(lang === "zh" ? { indent: { firstLine: 440 } } : {}),
          spacing: { after: 100, line: 340, lineRule: "auto" },
          alignment: lang === "zh" ? "both" : "left",
        },
      },
      {
        id: "Intro",
        name: "Intro",
        basedOn: "Normal",
        run: { size: 21, color: "555555" },
        paragraph: { spacing: { after: 120 } },
      },
      {
        id: "Caption",
        name: "caption",
        basedOn: "Normal",
        run: { font: heading, size: 19, bold: true },
        paragraph: { alignment: "center", spacing: { before: 120, after: 60 } },
      },
      {
        id: "Notes",
        name: "Notes",
        basedOn: "Normal",
        run: quiet,
        paragraph: { spacing: { after: 40, line: 260, lineRule: "auto" } },
      },
      {
        id: "Caveat",
        name: "Caveat",
        basedOn: "Normal",
        run: { font: body, size: 19, color: "9A4A00" },
        paragraph: { spacing: { after: 60, line: 280, lineRule: "auto" } },
      },
      {
        id: "Analyst",
        name: "Analyst",
        basedOn: "Normal",
        run: { font: { ...body, eastAsia: "KaiTi" }, size: 22 },
        paragraph: { spacing: { after: 40 }, indent: { left: 240, right: 240 }, keepLines: true },
      },
      { id: "Cell", name: "Cell", basedOn: "Normal", run: { size: 17 }, paragraph: { spacing: { line: 240, lineRule: "auto" } } },
      {
        id: "ContentsHeading",
        name: "Contents Heading",
        basedOn: "Normal",
        run: { font: heading, size: 30, bold: true },
        paragraph: { spacing: { before: 300, after: 160 }, keepNext: true },
      },
      ...["TOC1", "TOC2"].map((id, level) => ({
        id,
        name: `toc ${level + 1}`,
        basedOn: "Normal",
        paragraph: { indent: { left: level * 420 }, spacing: { after: 20, line: 260, lineRule: "auto" as const } },
      })),
      {
        id: "Header",
        name: "header",
        basedOn: "Normal",
        run: { size: 17, color: "555555" },
        paragraph: {
          border: { bottom: { style: "single", size: 4, space: 4, color: "999999" } },
        },
      },
      { id: "Footer", name: "footer", basedOn: "Normal", run: { size: 17, color: "555555" } },
    ],
  };
}
