import { App, Checkbox } from "antd";
import { useState } from "react";
import { policyAnswer, roles } from "#ledger/contract";
import { postAction } from "../api/client.ts";
import { useAction } from "../api/use-action.ts";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { ActForm } from "./ActForm.tsx";
import { useAccountPost } from "./use-account.ts";

/** Which roles ask for a second factor. */
export function PolicySection() {
  const { t, lang, pick } = useLanguage();
  const { message } = App.useApp();
  const { again } = useAccountPost();
  const policy = useAction("ledger/account-policy", {}, policyAnswer);
  const [chosen, setChosen] = useState<readonly string[]>();
  const asked = chosen ?? policy.data?.secondFactorRoles ?? [];
  const save = async () => {
    await postAction("ledger/account-policy-set", { secondFactorRoles: asked }, policyAnswer, lang);
    setChosen(undefined);
    await again("ledger/account-policy");
    await again("account/me");
    void message.success(t("account.policy_saved"));
  };
  return (
    <section className="sheet">
      <h2>{t("account.policy")}</h2>
      <p className="faint">{t("account.policy_told")}</p>
      {policy.isPending ? <Loading lines={2} /> : null}
      {policy.isError ? <Failure error={policy.error} /> : null}
      {policy.data ? (
        <ActForm submit={t("account.policy_save")} disabled={chosen === undefined} onSubmit={save}>
          <div className="account-fields">
            {Object.entries(roles).map(([role, title]) => (
              <Checkbox
                key={role}
                checked={asked.includes(role)}
                onChange={(event) => setChosen(event.target.checked ? [...asked, role] : asked.filter((each) => each !== role))}
              >
                {pick(title)}
              </Checkbox>
            ))}
          </div>
        </ActForm>
      ) : null}
    </section>
  );
}
