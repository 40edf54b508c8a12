/**
 * The floors of the product, ground first. A part may import parts of lower floors only, and only through their front doors
 * (`"imports"` in package.json). `floors.test.ts` holds every file to this table, and `docs/map.md` is printed from it.
 */
export const floors = [
  { floor: 0, parts: ["base"], zh: "基础", en: "errors, messages, limits, dates, clock, the action every door derives from" },
  { floor: 1, parts: ["engine"], zh: "引擎", en: "engines behind doors: SQL as a value, DuckDB" },
  { floor: 2, parts: ["corpus"], zh: "语料", en: "import, normalise, store, entities, snapshot" },
  { floor: 3, parts: ["search"], zh: "检索", en: "query language, index, counts, export" },
  { floor: 4, parts: ["navigate"], zh: "导航", en: "studies: direction, position, path, evidence, reports" },
  {
    floor: 5,
    parts: ["example"],
    zh: "示例",
    en: "a synthetic industry with a planted story, and generated records for measuring",
  },
  {
    floor: 8,
    parts: ["product"],
    zh: "总装",
    en: "every part's actions in one list, every part's piece of a snapshot registered",
  },
  { floor: 9, parts: ["cli", "server", "web"], zh: "入口", en: "doors; the web imports contracts only" },
] as const;
