import { limits } from "#base";
import { sql, type Sql } from "#engine";
import { wholeChain } from "../../study/nodes.ts";
import type { Both, FigureRow, Scope } from "../indicator.ts";
import { unitWord, whole } from "../say.ts";

/** Members of the chain in the period (`of`), and of them those whose text was read (`read`): one row, to stand beside every other. */
export function textsRead(): Sql {
  return sql`
    select count(*) as of, count(t.member) as read, sum(case when t.abstract then 1 else 0 end) as abstracts
    from fact f left join member_text t on t.member = f.member
    where f.node = ${wholeChain}`;
}

/** How many texts a figure rests on. Its rows carry `of`, `read` and `abstracts` of the whole chain. */
export function readCaveats(rows: readonly FigureRow[], scope: Scope): Both[] {
  const [row] = rows;
  if (!row) return [];
  const [of, read] = [Number(row["of"]), Number(row["read"])];
  const unit = unitWord(scope);
  const sampled = of > limits.studyTextsMax;
  const basis: Both = sampled
    ? {
        zh: `读取了全链 ${whole(of)} ${unit.zh}中的 ${whole(read)} ${unit.zh}（按键值散列抽取，上限 ${whole(limits.studyTextsMax)}）的标题和摘要，本图所有数量均为样本内的数量。`,
        en: `Titles and abstracts were read of ${whole(read)} of the ${whole(of)} ${unit.en} (a sample by a hash of their keys, at most ${whole(limits.studyTextsMax)}); all counts of this figure are counts within it.`,
      }
    : {
        zh: `读取了全链 ${whole(of)} ${unit.zh}中 ${whole(read)} ${unit.zh}的标题和摘要。`,
        en: `Titles and abstracts were read of ${whole(read)} of the ${whole(of)} ${unit.en}.`,
      };
  return [basis];
}
