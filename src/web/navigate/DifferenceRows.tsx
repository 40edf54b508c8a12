import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import type { DiffAnswer } from "#navigate/contract";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { DifferenceRow } from "./DifferenceRow.tsx";

/** So many rows are shown whole; of more, a first piece. */
const wholeMax = 12;
const firstShown = 8;

interface Props {
  readonly figure: DiffAnswer["figures"][number];
  readonly answer: DiffAnswer;
}

/** The changed rows of one figure: what each is about, before and after, and how much of it each cause is. */
export function DifferenceRows({ figure, answer }: Props) {
  const { t, n, pick } = useLanguage();
  const [all, setAll] = useState(false);
  const changed = answer.changed.filter((each) => each.figure === figure.id);
  const long = changed.length > wholeMax;
  const title = pick(figure.title);
  return (
    <section className="sheet stack" aria-labelledby={`difference-${figure.id}`}>
      <div className="sheet-head">
        <h3 id={`difference-${figure.id}`}>{title}</h3>
        <span className="small faint">
          {t("difference.rows", { count: changed.length })} ·{" "}
          <Link to="/indicators" hash={figure.id}>
            {t("difference.definition")}
          </Link>
        </span>
      </div>
      <TableWrap label={title} tall={long && all}>
        <table className="table difference-table">
          <thead>
            <tr>
              <th scope="col">{t("difference.about")}</th>
              <th scope="col">{t("difference.measure")}</th>
              <th scope="col" className="num">
                {t("difference.before")}
              </th>
              <th scope="col" className="num">
                {t("difference.after")}
              </th>
              <th scope="col">{t("difference.because")}</th>
            </tr>
          </thead>
          {changed.slice(0, all || !long ? changed.length : firstShown).map((row, index) => (
            <DifferenceRow key={index} figure={figure} row={row} labels={answer.labels} />
          ))}
        </table>
      </TableWrap>
      {long ? (
        <Button type="link" size="small" className="more-rows" onClick={() => setAll(!all)}>
          {all ? t("navigate.rows_fewer") : t("navigate.rows_all", { count: n.count(changed.length) })}
        </Button>
      ) : null}
    </section>
  );
}
