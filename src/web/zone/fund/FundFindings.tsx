import { Link } from "@tanstack/react-router";
import { fundCheckAnswer } from "#zone/contract";
import { useAction } from "../../api/use-action.ts";
import { Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";

/** What does not add up, lacks its document or is late, each a link to its record. */
export function FundFindings({ zone, fund }: { readonly zone: string; readonly fund: string }) {
  const { t, n } = useLanguage();
  const check = useAction("zone/fund-check", { zone, fund }, fundCheckAnswer);
  const kinds = { sum: t("fund.kind_sum"), document: t("fund.kind_document"), overdue: t("fund.kind_overdue") };
  const records = check.data?.checked.reduce((sum, each) => sum + each.records, 0) ?? 0;
  const findings = check.data?.findings ?? [];
  return (
    <section className="sheet" aria-labelledby="fund-check">
      <h2 id="fund-check">{t("fund.check")}</h2>
      {check.isPending ? <Loading /> : null}
      {check.isError ? <Failure error={check.error} onRetry={() => void check.refetch()} /> : null}
      {check.data ? (
        <p className="small faint">
          {findings.length === 0
            ? t("fund.check_ok", { records: n.count(records) })
            : t("fund.check_found", { records: n.count(records), count: n.count(findings.length) })}
        </p>
      ) : null}
      <ul className="fund-findings">
        {findings.map(({ register, record, kind, text }) => (
          <li key={`${record} ${text}`}>
            <span className={kind === "sum" ? "fund-broken" : "faint"}>{kinds[kind]}</span>
            <Link to="/ledger/$part/$register/$id" params={{ part: "zone", register: register.replace("zone/", ""), id: record }}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
