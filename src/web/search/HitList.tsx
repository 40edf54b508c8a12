import { Pagination } from "antd";
import type { z } from "zod";
import { limits } from "#base";
import type { findAnswer } from "#search/contract";
import { Empty, Note } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { Hit } from "./Hit.tsx";
import { hitsPerPage } from "./hits-per-page.ts";

interface Props {
  readonly answer: z.output<typeof findAnswer>;
  readonly page: number;
  /** The list is of the previous question while the next is on its way. */
  readonly stale: boolean;
  readonly onPage: (page: number) => void;
  readonly onOpen: (number: string) => void;
}

export function HitList({ answer, page, stale, onPage, onOpen }: Props) {
  const { t, n } = useLanguage();
  const reachable = Math.min(answer.total, limits.hitsOffsetMax + hitsPerPage);
  if (answer.total === 0) {
    return (
      <Empty title={t("search.none")}>
        <p>{t("search.none_told")}</p>
      </Empty>
    );
  }
  return (
    <>
      <ol className={stale ? "hits stale" : "hits"} start={(page - 1) * hitsPerPage + 1}>
        {answer.hits.map((hit) => (
          <Hit key={hit.number} hit={hit} onOpen={() => onOpen(hit.number)} />
        ))}
      </ol>
      {page * hitsPerPage >= reachable && answer.total > reachable ? (
        <Note>{t("search.too_many", { count: n.count(reachable) })}</Note>
      ) : null}
      <Pagination
        current={page}
        pageSize={hitsPerPage}
        total={reachable}
        showSizeChanger={false}
        onChange={onPage}
        hideOnSinglePage
        responsive
        align="center"
      />
    </>
  );
}
