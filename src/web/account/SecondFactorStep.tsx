import { Button } from "antd";
import { useState } from "react";
import { z } from "zod";
import { useLanguage } from "../i18n/language.tsx";
import { ActForm } from "./ActForm.tsx";
import { TextField } from "./TextField.tsx";
import { useAccountPost } from "./use-account.ts";

interface Props {
  readonly onDone: () => Promise<void>;
  readonly onBack: () => void;
}

/** The second step of signing in: a code of the moment, or a recovery code where the device is gone. */
export function SecondFactorStep({ onDone, onBack }: Props) {
  const { t } = useLanguage();
  const { post } = useAccountPost();
  const [code, setCode] = useState("");
  const [recovery, setRecovery] = useState(false);
  return (
    <>
      <ActForm
        submit={t("account.confirm")}
        disabled={code.trim() === ""}
        onSubmit={async () => {
          await post("second-factor", { code, recovery }, z.object({}));
          await onDone();
        }}
      >
        <TextField
          key={String(recovery)}
          label={t(recovery ? "account.recovery_code" : "account.code")}
          kind={recovery ? "text" : "code"}
          autoComplete="one-time-code"
          help={t(recovery ? "account.recovery_help" : "account.code_help")}
          value={code}
          onValue={setCode}
        />
      </ActForm>
      <div className="row">
        <Button
          type="link"
          onClick={() => {
            setRecovery(!recovery);
            setCode("");
          }}
        >
          {t(recovery ? "account.use_code" : "account.use_recovery")}
        </Button>
        <Button type="link" onClick={onBack}>
          {t("account.begin_again")}
        </Button>
      </div>
    </>
  );
}
