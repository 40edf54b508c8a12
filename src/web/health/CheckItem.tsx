import { Link } from "@tanstack/react-router";
import type { CheckLevel, HealthAnswer } from "#corpus/contract";
import { SeaMark, type MarkShape } from "../draw/Mark.tsx";
import { useLanguage } from "../i18n/language.tsx";

const shapes: Readonly<Record<CheckLevel, MarkShape>> = { error: "cross", warning: "cone", note: "sphere" };
const shown = 5;
/** A smaller share would be shown as nothing. */
const shareMin = 0.0005;
/** A publication's key leads to its page; others are shown as they are. */
const publicationKey = /^[A-Z]{2}-[^-\s]+-[A-Z]\d?$/;

/** One finding: how many of how many, what it means, and the first that a person can look up. */
export function CheckItem({ check }: { readonly check: HealthAnswer["checks"][number] }) {
  const { t, n } = useLanguage();
  return (
    <li className={`check check-${check.level}`}>
      <div className="check-head">
        <span className="check-level">
          <SeaMark shape={shapes[check.level]} size={12} hollow={check.level === "note"} /> {t(`health.level_${check.level}`)}
        </span>
        <strong>{check.title}</strong>
        <span className="check-count">
          {t("health.found", { found: n.count(check.found), looked: n.count(check.looked) })}
          {check.found / check.looked >= shareMin && check.found <= check.looked ? (
            <span className="faint"> · {n.share(check.found / check.looked)}</span>
          ) : null}
        </span>
      </div>
      <p className="small">{check.meaning}</p>
      {check.examples.length > 0 ? (
        <details className="small">
          <summary>{t("health.examples")}</summary>
          <ul className="check-examples">
            {check.examples.slice(0, shown).map(({ key, detail }) => (
              <li key={`${key} ${detail}`}>
                {publicationKey.test(key) ? (
                  <Link to="/publication/$number" params={{ number: key.replaceAll("-", "") }} className="mono">
                    {key}
                  </Link>
                ) : (
                  <span className="mono">{key}</span>
                )}{" "}
                <span className="faint">{detail}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}
