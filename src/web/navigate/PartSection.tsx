import type { ReactNode } from "react";
import type { Figure } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";
import { groupsOf } from "./groups.ts";
import { Notes } from "./Notes.tsx";
import { FigureCard } from "./FigureCard.tsx";

interface Props {
  readonly part: Figure["part"];
  readonly figures: readonly Figure[];
  readonly children?: ReactNode;
}

export function PartSection({ part, figures, children }: Props) {
  const { t } = useLanguage();
  return (
    <section className="part stack" aria-labelledby={`part-${part}`}>
      <div className="part-head">
        <h2 id={`part-${part}`} className="sr-only">
          {t(`navigate.part_${part}`)}
        </h2>
        <p>{t(`navigate.part_${part}_told`)}</p>
        <Notes on={part} title={t(`navigate.part_${part}`)} />
      </div>
      {children}
      {groupsOf(figures).map(({ analysis, figures: own }) => (
        <section key={analysis} className="stack" aria-labelledby={`section-${analysis}`}>
          <h3 id={`section-${analysis}`} className="section-title">
            {t(`navigate.analysis_${analysis}`)}
          </h3>
          <Notes on={analysis} title={t(`navigate.analysis_${analysis}`)} />
          {own.map((figure) => (
            <FigureCard key={figure.id} figure={figure} />
          ))}
        </section>
      ))}
    </section>
  );
}
