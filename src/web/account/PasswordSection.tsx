import { App } from "antd";
import { useState } from "react";
import { z } from "zod";
import { useLanguage } from "../i18n/language.tsx";
import { ActForm } from "./ActForm.tsx";
import { TextField } from "./TextField.tsx";
import { useAccountPost } from "./use-account.ts";

export function PasswordSection() {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const { post, again } = useAccountPost();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const change = async () => {
    await post("password", { current, next }, z.object({}));
    setCurrent("");
    setNext("");
    void message.success(t("account.password_changed"));
    await Promise.all([again("account/me"), again("ledger/account-sessions")]);
  };
  return (
    <section className="sheet">
      <h2>{t("account.change_password")}</h2>
      <p className="faint">{t("account.change_password_told")}</p>
      <ActForm submit={t("account.change_password")} disabled={current === "" || next === ""} onSubmit={change}>
        <TextField
          label={t("account.current_password")}
          kind="password"
          autoComplete="current-password"
          value={current}
          onValue={setCurrent}
        />
        <TextField
          label={t("account.new_password")}
          kind="password"
          autoComplete="new-password"
          help={t("account.password_help")}
          value={next}
          onValue={setNext}
        />
      </ActForm>
    </section>
  );
}
