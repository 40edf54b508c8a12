import { gapLines, type Figure } from "#navigate/contract";
import { GapNotes } from "../draw/GapNotes.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { Evidence } from "./Evidence.tsx";
import { FigureDownloads } from "./FigureDownloads.tsx";
import { FigureBody } from "./FigureBody.tsx";
import { Notes } from "./Notes.tsx";

/** One figure: what it says, the figure itself, what it counts, and its evidence. */
export function FigureCard({ figure }: { readonly figure: Figure }) {
  const { t, n, pick } = useLanguage();
  const { evidence } = figure;
  const [unit, count] = [pick(figure.unit), t(`unit.${figure.count}`)];
  return (
    <article className="sheet figure" aria-labelledby={`figure-${figure.id}`}>
      <h4 id={`figure-${figure.id}`}>{pick(figure.title)}</h4>
      {figure.reading.length > 0 ? (
        <ul className="reading">
          {figure.reading.map((sentence, index) => (
            <li key={index}>{pick(sentence)}</li>
          ))}
        </ul>
      ) : null}
      <FigureBody figure={figure} />
      <GapNotes lines={gapLines(figure.gaps ?? []).map(({ warning, text }) => ({ warning, text: pick(text) }))} />
      {figure.caveats.length > 0 ? (
        <ul className="caveats small">
          {figure.caveats.map((sentence, index) => (
            <li key={index}>{pick(sentence)}</li>
          ))}
        </ul>
      ) : null}
      <Notes on={figure.id} title={pick(figure.title)} />
      <p className="figure-foot small">
        <span>
          {unit.toLowerCase().includes(count.toLowerCase())
            ? t("navigate.foot_unit_only", { unit })
            : t("navigate.foot_unit", { unit, count: count.toLowerCase() })}
        </span>
        <span>{t("navigate.foot_n", { n: n.count(evidence.members) })}</span>
        <span>
          {evidence.period[0]}–{evidence.period[1]}
        </span>
        <span>{t("navigate.foot_cut_off", { day: evidence.cutOff ?? t("draw.unknown") })}</span>
      </p>
      <div className="figure-ends">
        <Evidence figure={figure} />
        <FigureDownloads figure={figure} />
      </div>
    </article>
  );
}
