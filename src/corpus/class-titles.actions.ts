import { action, limits, type Lang } from "#base";
import { list, sql, type Engine } from "#engine";
import { classTitlesAnswer, classTitlesInput, type ClassTitlesAnswer } from "./side/contract.ts";
import { titleSymbol } from "./side/class-place.ts";
import { withCurrentSnapshot } from "./store/reading.ts";

export const classTitlesAction = action({
  name: "corpus/class-titles",
  may: "member",
  summary: { zh: "查询分类号的中英文类名及其上位类", en: "Titles of class symbols with what stands above them" },
  input: classTitlesInput,
  output: classTitlesAnswer,
  positional: ["symbols"],
  doors: ["cli", "http"],
  method: "get",
  run: ({ symbols, scheme }, context) =>
    withCurrentSnapshot(context.dataDir, async (snapshot, engine) => ({
      snapshot: snapshot.id,
      titles: await titlesOf(engine, symbolsOf(symbols, scheme), scheme, context.lang),
    })),
  print: (answer) =>
    answer.titles
      .map(({ scheme, symbol, title, above }) => {
        const path = above.map((each) => `${each.symbol} ${each.title ?? ""}`.trim());
        return [`${scheme}  ${symbol}  ${title ?? "–"}`, ...path.map((line) => `    ${line}`)].join("\n");
      })
      .join("\n"),
});

function symbolsOf(text: string, scheme: string | undefined): string[] {
  const symbols = text
    .split(/[;,\s]+/u)
    .filter(Boolean)
    .map((symbol) => titleSymbol(scheme ?? "cpc", symbol) ?? symbol.toUpperCase());
  return [...new Set(symbols)].slice(0, limits.classTitlesMax);
}

/** Deeper than any scheme: CPC has fifteen levels. A tree that goes round ends here. */
const levelsMax = 24;

async function titlesOf(
  engine: Engine,
  symbols: readonly string[],
  scheme: string | undefined,
  lang: Lang,
): Promise<ClassTitlesAnswer["titles"]> {
  if (symbols.length === 0) return [];
  const rows = await engine.rows<Row>(sql`
    with recursive best as (
      select scheme, symbol, title, lang, level, parent from (
        select *, row_number() over (partition by scheme, symbol order by title is null, lang <> ${lang}, lang <> 'en', lang) as place
        from class_title
      ) where place = 1
    ), path as (
      select scheme, symbol as asked, 0 as up, symbol, title, lang, level, parent from best
      where symbol in (${list([...symbols])}) ${scheme === undefined ? sql`` : sql`and scheme = ${scheme}`}
      union all
      select p.scheme, p.asked, p.up + 1, b.symbol, b.title, b.lang, b.level, b.parent
      from path p join best b on b.scheme = p.scheme and b.symbol = p.parent where p.up < ${levelsMax}
    )
    select scheme, asked, up, symbol, title, lang, level from path order by scheme, asked, up desc`);
  const groups = Map.groupBy(rows, (row) => `${row.scheme} ${row.asked}`);
  return [...groups.values()].flatMap((path) => {
    const own = path.at(-1);
    if (!own) return [];
    const above = path.slice(0, -1).map((row) => ({ symbol: row.symbol, title: row.title }));
    return [
      {
        scheme: own.scheme,
        symbol: own.symbol,
        title: own.title,
        lang: own.title === null ? null : own.lang,
        level: own.level,
        above,
      },
    ];
  });
}

interface Row {
  readonly scheme: string;
  readonly asked: string;
  readonly up: number;
  readonly symbol: string;
  readonly title: string | null;
  readonly lang: string;
  readonly level: number | null;
}
