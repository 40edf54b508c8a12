import type { z } from "zod";
import { earlyEnds, knownGaps, type coverageAnswer } from "#corpus/contract";
import { GapNotes } from "../draw/GapNotes.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { fieldName } from "./field-name.ts";

interface Props {
  readonly coverage: z.output<typeof coverageAnswer>;
  /** Of the fields only so many, the emptiest; all where absent. */
  readonly fieldsMax?: number;
}

const officesShown = 6;

/** The gaps of the whole corpus: fields that many publications lack, and offices whose documents end early. */
export function CorpusGaps({ coverage, fieldsMax }: Props) {
  const { t, n } = useLanguage();
  const fields = knownGaps(coverage)
    .slice(0, fieldsMax)
    .map(({ field, missing, publications, emptyOffices }) => {
      const name = fieldName(field, t);
      if (missing === publications) return t("data.gap_whole", { field: name });
      const gap = t("data.gap", {
        field: name,
        missing: n.count(missing),
        asked: n.count(publications),
        share: n.share(missing / publications),
      });
      if (emptyOffices.length === 0) return gap;
      const offices = emptyOffices.slice(0, officesShown).join(" ");
      return `${gap} ${t("data.gap_offices", { offices, count: n.count(emptyOffices.length) })}`;
    });
  const ends = earlyEnds(coverage).map(({ office, publications, endsOn }) =>
    t("data.gap_ends", { office, day: endsOn, count: n.count(publications) }),
  );
  return <GapNotes lines={[...fields, ...ends].map((text) => ({ warning: true, text }))} />;
}
