import { type Element, parseElement } from "./element.ts";
import { MalformedXml } from "./tags.ts";

const depthMax = 64;

/** A MathML formula in one line: (a+b)/c, x^2, a_i, √(x), its references left to be resolved. Undefined when its tags do not match. */
export function mathText(source: string): string | undefined {
  try {
    return termText(parseElement({ source, toText: (raw) => raw }, 0, source.length), 0).trim();
  } catch (error) {
    if (error instanceof MalformedXml) return undefined;
    throw error;
  }
}

function termText(element: Element, depth: number): string {
  const { children } = element;
  if (children.length === 0)
    return (
      element
        .raw()
        ?.replace(/<[^>]*>/g, "")
        .replace(/\s+/g, " ")
        .trim() ?? ""
    );
  if (depth > depthMax) return "&#x2026;";
  const parts = children.map((child) => termText(child, depth + 1));
  const [first = "", second = "", third = ""] = parts;
  switch (element.name) {
    case "mfrac":
      return `${group(first)}/${group(second)}`;
    case "msup":
    case "mover":
      return `${group(first)}^${group(second)}`;
    case "msub":
    case "munder":
      return `${group(first)}_${group(second)}`;
    case "msubsup":
    case "munderover":
      return `${group(first)}_${group(second)}^${group(third)}`;
    case "msqrt":
      return `&#x221a;(${parts.join("")})`;
    case "mroot":
      return `(${first})^(1/${second})`;
    case "mtr":
      return parts.join(" ");
    case "mtable":
      return parts.join("; ");
    default:
      return parts.join("");
  }
}

/** References such as `&#x3b1;` are one sign yet. */
function group(text: string): string {
  return /^(?:&[^;]+;|[\p{L}\p{N}.]+|.)$/u.test(text) ? text : `(${text})`;
}
