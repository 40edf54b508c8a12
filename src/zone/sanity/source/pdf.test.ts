import { expect, test } from "vitest";
import { textOfPdf } from "./pdf.ts";

/** A PDF of one page with these lines of text, in a font that every reader has. */
function pdfOf(lines: readonly string[]): Buffer {
  const drawn = `BT /F1 12 Tf 14 TL 40 760 Td ${lines.map((line) => `(${line}) Tj T*`).join(" ")} ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const start = file.length;
  file += `xref\n0 6\n0000000000 65535 f \n${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(file, "latin1");
}

test("lines as wide as the page go on, a heading stays a line of its own", async () => {
  const text = await textOfPdf(
    pdfOf([
      "Annual report",
      "In 2022 the city granted 900 patents, of which 300 inventions, 500 utility",
      "models and 200 designs.",
    ]),
    "report.pdf",
  );
  expect(text).toBe(
    "Annual report\nIn 2022 the city granted 900 patents, of which 300 inventions, 500 utility models and 200 designs.",
  );
});

test("pages without text, and what is no PDF, are told so", async () => {
  await expect(textOfPdf(pdfOf([]), "scan.pdf")).rejects.toThrow("scan.pdf holds pictures of pages and no text");
  await expect(textOfPdf(Buffer.from("%PDF-1.4 torn"), "torn.pdf")).rejects.toThrow("torn.pdf holds no text that can be read");
});
