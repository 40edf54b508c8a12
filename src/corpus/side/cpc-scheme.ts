import { joinedTitle, type SchemeReader } from "./scheme-item.ts";

interface Open {
  symbol: string;
  readonly level: string;
  readonly parts: string[];
}

/** Levels of headings, which stand between a subclass and its main groups or over classes and bear the symbol of their first. */
const headingLevels = new Set(["3", "6"]);

/** CPC: items nested, level 7 a main group, one more for each dot. The references in titles are left out. */
export function cpcItems(): SchemeReader {
  const stack: Open[] = [];
  let date: string | undefined;
  let inSymbol = false;
  let inTitle = 0;
  let inReference = 0;
  const tags: string[] = [];
  return {
    get date() {
      return date;
    },
    open({ name, attributes }) {
      tags.push(name);
      if (name === "class-scheme") date = attributes["publication-date"];
      else if (name === "classification-item") {
        stack.push({ symbol: "", level: attributes["level"] ?? "", parts: [] });
      } else if (name === "classification-symbol") inSymbol = tags.at(-2) === "classification-item";
      else if (name === "class-title") inTitle++;
      else if (name === "reference" || name === "notes-and-warnings") inReference++;
      else if (name === "title-part" && inTitle > 0) stack.at(-1)?.parts.push("");
      else if (name === "text" && inTitle > 0 && inReference === 0) {
        // CPC's own wording stands beside IPC's without a blank between.
        const item = stack.at(-1);
        if (item && item.parts.length > 0) item.parts[item.parts.length - 1] += " ";
      }
    },
    text(text) {
      const item = stack.at(-1);
      if (!item) return;
      if (inSymbol) item.symbol += text;
      else if (inTitle > 0 && inReference === 0 && item.parts.length > 0) {
        item.parts[item.parts.length - 1] += text;
      }
    },
    close(name) {
      tags.pop();
      if (name === "classification-symbol") inSymbol = false;
      else if (name === "class-title") inTitle--;
      else if (name === "reference" || name === "notes-and-warnings") inReference--;
      else if (name === "classification-item") {
        const item = stack.pop();
        if (!item) return undefined;
        if (headingLevels.has(item.level)) return { heading: true };
        const above = stack.findLast(({ level }) => !headingLevels.has(level));
        const level = Number(item.level);
        const title = joinedTitle(item.parts);
        return {
          item: {
            scheme: "cpc",
            symbol: item.symbol.trim(),
            parent: above?.symbol.trim() ?? null,
            level: level >= 7 ? level - 4 : null,
            lang: "en",
            title,
          },
        };
      }
      return undefined;
    },
  };
}
