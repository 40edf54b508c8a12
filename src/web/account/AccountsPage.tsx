import { Link } from "@tanstack/react-router";
import { Input } from "antd";
import { useState } from "react";
import { PageHead } from "../draw/PageHead.tsx";
import { Empty, Failure, Loading } from "../draw/states.tsx";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { useRecords } from "../ledger/use-ledger.ts";
import { AccountRow } from "./AccountRow.tsx";
import { InviteForm } from "./InviteForm.tsx";
import { PolicySection } from "./PolicySection.tsx";
import { useMe } from "./use-account.ts";
import "./account.css";

/** Who may sign in: inviting, links, taking out of use, and what roles ask for. */
export function AccountsPage() {
  const { t, n } = useLanguage();
  const { data: me } = useMe();
  const [text, setText] = useState("");
  const accounts = useRecords("ledger/accounts", { text, limit: 500, sort: "name" });
  const rules = me?.who === "owner" || (me?.grants ?? []).some(({ role, zone }) => role === "administrator" && zone === null);
  return (
    <div className="page">
      <PageHead title={t("account.people")} lede={t("account.people_lede")}>
        <Link to="/ledger/$part/$register" params={{ part: "ledger", register: "members" }}>
          {t("account.memberships")}
        </Link>
      </PageHead>
      <section className="sheet">
        <h2>{t("account.invite")}</h2>
        <InviteForm />
      </section>
      <section className="sheet">
        <div className="row spread">
          <h2>{t("account.all")}</h2>
          <Input.Search
            className="account-find"
            aria-label={t("account.find")}
            placeholder={t("account.find")}
            allowClear
            onSearch={(value) => setText(value.trim())}
          />
        </div>
        {accounts.isPending ? <Loading /> : null}
        {accounts.isError ? <Failure error={accounts.error} onRetry={() => void accounts.refetch()} /> : null}
        {accounts.data?.total === 0 ? <Empty title={t("account.none")} /> : null}
        {accounts.data && accounts.data.total > 0 ? (
          <>
            <p className="faint">{t("account.count", { count: n.count(accounts.data.total) })}</p>
            <TableWrap label={t("account.all")}>
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{t("account.name")}</th>
                    <th scope="col">{t("account.email")}</th>
                    <th scope="col">{t("account.roles")}</th>
                    <th scope="col">{t("account.state")}</th>
                    <th scope="col">{t("account.acts")}</th>
                  </tr>
                </thead>
                <tbody>
                  {accounts.data.records.map((record) => (
                    <AccountRow key={record.id} record={record} isOwn={record.id === me?.account} />
                  ))}
                </tbody>
              </table>
            </TableWrap>
          </>
        ) : null}
      </section>
      {rules ? <PolicySection /> : null}
    </div>
  );
}
