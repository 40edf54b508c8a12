import { Parser } from "htmlparser2";

const silent = new Set(["script", "style", "noscript", "template", "svg", "nav", "footer"]);
const block = /^(?:p|div|h[1-6]|li|tr|br|section|article|table|ul|ol|header|blockquote|title|caption)$/;

/** What a reader sees of a page: paragraphs as lines, cells of a table between tabs. */
export function textOfHtml(html: string): string {
  let text = "";
  let hidden = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (silent.has(name)) hidden++;
      else if (block.test(name) && !text.endsWith("\n")) text += "\n";
    },
    ontext(piece) {
      // Line breaks of the source are no line breaks of the page.
      if (hidden === 0) text += piece.replace(/\s+/g, " ");
    },
    onclosetag(name) {
      if (silent.has(name)) hidden = Math.max(0, hidden - 1);
      else if (name === "td" || name === "th") text += "\t";
      else if (block.test(name) && !text.endsWith("\n")) text += "\n";
    },
  });
  parser.end(html);
  return text
    .replace(/\t+(?=\n|$)/g, "")
    .replace(/[ \t]*\n[ ]*/g, "\n")
    .trim();
}
