import { sql, type Engine } from "#engine";
import { anewRows } from "./text-files.ts";

/**
 * The texts to show of publications that the snapshot before does not have with the same content: Chinese, then English, then the first
 * language in text order.
 *
 * in     text_anew
 * out    shown_title(doc, lang, text), shown_abstract(doc, lang, text)
 */
export async function showTexts(engine: Engine): Promise<void> {
  const files = await engine.rows<{ file: string }>(sql`select distinct file from text_anew order by file`);
  const paths = files.map((row) => row.file);
  for (const section of ["title", "abstract"] as const) {
    const table = section === "title" ? sql`shown_title` : sql`shown_abstract`;
    const chosen = sql`
      select * from text_anew where section = ${section}
      qualify row_number() over (
        partition by doc order by case lang when 'zh' then 0 when 'en' then 1 else 2 end, lang
      ) = 1`;
    const nothing = sql`select cast(null as integer) as doc, '' as lang, '' as text where false`;
    const rows = paths.length === 0 ? nothing : sql`select doc, lang, text from (${anewRows(section, chosen, paths)})`;
    await engine.run(sql`create table ${table} as ${rows}`);
  }
}
