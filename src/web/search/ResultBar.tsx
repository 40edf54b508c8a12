import { DownloadOutlined } from "@ant-design/icons";
import { Select } from "antd";
import type { z } from "zod";
import { sorts, type findAnswer } from "#search/contract";
import { actionUrl } from "../api/client.ts";
import { GapNotes } from "../draw/GapNotes.tsx";
import { Note } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { gapsOf, othersOf } from "./notice-gaps.ts";

interface Props {
  readonly answer: z.output<typeof findAnswer>;
  readonly query: string;
  readonly sort: (typeof sorts)[number];
  readonly onSort: (sort: (typeof sorts)[number]) => void;
}

/** How many were found, in which order they stand, and the way to carry them away. */
export function ResultBar({ answer, query, sort, onSort }: Props) {
  const { t, n, lang } = useLanguage();
  return (
    <div className="stack">
      <div className="row spread">
        <p className="total" role="status">
          {t("search.total", { count: n.count(answer.total) })}
        </p>
        <div className="row">
          <span className="small downloads">
            <DownloadOutlined aria-hidden="true" />
            <a href={actionUrl("search/export", { query, sort }, lang, "csv")} download>
              {t("draw.csv")}
            </a>
            <a href={actionUrl("search/export", { query, sort }, lang, "xlsx")} download>
              {t("draw.xlsx")}
            </a>
          </span>
          <Select
            value={sort}
            onChange={onSort}
            aria-label={t("search.sort")}
            popupMatchSelectWidth={false}
            options={sorts.map((value) => ({ value, label: t(`search.sort_${value}`) }))}
          />
        </div>
      </div>
      {othersOf(answer.notices).map((notice) => (
        <Note key={notice.message}>{notice.message}</Note>
      ))}
      <GapNotes lines={gapsOf(answer.notices)} />
    </div>
  );
}
