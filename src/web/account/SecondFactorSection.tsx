import { App } from "antd";
import { useState } from "react";
import { z } from "zod";
import { secondFactorAnswer, type Me } from "#ledger/contract";
import { useLanguage } from "../i18n/language.tsx";
import { ActForm } from "./ActForm.tsx";
import { QrPicture } from "./QrPicture.tsx";
import { TextField } from "./TextField.tsx";
import { useAccountPost } from "./use-account.ts";

type Begun = z.output<typeof secondFactorAnswer>;

/** Sets up the second factor: password, picture for the program that makes codes, first code; or switches it off. */
export function SecondFactorSection({ state }: { readonly state: Me["secondFactor"] }) {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const { post, renew } = useAccountPost();
  const [password, setPassword] = useState("");
  const [begun, setBegun] = useState<Begun>();
  const begin = async () => {
    setBegun(await post("second-factor-begin", { password }, secondFactorAnswer));
    setPassword("");
  };
  const end = async () => {
    await post("second-factor-end", { password }, z.object({}));
    setPassword("");
    void message.success(t("account.second_factor_ended"));
    await renew();
  };
  const asking = (
    <TextField
      label={t("account.current_password")}
      kind="password"
      autoComplete="current-password"
      value={password}
      onValue={setPassword}
    />
  );
  return (
    <section className="sheet">
      <h2>{t("account.second_factor")}</h2>
      <p className="faint">{t(state === "on" ? "account.second_factor_on" : "account.second_factor_off")}</p>
      {state === "on" ? (
        <ActForm submit={t("account.second_factor_end")} danger disabled={password === ""} onSubmit={end}>
          {asking}
        </ActForm>
      ) : begun ? (
        <Confirm
          begun={begun}
          onDone={async () => {
            setBegun(undefined);
            void message.success(t("account.second_factor_begun"));
            await renew();
          }}
        />
      ) : (
        <ActForm submit={t("account.second_factor_begin")} disabled={password === ""} onSubmit={begin}>
          {asking}
        </ActForm>
      )}
    </section>
  );
}

function Confirm({ begun, onDone }: { readonly begun: Begun; readonly onDone: () => Promise<void> }) {
  const { t } = useLanguage();
  const { post } = useAccountPost();
  const [code, setCode] = useState("");
  return (
    <div className="account-enrol">
      <QrPicture text={begun.uri} label={t("account.qr")} />
      <div>
        <p>{t("account.scan")}</p>
        <p className="mono account-secret">{begun.secret}</p>
        <h3>{t("account.recovery_codes")}</h3>
        <p className="faint">{t("account.recovery_told")}</p>
        <ul className="account-codes mono">
          {begun.recoveryCodes.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <ActForm
          submit={t("account.second_factor_confirm")}
          disabled={code.trim() === ""}
          onSubmit={async () => {
            await post("second-factor-confirm", { code }, z.object({}));
            await onDone();
          }}
        >
          <TextField label={t("account.code")} kind="code" autoComplete="one-time-code" value={code} onValue={setCode} />
        </ActForm>
      </div>
    </div>
  );
}
