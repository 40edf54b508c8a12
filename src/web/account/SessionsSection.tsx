import { Button } from "antd";
import { sessionsAnswer } from "#ledger/contract";
import { useAction } from "../api/use-action.ts";
import { Failure, Loading } from "../draw/states.tsx";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { useAccountDeed } from "./use-account.ts";

interface Props {
  /** The session that looks at the page. */
  readonly own: string | null;
  /** Whose sessions; one's own where absent. */
  readonly account?: string;
}

/** Where an account is signed in, each to be ended. */
export function SessionsSection({ own, account }: Props) {
  const { t, n } = useLanguage();
  const act = useAccountDeed("ledger/account-sessions");
  const named = account === undefined ? {} : { account };
  const sessions = useAction("ledger/account-sessions", named, sessionsAnswer);
  return (
    <section className="sheet">
      <h2>{t("account.sessions")}</h2>
      {sessions.isPending ? <Loading lines={2} /> : null}
      {sessions.isError ? <Failure error={sessions.error} /> : null}
      {sessions.data?.sessions.length === 0 ? <p className="faint">{t("account.no_sessions")}</p> : null}
      {sessions.data && sessions.data.sessions.length > 0 ? (
        <TableWrap label={t("account.sessions")}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("account.device")}</th>
                <th scope="col">{t("account.from")}</th>
                <th scope="col">{t("account.method")}</th>
                <th scope="col">{t("account.since")}</th>
                <th scope="col">{t("account.seen")}</th>
                <th scope="col">
                  <span className="sr-only">{t("account.end_session")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {sessions.data.sessions.map((each) => (
                <tr key={each.id}>
                  <th scope="row">
                    {each.device}
                    {each.id === own ? <span className="faint"> {t("account.this_one")}</span> : null}
                  </th>
                  <td className="mono">{each.from || "–"}</td>
                  <td>{t(each.method === "sign_on" ? "account.method_sign_on" : "account.method_password")}</td>
                  <td>{n.when(each.since)}</td>
                  <td>{n.when(each.seen)}</td>
                  <td>
                    {each.id === own ? null : (
                      <Button size="small" onClick={() => void act("ledger/account-session-end", { id: each.id, ...named })}>
                        {t("account.end_session")}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableWrap>
      ) : null}
    </section>
  );
}
