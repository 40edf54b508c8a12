/** A reference to other classes: `A01D42/04`, `A01C0005000000`, `E01`; or the words that go with one. */
const reference = /[A-HY]\d{2}(?:[A-Z](?:\s*\d{1,4}\/\d{2,6}|\d{10})?)?(?![A-Za-z0-9])|takes? precedence|优先/u;

/**
 * A title without what lists print around it: references to other classes in brackets, editions (`〔2〕`, `[2006.01]`), notes behind, and
 * blanks where a line was broken between two Chinese characters. The source keeps them.
 */
export function plainTitle(printed: string): string {
  const text = printed
    .replace(/\s*(?:[A-HY]\d{2}[A-Z]\d+\/\d+的)?附注\s*[:：].*$/su, "")
    .replace(/〔[\d,.、\s]+〕|\[[\d,.\s]+\]/gu, "")
    .replace(/(?<=[\p{Script=Han}，；、。（）()])\s+(?=[\p{Script=Han}，；、。（）()])/gu, "");
  return (
    withoutReferences(text)
      .replace(/\s+/gu, " ")
      .replace(/[\s;；,，]+$/u, "")
      .trim() || printed
  );
}

/** Takes out the outermost brackets that hold a reference. */
function withoutReferences(text: string): string {
  let out = "";
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (character === "(" || character === "（") {
      if (depth === 0) {
        out += text.slice(from, at);
        from = at;
      }
      depth++;
    } else if ((character === ")" || character === "）") && depth > 0) {
      depth--;
      if (depth > 0) continue;
      const inner = text.slice(from, at + 1);
      if (reference.test(inner)) out = out.trimEnd();
      else out += inner;
      from = at + 1;
    }
  }
  return out + text.slice(from);
}
