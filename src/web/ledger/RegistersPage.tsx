import { Link } from "@tanstack/react-router";
import { PageHead } from "../draw/PageHead.tsx";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { RegisterLink } from "./RegisterLink.tsx";
import { useRecords, useRegisters, type RegisterShape } from "./use-ledger.ts";
import "./ledger.css";

/** All registers, each with how many records it holds for this reader. */
export function RegistersPage() {
  const { t } = useLanguage();
  const registers = useRegisters();
  return (
    <div className="page">
      <PageHead title={t("ledger.title")} lede={t("ledger.lede")} />
      <p>
        <Link to="/zone">{t("programme.zones")}</Link> · <Link to="/zone/sanity">{t("sanity.link")}</Link> ·{" "}
        <Link to="/zone/intensive">{t("intensive.title")}</Link> · <Link to="/ledger/permissions">{t("permissions.title")}</Link>
      </p>
      {registers.isPending ? <Loading /> : null}
      {registers.isError ? <Failure error={registers.error} onRetry={() => void registers.refetch()} /> : null}
      <ul className="register-list">
        {registers.data?.registers.map((register) => (
          <RegisterCard key={register.name} register={register} />
        ))}
      </ul>
    </div>
  );
}

function RegisterCard({ register }: { readonly register: RegisterShape }) {
  const { t, n, pick } = useLanguage();
  const records = useRecords(register.name, { limit: 0 });
  const [part = "", feature = ""] = register.name.split("/");
  return (
    <li className="sheet">
      <h2>
        <Link to="/ledger/$part/$register" params={{ part, register: feature }}>
          {pick(register.title)}
        </Link>
      </h2>
      <p className="small faint">
        {records.data ? t("ledger.total", { count: n.count(records.data.total) }) : "…"}
        {register.states.length > 0 ? ` · ${register.states.map(({ title }) => pick(title)).join(" · ")}` : ""}
      </p>
      <RegisterLink register={register} />
    </li>
  );
}
