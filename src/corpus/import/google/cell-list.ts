/**
 * A list in a cell of a CSV file: JSON, or what Python prints for one (`[{'text': "it's", 'first': True, 'code': None}]`), which is what
 * tables that went through a notebook hold. Undefined for text that is neither.
 */
export function parseCellList(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return parsePython(text);
  }
}

const words: Readonly<Record<string, string>> = { None: "null", nan: "null", True: "true", False: "false" };
const token =
  /\s*(?:(array\(|,?\s*dtype=\w+\))|('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(None|True|False|nan)\b|([[\]{}:,()]))/sy;

/** Rewritten as JSON sign by sign. */
function parsePython(text: string): unknown {
  let json = "";
  token.lastIndex = 0;
  const end = text.trimEnd().length;
  while (token.lastIndex < end) {
    const match = token.exec(text);
    if (!match) return undefined;
    const [, , quoted, number, word, sign] = match;
    if (quoted !== undefined) json += JSON.stringify(unquoted(quoted.slice(1, -1)));
    else if (number !== undefined) json += String(Number(number));
    else if (word !== undefined) json += words[word] ?? "null";
    else if (sign !== undefined && sign !== "(" && sign !== ")") json += sign;
  }
  try {
    return JSON.parse(json.replace(/,(?=[\]}])/g, "")) as unknown;
  } catch {
    return undefined;
  }
}

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

function unquoted(text: string): string {
  return text.replace(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(.))/gis, (_, hex?: string, wide?: string, sign?: string) => {
    const code = hex ?? wide;
    return code === undefined ? (escapes[sign ?? ""] ?? sign ?? "") : String.fromCharCode(Number.parseInt(code, 16));
  });
}
