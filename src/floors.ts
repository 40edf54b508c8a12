/**
 * The floors of the product, ground first. A part may import parts of lower floors only, and only through their front doors
 * (`"imports"` in package.json). `floors.test.ts` holds every file to this table, and `docs/map.md` is printed from it.
 */
export const floors = [
  { floor: 0, parts: ["base"], zh: "基础", en: "errors, messages, limits, dates, clock, the action every door derives from" },
  { floor: 1, parts: ["engine"], zh: "引擎", en: "engines behind doors: SQL as a value, DuckDB" },
  {
    floor: 1,
    parts: ["ledger"],
    zh: "台账",
    en: "registers: records with states, people who may move them, and an append-only history",
  },
  { floor: 2, parts: ["corpus"], zh: "语料", en: "import, normalise, store, entities, snapshot" },
  { floor: 3, parts: ["search"], zh: "检索", en: "query language, index, counts, export" },
  { floor: 4, parts: ["navigate"], zh: "导航", en: "studies: direction, position, path, evidence, reports" },
  {
    floor: 5,
    parts: ["example"],
    zh: "示例",
    en: "a synthetic industry with a planted story, and generated records for measuring",
  },
  { floor: 7, parts: ["zone"], zh: "治理", en: "governing zones: programmes, milestones" },
  {
    floor: 8,
    parts: ["product"],
    zh: "总装",
    en: "every part's actions in one list, every part's piece of a snapshot registered",
  },
  { floor: 9, parts: ["server", "web"], zh: "入口", en: "doors: HTTP and the pages; the web imports contracts only" },
  { floor: 10, parts: ["cli"], zh: "命令行", en: "the door of words; `fairway start` starts the server" },
  { floor: 11, parts: ["house"], zh: "守则", en: "tests that hold the whole house to its rules" },
] as const;
