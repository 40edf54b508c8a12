import { Button, Input, Select } from "antd";
import { useId, useState, type FormEvent } from "react";
import { organisationTypes, relationKinds, type OrganisationType } from "#corpus/contract";
import { useLanguage } from "../i18n/language.tsx";
import type { Decide } from "../decide/use-decide.ts";
import { kindName, typeName } from "../decide/words.ts";

interface Props {
  readonly name: string;
  readonly type: string;
  readonly busy: boolean;
  readonly onDecide: Decide<"organisation">;
}

/** Another name put to the organisation, or under it; its type and its region. */
export function DecideForm({ name, type, busy, onDecide }: Props) {
  const { t } = useLanguage();
  const id = useId();
  const [other, setOther] = useState("");
  const [how, setHow] = useState<string>("same");
  const [region, setRegion] = useState("");
  const merge = (event: FormEvent) => {
    event.preventDefault();
    const child = relationKinds.find((kind) => kind === how);
    onDecide(child ? { organisation: name, child: other.trim(), kind: child } : { organisation: name, also: [other.trim()] });
    setOther("");
  };
  const place = (event: FormEvent) => {
    event.preventDefault();
    onDecide({ organisation: name, region: region.trim() });
  };
  return (
    <>
      <h3>{t("organisation.decide")}</h3>
      <div className="decide-forms">
        <form onSubmit={merge}>
          <label htmlFor={`${id}-other`}>{t("organisation.other_name")}</label>
          <Input id={`${id}-other`} value={other} onChange={({ target }) => setOther(target.value)} />
          <Select
            aria-label={t("organisation.how")}
            value={how}
            onChange={setHow}
            options={["same", ...relationKinds].map((kind) => ({ value: kind, label: kindName(kind, t) }))}
          />
          <Button htmlType="submit" disabled={busy || other.trim() === ""}>
            {t("organisation.add")}
          </Button>
        </form>
        <form onSubmit={place}>
          <label htmlFor={`${id}-region`}>{t("organisation.region_set")}</label>
          <Input
            id={`${id}-region`}
            value={region}
            placeholder={t("organisation.region_sample")}
            onChange={({ target }) => setRegion(target.value)}
          />
          <Button htmlType="submit" disabled={busy || region.trim() === ""}>
            {t("organisation.set")}
          </Button>
        </form>
        <div>
          <label htmlFor={`${id}-type`}>{t("organisation.type_set")}</label>
          <Select
            id={`${id}-type`}
            value={type as OrganisationType}
            disabled={busy}
            onChange={(value) => onDecide({ organisation: name, type: value })}
            options={organisationTypes.map((each) => ({ value: each, label: typeName(each, t) }))}
          />
        </div>
      </div>
    </>
  );
}
