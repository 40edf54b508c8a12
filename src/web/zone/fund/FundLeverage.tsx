import type { FundSums } from "#zone/contract";
import { useLanguage } from "../../i18n/language.tsx";

/** Own money per yuan of the fund, promised and spent, each with the amounts that it is made of. */
export function FundLeverage({ sums: { leverage } }: { readonly sums: FundSums }) {
  const { t, n } = useLanguage();
  const yuan = (fen: number) => n.ratio(fen / 100);
  return (
    <section className="sheet" aria-labelledby="fund-leverage">
      <h2 id="fund-leverage">{t("fund.leverage")}</h2>
      <ul className="fund-leverage">
        <li>
          <strong className="num">{leverage.perAwarded ?? "–"}</strong>
          <p className="small faint">{t("fund.per_awarded", { own: yuan(leverage.promised), fund: yuan(leverage.awarded) })}</p>
        </li>
        <li>
          <strong className="num">{leverage.perPaid ?? "–"}</strong>
          <p className="small faint">
            {t("fund.per_paid", {
              own: yuan(leverage.spent),
              fund: yuan(leverage.paidOfAccepted),
              accepted: n.count(leverage.accepted),
              all: n.count(leverage.commitments),
            })}
          </p>
        </li>
      </ul>
    </section>
  );
}
