import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import type { z } from "zod";
import type { personAnswer } from "#corpus/contract";
import type { Decide } from "../decide/use-decide.ts";
import { useLanguage } from "../i18n/language.tsx";

interface Props {
  readonly person: z.output<typeof personAnswer>;
  readonly busy: boolean;
  readonly onDecide: Decide<"person">;
}

/** Others of the name: the same person, if an analyst says so. */
export function NamesakeList({ person, busy, onDecide }: Props) {
  const { t, n } = useLanguage();
  if (person.namesakes.length === 0) return null;
  return (
    <>
      <h3>{t("person.namesakes")}</h3>
      <p className="small faint">{t("person.namesakes_told")}</p>
      <ul className="decide-lines decide-tall">
        {person.namesakes.map(({ key, name, families, affiliations }) => {
          const affiliation = affiliations.join("; ") || t("person.unknown_affiliation");
          return (
            <li key={key}>
              <div>
                <Link to="/data/people" search={(now) => ({ ...now, key })}>
                  {name}
                </Link>
                <div className="small faint">
                  {affiliation} · {t("organisation.has_families", { count: n.count(families) })}
                </div>
              </div>
              <Button
                size="small"
                disabled={busy}
                aria-label={t("person.same_as", { name: name ?? "", affiliation })}
                onClick={() => onDecide({ person: person.key, same: [key] })}
              >
                {t("person.same")}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
