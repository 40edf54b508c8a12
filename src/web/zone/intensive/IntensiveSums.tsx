import type { z } from "zod";
import type { intensiveAnswer } from "#zone/contract";
import { useLanguage } from "../../i18n/language.tsx";

/** What the intensive industries hold of all, by each method. */
export function IntensiveSums({ answer }: { readonly answer: z.output<typeof intensiveAnswer> }) {
  const { t, n } = useLanguage();
  const { sums, right, from, to } = answer;
  const percent = (share: number | null) => (share === null ? "–" : `${n.ratio(share * 100)} %`);
  const methods = [
    ...(right === "patent" ? [["scaleAndDensity", t("intensive.scale_and_density")] as const] : []),
    ["perEmployee", t("intensive.per_employee")] as const,
  ];
  return (
    <section className="sheet" aria-labelledby="intensive-sums">
      <h2 id="intensive-sums">{t("intensive.sums", { from, to })}</h2>
      <ul className="register-list">
        {methods.map(([method, title]) => (
          <li key={method}>
            <strong>{title}</strong>
            <p>
              {t("intensive.sum", {
                industries: n.count(sums[method].industries),
                all: n.count(sums.all.industries),
                employees: percent(sums[method].employeeShare),
                value: percent(sums[method].valueAddedShare),
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
