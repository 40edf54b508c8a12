import { Link } from "@tanstack/react-router";
import { roles, type Role } from "#ledger/contract";
import { PageHead } from "../draw/PageHead.tsx";
import { Note } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { KeysSection } from "./KeysSection.tsx";
import { PasswordSection } from "./PasswordSection.tsx";
import { SecondFactorSection } from "./SecondFactorSection.tsx";
import { SessionsSection } from "./SessionsSection.tsx";
import { useManages, useMe } from "./use-account.ts";
import "./account.css";

/** One's own account: who one is here, and what one signs in with. */
export function MyAccountPage() {
  const { t, pick } = useLanguage();
  const { data: me } = useMe();
  const manages = useManages();
  if (!me) return null;
  const people = manages ? <Link to="/account/people">{t("account.people")}</Link> : null;
  if (me.who !== "account") {
    return (
      <div className="page">
        <PageHead title={t("account.mine")}>{people}</PageHead>
        <Note>{t(me.firstStart ? "account.owner_first" : "account.owner")}</Note>
      </div>
    );
  }
  const held = [...new Set(me.grants.map(({ role }) => role))].map((role) => pick(roles[role as Role]) || role);
  const isHeld = me.secondFactor === "needed";
  return (
    <div className="page">
      <PageHead title={t("account.mine")}>{people}</PageHead>
      {isHeld ? <Note tone="port">{t("account.second_factor_needed")}</Note> : null}
      <section className="sheet">
        <dl className="account-facts">
          <dt>{t("account.name")}</dt>
          <dd>{me.name}</dd>
          <dt>{t("account.email")}</dt>
          <dd>{me.email}</dd>
          <dt>{t("account.roles")}</dt>
          <dd>{held.length > 0 ? held.join(" · ") : t("account.no_roles")}</dd>
        </dl>
      </section>
      {me.hasPassword ? <SecondFactorSection state={me.secondFactor} /> : null}
      {me.hasPassword ? <PasswordSection /> : null}
      {isHeld ? null : <SessionsSection own={me.session} />}
      {isHeld ? null : <KeysSection zones={me.grants} />}
    </div>
  );
}
