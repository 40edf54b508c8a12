import { assert } from "#base";
import type { Engine, Sql } from "#engine";
import { segmentText } from "./segment.ts";
import type { Step } from "./text-names.ts";
import { boundary } from "./text-schema.ts";

/** The segmented texts of a publication, by section; those of several languages with a boundary between. */
export interface Body {
  readonly doc: number;
  readonly texts: Readonly<Record<string, string>>;
}

interface TextRow {
  readonly doc: number;
  readonly section: string;
  readonly text: string | null;
}

/** Segments rows of (doc, section, text) that come in the order of their documents. */
export async function* bodies(engine: Engine, query: Sql, step: Step): AsyncGenerator<Body> {
  let doc = -1;
  let texts: Record<string, string> = {};
  for await (const rows of engine.batches<TextRow>(query)) {
    step(rows.length);
    for (const row of rows) {
      if (row.doc !== doc) {
        assert(row.doc > doc, "texts stand in the order of their documents");
        if (doc >= 0) yield { doc, texts };
        doc = row.doc;
        texts = {};
      }
      const before = texts[row.section];
      const segmented = segmentText(row.text ?? "");
      texts[row.section] = before === undefined ? segmented : before + boundary + segmented;
    }
  }
  if (doc >= 0) yield { doc, texts };
}

/** The values of a body in the order of the columns of `body` or `description`. */
export function valuesOf(table: "body" | "description", { texts }: Body): (string | null)[] {
  return sectionsOf[table].map((section) => texts[section] ?? null);
}

export const sectionsOf = { body: ["title", "abstract", "claims"], description: ["description"] } as const;
