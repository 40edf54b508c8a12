import { join } from "node:path";
import { sql, type Engine, type Sql } from "#engine";
import { anewRows } from "./text-files.ts";

/**
 * The texts to show: Chinese, then English, then the first language in text order. They stand in `publication`, so what is the
 * same as before comes from there.
 *
 * in     text_anew; reused(doc, before_doc)
 * out    shown_title(doc, lang, text), shown_abstract(doc, text)
 */
export async function showTexts(engine: Engine, before: string | undefined): Promise<void> {
  const files = await engine.rows<{ file: string }>(sql`select distinct file from text_anew order by file`);
  for (const section of ["title", "abstract"] as const) {
    const table = section === "title" ? sql`shown_title` : sql`shown_abstract`;
    const chosen = sql`
      select * from text_anew where section = ${section}
      qualify row_number() over (
        partition by doc order by case lang when 'zh' then 0 when 'en' then 1 else 2 end, lang
      ) = 1`;
    const rows: Sql[] = [sql`select cast(null as integer) as doc, '' as lang, '' as text where false`];
    if (files.length > 0) {
      const anew = anewRows(
        section,
        chosen,
        files.map((row) => row.file),
      );
      rows.push(sql`select doc, lang, text from (${anew})`);
    }
    if (before !== undefined) {
      const shown = section === "title" ? sql`b.title_lang as lang, b.title as text` : sql`null as lang, b.abstract as text`;
      rows.push(sql`
        select r.doc, ${shown} from reused r join read_parquet(${join(before, "publication.parquet")}) b on b.doc = r.before_doc`);
    }
    await engine.run(sql`create table ${table} as ${rows.reduce((left, right) => sql`${left} union all ${right}`)}`);
  }
}
