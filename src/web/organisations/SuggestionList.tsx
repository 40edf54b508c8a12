import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import type { z } from "zod";
import type { organisationAnswer } from "#corpus/contract";
import { useLanguage } from "../i18n/language.tsx";
import type { Decide } from "../decide/use-decide.ts";
import { kindName, methodName } from "../decide/words.ts";

interface Props {
  readonly name: string;
  readonly suggestions: z.output<typeof organisationAnswer>["suggestions"];
  readonly busy: boolean;
  readonly onDecide: Decide<"organisation">;
}

/** What the rules only suspect: the same organisation, or one that belongs to another. */
export function SuggestionList({ name, suggestions, busy, onDecide }: Props) {
  const { t, n } = useLanguage();
  if (suggestions.length === 0) return null;
  return (
    <>
      <h3>{t("organisation.suggestions")}</h3>
      <ul className="decide-lines">
        {suggestions.map(({ kind, method, score, other }) => (
          <li key={`${kind} ${other.key}`}>
            <div>
              <Link to="/data/organisations" search={(now) => ({ ...now, key: other.key })}>
                {other.name}
              </Link>
              <div className="small faint">
                {kindName(kind, t)} · {methodName(method, t)} {score.toFixed(2)} ·{" "}
                {t("organisation.has_families", { count: n.count(other.families) })}
              </div>
            </div>
            <div className="row">
              <Button
                size="small"
                type="primary"
                disabled={busy}
                aria-label={t("organisation.same_as", { name: other.name })}
                onClick={() => onDecide({ organisation: name, also: [other.name] })}
              >
                {t("organisation.same")}
              </Button>
              {kind === "same" ? null : (
                <Button
                  size="small"
                  disabled={busy}
                  onClick={() => onDecide({ organisation: name, child: other.name, kind: "subsidiary" })}
                >
                  {t("organisation.belongs")}
                </Button>
              )}
              <Button
                size="small"
                disabled={busy}
                aria-label={t("organisation.different_from", { name: other.name })}
                onClick={() => onDecide({ organisation: name, not: [other.name] })}
              >
                {t("organisation.different")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
