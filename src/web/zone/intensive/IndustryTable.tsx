import type { z } from "zod";
import { intensiveReasons, type intensiveAnswer } from "#zone/contract";
import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";

/** Each industry with what it is judged by, and the means beneath. */
export function IndustryTable({ answer }: { readonly answer: z.output<typeof intensiveAnswer> }) {
  const { t, n, pick } = useLanguage();
  const number = (value: number | null) => (value === null ? "–" : n.ratio(value));
  const percent = (value: number | null) => (value === null ? "–" : `${n.ratio(value * 100)} %`);
  const sign = { true: "●", false: "○", null: "?" } as const;
  const shown = answer.industries.toSorted((a, b) => (b.density ?? -1) - (a.density ?? -1));
  return (
    <section className="sheet" aria-labelledby="intensive-industries">
      <h2 id="intensive-industries">{t("intensive.industries")}</h2>
      <TableWrap label={t("intensive.industries")}>
        <table className="table ledger-table">
          <thead>
            <tr>
              <th scope="col">{t("intensive.industry")}</th>
              <th scope="col" className="num">
                {t("intensive.rights", { from: answer.from, to: answer.to })}
              </th>
              <th scope="col" className="num">
                {t("intensive.employees")}
              </th>
              <th scope="col" className="num">
                {t("intensive.density")}
              </th>
              <th scope="col" className="num">
                {t("intensive.research")}
              </th>
              {answer.right === "patent" ? <th scope="col">{t("intensive.scale_and_density")}</th> : null}
              <th scope="col">{t("intensive.per_employee")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((industry) => (
              <tr key={industry.code}>
                <th scope="row">{industry.title === industry.code ? industry.code : `${industry.code} ${industry.title}`}</th>
                <td className="num">{number(industry.rights)}</td>
                <td className="num">{industry.employees === null ? "–" : n.count(Math.round(industry.employees))}</td>
                <td className="num">{number(industry.density)}</td>
                <td className="num">{percent(industry.researchIntensity)}</td>
                {answer.right === "patent" ? (
                  <td>{`${sign[`${industry.scaleAndDensity.intensive}`]} ${pick(intensiveReasons[industry.scaleAndDensity.reason])}`}</td>
                ) : null}
                <td>{`${sign[`${industry.perEmployee.intensive}`]} ${pick(intensiveReasons[industry.perEmployee.reason])}`}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("intensive.mean")}</th>
              <td className="num">{number(answer.means.scale)}</td>
              <td />
              <td className="num">{number(answer.means.density)}</td>
              <td className="num">{percent(answer.means.researchIntensity)}</td>
              {answer.right === "patent" ? <td /> : null}
              <td>{t("intensive.per_thousand", { rate: number(answer.means.perThousand) })}</td>
            </tr>
          </tfoot>
        </table>
      </TableWrap>
    </section>
  );
}
