import { DownloadOutlined } from "@ant-design/icons";
import { checkAnswer, type HealthAnswer } from "#corpus/contract";
import { actionUrl } from "../api/client.ts";
import { useAction } from "../api/use-action.ts";
import { DataHead } from "../data/DataHead.tsx";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { CheckItem } from "./CheckItem.tsx";
import { YearCoverage } from "./YearCoverage.tsx";
import "./health.css";

/** What may be wrong with the corpus, check by check, and how far each year is covered. */
export function HealthPage() {
  const { t, lang } = useLanguage();
  const { data, error, isPending } = useAction("corpus/check", {}, checkAnswer);
  return (
    <div className="page">
      <DataHead title={t("health.title")} lede={t("health.lede")}>
        <a href={actionUrl("corpus/check", {}, lang, "csv")} download>
          <DownloadOutlined aria-hidden="true" /> {t("health.csv")}
        </a>
      </DataHead>
      {isPending ? <Loading lines={10} told={t("health.checking")} /> : null}
      {error ? <Failure error={error} /> : null}
      {data ? <Findings answer={data} /> : null}
      <YearCoverage />
    </div>
  );
}

function Findings({ answer }: { readonly answer: HealthAnswer }) {
  const { t, n } = useLanguage();
  const found = answer.checks.filter((check) => check.found > 0);
  const sound = answer.checks.filter((check) => check.found === 0);
  const counted = (level: string): string => n.count(found.filter((check) => check.level === level).length);
  const checks = n.count(answer.checks.length);
  const errors = counted("error");
  const groups = [...new Set(found.map(({ group }) => group))];
  return (
    <>
      <section className="sheet" aria-label={t("health.title")}>
        <p className={errors === "0" ? "health-verdict" : "health-verdict lost"}>
          {errors === "0" ? t("health.verdict_sound", { checks }) : t("health.verdict_errors", { checks, errors })}
        </p>
        <p className="small faint">
          {t("health.counts", { errors, warnings: counted("warning"), notes: counted("note"), sound: n.count(sound.length) })}
          {answer.cutOff ? ` · ${t("health.cut_off", { day: answer.cutOff })}` : ""}
        </p>
      </section>
      {groups.map((group) => (
        <section key={group} className="sheet" aria-labelledby={`health-${group}`}>
          <h2 id={`health-${group}`}>{t(`health.group_${group}`)}</h2>
          <ul className="checks">
            {found
              .filter((check) => check.group === group)
              .map((check) => (
                <CheckItem key={check.name} check={check} />
              ))}
          </ul>
        </section>
      ))}
      <details className="sheet">
        <summary>
          {t("health.sound")} <span className="faint">{n.count(sound.length)}</span>
        </summary>
        <ul className="checks-sound">
          {sound.map((check) => (
            <li key={check.name}>
              {check.title}{" "}
              <span className="small faint">{t("health.found", { found: "0", looked: n.count(check.looked) })}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
