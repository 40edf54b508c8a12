import { Button, Input } from "antd";
import { useState } from "react";
import { Failure } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";

interface Props {
  readonly what: string;
  readonly onWithdraw: (reason: string) => Promise<void>;
}

/** Takes something back that was said; a reason must be given. */
export function Withdraw({ what, onWithdraw }: Props) {
  const { t } = useLanguage();
  const [reason, setReason] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  if (reason === undefined) {
    return (
      <p>
        <Button size="small" type="text" aria-label={`${t("record.withdraw")} ${what}`} onClick={() => setReason("")}>
          {t("record.withdraw")}
        </Button>
      </p>
    );
  }
  return (
    <div className="row">
      {failure instanceof Error ? <Failure error={failure} /> : null}
      <Input
        className="ledger-find"
        aria-label={t("record.withdraw_why")}
        placeholder={t("record.withdraw_why")}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button disabled={reason.trim() === ""} onClick={() => void onWithdraw(reason).catch(setFailure)}>
        {t("record.withdraw")}
      </Button>
      <Button type="text" onClick={() => setReason(undefined)}>
        {t("record.cancel")}
      </Button>
    </div>
  );
}
