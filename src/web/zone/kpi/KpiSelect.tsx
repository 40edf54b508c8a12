import { Select } from "antd";
import { kpiCatalogueAnswer } from "#zone/contract";
import { useAction } from "../../api/use-action.ts";
import { useLanguage } from "../../i18n/language.tsx";

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly onValue: (value: string | undefined) => void;
  /** Only those that corpus or ledger tell. */
  readonly computed?: boolean;
}

/** Chooses an indicator of the catalogue by its name. */
export function KpiSelect({ label, value, onValue, computed = false }: Props) {
  const { pick } = useLanguage();
  const catalogue = useAction("zone/kpi-catalogue", {}, kpiCatalogueAnswer);
  const fit = (catalogue.data?.kpis ?? []).filter(({ obtained, study }) => !computed || (obtained !== "reported" && !study));
  return (
    <Select
      aria-label={label}
      placeholder={label}
      className="kpi-select"
      showSearch={{ optionFilterProp: "label" }}
      allowClear
      loading={catalogue.isPending}
      value={value}
      onChange={(chosen: string | undefined) => onValue(chosen)}
      options={fit.map(({ id, title }) => ({ value: id, label: pick(title) }))}
    />
  );
}
