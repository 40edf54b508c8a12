import { Navigate, useLocation, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { signedInAnswer, signOnAnswer } from "#ledger/contract";
import { PageHead } from "../draw/PageHead.tsx";
import { Failure, Note } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { ActForm } from "./ActForm.tsx";
import { SecondFactorStep } from "./SecondFactorStep.tsx";
import { TextField } from "./TextField.tsx";
import { useAccountPost, useMe } from "./use-account.ts";

/** Signing in: e-mail and password, the second factor where there is one, or the organisation's own sign-on. */
export function SignInPage() {
  const { t } = useLanguage();
  const { data: me } = useMe();
  const { pathname, searchStr } = useLocation();
  const { error } = useSearch({ strict: false }) as { readonly error?: string };
  const { post, renew } = useAccountPost();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [step, setStep] = useState<"first" | "second">("first");
  const [failure, setFailure] = useState<unknown>();
  if (pathname === "/sign-in" && me && me.who !== "nobody") return <Navigate to="/" />;
  const signIn = async () => {
    const { next } = await post("sign-in", { email, password }, signedInAnswer);
    setPassword("");
    if (next === "second_factor") setStep("second");
    else await renew();
  };
  const signOn = async (provider: string) => {
    const back = pathname === "/sign-in" ? "/" : pathname + searchStr;
    try {
      window.location.assign((await post("sign-on", { provider, back }, signOnAnswer)).url);
    } catch (caught) {
      setFailure(caught);
    }
  };
  if (me?.firstStart && me.who === "nobody") {
    return (
      <div className="page account-narrow">
        <PageHead title={t("account.first_title")} />
        <div className="sheet">
          <p>{t("account.first_needed")}</p>
        </div>
      </div>
    );
  }
  return (
    <div className="page account-narrow">
      <PageHead title={t("account.sign_in")} lede={t("account.sign_in_lede")} />
      {error === undefined ? null : <Note tone="port">{t("account.sign_on_failed")}</Note>}
      <div className="sheet">
        {step === "second" ? (
          <SecondFactorStep onDone={renew} onBack={() => setStep("first")} />
        ) : (
          <ActForm submit={t("account.sign_in")} onSubmit={signIn} disabled={email === "" || password === ""}>
            <TextField label={t("account.email")} kind="email" autoComplete="username" value={email} onValue={setEmail} />
            <TextField
              label={t("account.password")}
              kind="password"
              autoComplete="current-password"
              value={password}
              onValue={setPassword}
            />
          </ActForm>
        )}
        {failure === undefined ? null : <Failure error={failure} />}
        {me?.signOn && step === "first" ? (
          <Button className="account-sign-on" onClick={() => void signOn(me.signOn?.id ?? "")}>
            {t("account.sign_on", { title: me.signOn.title })}
          </Button>
        ) : null}
        <p className="small faint">{t("account.forgotten")}</p>
      </div>
    </div>
  );
}
