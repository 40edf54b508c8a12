import { Button, Input, Popconfirm } from "antd";
import { useId, useState, type FormEvent } from "react";
import type { Decide } from "../decide/use-decide.ts";
import { useLanguage } from "../i18n/language.tsx";

interface Props {
  readonly personKey: string;
  readonly busy: boolean;
  readonly onDecide: Decide<"person">;
}

/** Another spelling put to the person; all as it stands; the name withheld. */
export function DecidePerson({ personKey, busy, onDecide }: Props) {
  const { t } = useLanguage();
  const id = useId();
  const [other, setOther] = useState("");
  const merge = (event: FormEvent) => {
    event.preventDefault();
    onDecide({ person: personKey, same: [other.trim()] });
    setOther("");
  };
  return (
    <>
      <h3>{t("person.decide")}</h3>
      <div className="decide-forms">
        <form onSubmit={merge}>
          <label htmlFor={`${id}-other`}>{t("person.other")}</label>
          <Input id={`${id}-other`} value={other} onChange={({ target }) => setOther(target.value)} />
          <Button htmlType="submit" disabled={busy || other.trim() === ""}>
            {t("person.add")}
          </Button>
        </form>
      </div>
      <div className="row">
        <Button disabled={busy} onClick={() => onDecide({ person: personKey })}>
          {t("person.confirm")}
        </Button>
        <span className="small faint">{t("person.confirm_told")}</span>
      </div>
      <div className="row">
        <Popconfirm
          title={t("person.withhold_sure")}
          okText={t("person.withhold")}
          cancelText={t("person.keep")}
          onConfirm={() => onDecide({ person: personKey, withhold: true })}
        >
          <Button danger disabled={busy}>
            {t("person.withhold")}
          </Button>
        </Popconfirm>
        <span className="small faint">{t("person.withhold_told")}</span>
      </div>
    </>
  );
}
