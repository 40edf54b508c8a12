import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useLanguage } from "../../i18n/language.tsx";
import { useRecords, useRegisters } from "../../ledger/use-ledger.ts";

export interface Asked {
  readonly kpi?: string | undefined;
  readonly query?: string | undefined;
  readonly decision?: string | undefined;
  readonly from?: string | undefined;
  readonly comparisons?: string | undefined;
  readonly treated?: string | undefined;
  readonly scale?: "level" | "log" | undefined;
}

interface Props {
  readonly zone: string;
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

/** What is asked: indicator or query, since when, beside which regions. */
export function EffectForm({ zone, asked, onAsk }: Props) {
  const { t, pick } = useLanguage();
  const [wanted, setWanted] = useState<Asked>(asked);
  const register = useRegisters().data?.registers.find(({ name }) => name === "zone/kpi-values");
  const codes = register?.fields.find(({ key }) => key === "kpi")?.codes ?? {};
  const decisions = useRecords("zone/decisions", { zone, limit: 1000 });
  const set = (more: Partial<Asked>) => setWanted({ ...wanted, ...more });
  const given = (text: string) => (text.trim() === "" ? undefined : text.trim());
  const inForce = (decisions.data?.records ?? []).filter(({ values }) => values["in_force_on"] !== null);
  return (
    <form
      className="sheet effect-form"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(wanted.query === undefined ? wanted : { ...wanted, kpi: undefined });
      }}
    >
      <label>
        {t("effect.kpi")}
        <Select
          showSearch
          optionFilterProp="label"
          allowClear
          aria-label={t("effect.kpi")}
          value={wanted.kpi}
          options={Object.entries(codes).map(([value, title]) => ({ value, label: pick(title) }))}
          onChange={(kpi?: string) => set({ kpi })}
        />
      </label>
      <label>
        {t("effect.decision")}
        <Select
          allowClear
          aria-label={t("effect.decision")}
          value={wanted.decision}
          options={inForce.map(({ id, values }) => ({ value: id, label: String(values["title"]) }))}
          onChange={(decision?: string) => set({ decision })}
        />
      </label>
      <label>
        {t("effect.from")}
        <Input type="date" value={wanted.from ?? ""} onChange={(event) => set({ from: given(event.target.value) })} />
      </label>
      <label>
        {t("effect.comparisons")}
        <Input
          placeholder={t("effect.comparisons_example")}
          value={wanted.comparisons ?? ""}
          onChange={(event) => set({ comparisons: given(event.target.value) })}
        />
      </label>
      <label>
        {t("effect.treated")}
        <Input value={wanted.treated ?? ""} onChange={(event) => set({ treated: given(event.target.value) })} />
      </label>
      <label>
        {t("effect.query")}
        <Input value={wanted.query ?? ""} onChange={(event) => set({ query: given(event.target.value) })} />
      </label>
      <label>
        {t("effect.scale")}
        <Select
          aria-label={t("effect.scale")}
          value={wanted.scale ?? "level"}
          options={[
            { value: "level", label: t("effect.level") },
            { value: "log", label: t("effect.log") },
          ]}
          onChange={(scale: "level" | "log") => set({ scale })}
        />
      </label>
      <Button type="primary" htmlType="submit" disabled={wanted.kpi === undefined && wanted.query === undefined}>
        {t("effect.ask")}
      </Button>
    </form>
  );
}
