import type { SampleAnswer } from "#navigate/contract";
import { SeaMark } from "../draw/Mark.tsx";
import { useLanguage } from "../i18n/language.tsx";

interface Props {
  readonly rows: SampleAnswer["rows"];
  readonly at: number;
  readonly onShow: (row: number) => void;
}

/** The whole sample in small: what was judged how, and where the reader is. */
export function JudgeList({ rows, at, onShow }: Props) {
  const { t } = useLanguage();
  return (
    <section className="sheet" aria-label={t("judge.sample")}>
      <ol className="judge-list">
        {rows.map((row, index) => {
          const state = t(row.relevant === null ? "judge.open" : row.relevant ? "judge.relevant" : "judge.not_relevant");
          return (
            <li key={row.publication}>
              <button
                type="button"
                className={index === at ? "chosen" : undefined}
                aria-current={index === at}
                title={`${row.number} ${row.title ?? ""}`}
                onClick={() => onShow(index)}
              >
                <SeaMark
                  shape={row.relevant === null ? "sphere" : row.relevant ? "cone" : "can"}
                  hollow={row.relevant === null}
                  size={12}
                />
                <span className="sr-only">
                  {index + 1} {row.title} · {state}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
