import { Link } from "@tanstack/react-router";
import { recommendedActions, type ResultAnswer } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";
import { adviceLeg } from "./advice-leg.ts";
import { Unready } from "./Unready.tsx";
import { VerdictMark } from "./VerdictMark.tsx";

/** The outcome in one look: each action that is recommended, and the nodes or organisations that it is about. */
export function Verdicts({ result }: { readonly result: ResultAnswer }) {
  const { t, pick } = useLanguage();
  const name = (node: string) => pick(result.labels[`node:${node}`]) || node;
  const groups = recommendedActions.map(
    (action) => [action, result.recommendations.filter((one) => one.action === action)] as const,
  );
  if (result.recommendations.length === 0) return null;
  return (
    <>
      <Unready recommendations={result.recommendations} />
      <dl className="verdicts" aria-label={t("navigate.verdicts")}>
        {groups.map(([action, some]) =>
          some.length === 0 ? null : (
            <div key={action}>
              <dt>
                <VerdictMark verdict={action} text={t(`navigate.action_${action}`)} />
              </dt>
              <dd>
                {some.map((one) => (
                  <Link
                    key={one.id}
                    to="/navigate/$study"
                    params={{ study: result.study.study }}
                    search={{ part: adviceLeg(one.id) }}
                    hash={`advice-${one.id}`}
                  >
                    {one.subject?.name ?? name(one.node)}
                  </Link>
                ))}
              </dd>
            </div>
          ),
        )}
      </dl>
    </>
  );
}
