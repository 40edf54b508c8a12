import { Link } from "@tanstack/react-router";
import type { ResultAnswer } from "#navigate/contract";
import { SeaMark } from "../draw/Mark.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { parts, type Part } from "./parts.ts";

interface Props {
  readonly result: ResultAnswer;
  readonly part: Part;
}

/** The legs of the passage; one is sailed at a time. */
export function ResultParts({ result, part }: Props) {
  const { t, n } = useLanguage();
  // What a kind of study does not ask has no figure: the leg is left out.
  const shown = parts.filter((one) => result.figures.some((figure) => figure.part === one));
  return (
    <nav className="result-parts no-print" aria-label={t("navigate.parts")}>
      <ol>
        {shown.map((one, index) => (
          <li key={one}>
            <Link
              to="/navigate/$study"
              params={{ study: result.study.study }}
              search={{ part: one }}
              activeOptions={{ includeSearch: false }}
              aria-current={one === part ? "page" : undefined}
              className={one === part ? "leg here" : "leg"}
            >
              <SeaMark shape={index % 2 === 0 ? "can" : "cone"} hollow={one !== part} size={15} />
              <span>{t(`navigate.part_${one}`)}</span>
              <span className="small faint">
                {t("navigate.figures", { count: n.count(result.figures.filter((figure) => figure.part === one).length) })}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
