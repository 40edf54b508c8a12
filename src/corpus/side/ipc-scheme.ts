import { titleSymbol } from "./class-place.ts";
import { joinedTitle, type SchemeReader } from "./scheme-item.ts";

interface Open {
  readonly kind: string;
  readonly symbol: string;
  readonly parts: string[];
}

/** Subgroups of IPC by their dots: `1` … `9`, `A`, `B`. */
const ipcDots = "123456789ABCDEF";

/** IPC's master file: entries nested, `kind` s c u m and the number of dots; t, i, g, n are headings, indexes, guidance and notes. */
export function ipcItems(): SchemeReader {
  const stack: Open[] = [];
  let date: string | undefined;
  let lang = "en";
  let inTitle = 0;
  let inReference = 0;
  return {
    get date() {
      return date;
    },
    open({ name, attributes }) {
      const local = name.slice(name.indexOf(":") + 1);
      if (local === "IPCScheme") {
        const edition = /^(\d{4})(\d{2})(\d{2})?$/u.exec(attributes["edition"] ?? "");
        if (edition) date = `${edition[1]}-${edition[2]}-${edition[3] ?? "01"}`;
        lang = (attributes["lang"] ?? "EN").toLowerCase();
      } else if (local === "ipcEntry") {
        stack.push({ kind: attributes["kind"] ?? "", symbol: attributes["symbol"] ?? "", parts: [] });
      } else if (local === "title") inTitle++;
      else if (/^(?:entryReference|references|note|noteParagraph)$/u.test(local)) inReference++;
      else if (local === "titlePart" && inTitle > 0) stack.at(-1)?.parts.push("");
    },
    text(text) {
      const item = stack.at(-1);
      if (item && inTitle > 0 && inReference === 0 && item.parts.length > 0) item.parts[item.parts.length - 1] += text;
    },
    close(name) {
      const local = name.slice(name.indexOf(":") + 1);
      if (local === "title") inTitle--;
      else if (/^(?:entryReference|references|note|noteParagraph)$/u.test(local)) inReference--;
      else if (local === "ipcEntry") {
        const item = stack.pop();
        if (!item) return undefined;
        const dots = item.kind === "m" ? 0 : ipcDots.indexOf(item.kind) + 1;
        if (!/^[scum1-9A-F]$/u.test(item.kind)) return { heading: true };
        const above = stack.findLast(({ kind }) => /^[scum1-9A-F]$/u.test(kind));
        const title = joinedTitle(item.parts);
        const parent = above === undefined ? null : (titleSymbol("ipc", above.symbol) ?? null);
        return { item: { scheme: "ipc", symbol: item.symbol, parent, level: 3 + dots, lang, title } };
      }
      return undefined;
    },
  };
}
