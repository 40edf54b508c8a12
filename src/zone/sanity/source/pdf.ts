import { AppError, limits } from "#base";
import "../messages.ts";

/**
 * The text of a PDF, page by page. Only what it holds as text: a scanned page is a picture.
 *
 * limit   pages `limits.sanityPdfPages`
 * errors  zone.sanity.no_text where it cannot be read; zone.sanity.scanned where its pages hold no text
 */
export async function textOfPdf(content: Uint8Array, name: string): Promise<string> {
  const { extractText, getDocumentProxy } = await import("unpdf");
  let pages: readonly string[];
  try {
    const document = await getDocumentProxy(new Uint8Array(content), { verbosity: 0 });
    if (document.numPages > limits.sanityPdfPages) {
      throw new AppError("zone.sanity.too_many_pages", { pages: document.numPages, most: limits.sanityPdfPages });
    }
    pages = (await extractText(document, { mergePages: false })).text;
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("zone.sanity.no_text", { file: name }, { cause });
  }
  const text = pages.map(unwrapped).join("\n\n").trim();
  if (text === "") throw new AppError("zone.sanity.scanned", { file: name });
  return text;
}

/** A line as long as the page is wide goes on in the next; a short one ends there. */
function unwrapped(page: string): string {
  const lines = page.split("\n").map((line) => line.trim());
  const widest = Math.max(...lines.map(widthOf));
  let text = "";
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1] ?? "";
    const goesOn = widthOf(last) >= fullLine * widest && !/[。！？.!?:：；;]$/.test(last) && line !== "";
    if (index > 0) text += !goesOn ? "\n" : /[a-z,;]$/i.test(last) ? " " : "";
    text += line;
  }
  return text;
}

/** Of the widest line of its page. */
const fullLine = 0.8;

/** Of letters; a Chinese character is as wide as two. */
function widthOf(line: string): number {
  return line.length + (line.match(/[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]/g)?.length ?? 0);
}
