import { z } from "zod";
import { listInput } from "../contract.ts";
import { listMembers } from "../facts/list.ts";
import { withRunFacts } from "./result.ts";

/** What picks the patents behind a number, without a page of it. */
export const membersInput = listInput.omit({ limit: true, offset: true });

/** Rows asked for at once: a whole list needs the memory of one piece of it. */
const pieceRows = 1000;

/** All patents behind a number, piece by piece. */
export async function* memberRows(
  dataDir: string,
  { study, ...pick }: z.output<typeof membersInput>,
): AsyncGenerator<readonly Readonly<Record<string, unknown>>[]> {
  for (let offset = 0; ; offset += pieceRows) {
    const { rows } = await withRunFacts(dataDir, study, (engine, parsed) =>
      listMembers(engine, parsed, pick, { limit: pieceRows, offset }),
    );
    if (rows.length === 0 && offset > 0) return;
    yield rows.map(({ applicants, ...row }) => ({ ...row, applicants: applicants.join("; ") }));
    if (rows.length < pieceRows) return;
  }
}
