import { useLanguage } from "../i18n/language.tsx";

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly wrongLine: number | undefined;
  /** The lines of the chosen node. */
  readonly lines: readonly [number, number] | undefined;
  /** The line the caret went to. */
  readonly onLine: (line: number) => void;
}

/** The study as text, with line numbers, the chosen node's lines tinted and the wrong line marked. */
export function TextView({ text, onText, wrongLine, lines, onLine }: Props) {
  const { t } = useLanguage();
  const rows = text.split("\n");
  return (
    <section className="sheet study-text" aria-labelledby="study-text">
      <div className="sheet-head">
        <h2 id="study-text">{t("study.text")}</h2>
        <span className="small faint">{t("study.text_told")}</span>
      </div>
      <div className="text-scroll">
        <div className="text-lines" aria-hidden="true">
          {rows.map((_, index) => {
            const line = index + 1;
            const chosen = lines !== undefined && lines[0] <= line && line <= lines[1];
            return (
              <span key={line} className={line === wrongLine ? "wrong" : chosen ? "chosen" : undefined}>
                {line}
              </span>
            );
          })}
        </div>
        <textarea
          value={text}
          rows={rows.length}
          style={{ width: `max(100%, ${Math.max(...rows.map((row) => widthOf(row))) + 2}ch)` }}
          wrap="off"
          spellCheck={false}
          aria-label={t("study.text")}
          aria-invalid={wrongLine === undefined ? undefined : true}
          onChange={(event) => onText(event.target.value)}
          onClick={({ currentTarget }) => onLine(text.slice(0, currentTarget.selectionStart).split("\n").length)}
        />
      </div>
    </section>
  );
}

/** A line's width in columns: Chinese characters take two. */
function widthOf(row: string): number {
  return row.length + (row.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}
