import { Button } from "antd";
import type { SampleAnswer } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";
import { JudgeClaims } from "./JudgeClaims.tsx";
import type { Judging } from "./use-judging.ts";

interface Props {
  readonly judging: Judging;
  readonly row: SampleAnswer["rows"][number];
  readonly onOpen: () => void;
}

/** The patent under judgement, with what it takes to judge it. */
export function JudgeCard({ judging, row, onOpen }: Props) {
  const { t, n } = useLanguage();
  const { at, rows, show, judge, by } = judging;
  const nobody = by.trim() === "";
  return (
    <section className="sheet stack judge-card" aria-labelledby="judge-title">
      <p className="small faint" aria-live="polite">
        {t("judge.place", { at: n.count(at + 1), total: n.count(rows.length) })}
        {row.relevant === null ? "" : ` · ${t(row.relevant ? "judge.was_relevant" : "judge.was_not", { by: row.by ?? "–" })}`}
        {row.found ? "" : ` · ${t("judge.gone")}`}
      </p>
      <h2 id="judge-title">{row.title ?? t("judge.no_title")}</h2>
      <p className="small">
        <button type="button" className="opens mono" onClick={onOpen}>
          {row.number}
        </button>{" "}
        · {row.filedOn ?? "–"} · {row.applicants.join(t("draw.comma")) || "–"}
      </p>
      <p className="judge-abstract">{row.abstract ?? t("judge.no_abstract")}</p>
      {row.classes.length > 0 ? <p className="mono small">{row.classes.join("  ")}</p> : null}
      <JudgeClaims key={row.number} number={row.number} />
      <div className="row judge-keys">
        <Button type={row.relevant === true ? "primary" : "default"} disabled={nobody} onClick={() => void judge(at, "yes")}>
          {t("judge.relevant")} <kbd>1</kbd>
        </Button>
        <Button type={row.relevant === false ? "primary" : "default"} disabled={nobody} onClick={() => void judge(at, "no")}>
          {t("judge.not_relevant")} <kbd>2</kbd>
        </Button>
        <Button disabled={nobody || row.relevant === null} onClick={() => void judge(at, "undo")}>
          {t("judge.undo")} <kbd>u</kbd>
        </Button>
        <span className="judge-steps row">
          <Button disabled={at === 0} onClick={() => show(at - 1)}>
            {t("judge.previous")} <kbd>k</kbd>
          </Button>
          <Button disabled={at >= rows.length - 1} onClick={() => show(at + 1)}>
            {t("judge.next")} <kbd>j</kbd>
          </Button>
        </span>
      </div>
    </section>
  );
}
