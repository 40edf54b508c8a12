import { Input } from "antd";
import { useId } from "react";
import { dayOrders, numberStyles } from "#corpus/contract";
import { useLanguage } from "../../i18n/language.tsx";
import type { Draft } from "./draft.ts";

const usual = [";", "|", ",", "/", "、", "\n"] as const;

interface Props {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Separators, order of days, number style, default office: what the columns share. */
export function ReadingForm({ draft, onChange }: Props) {
  const { t } = useLanguage();
  const id = useId();
  const other = draft.separators.find((separator) => !(usual as readonly string[]).includes(separator)) ?? "";
  const without = (separator: string) => draft.separators.filter((one) => one !== separator && one !== "");
  return (
    <div className="mapping-grid">
      <fieldset>
        <legend>{t("mapping.separators")}</legend>
        <div className="row separators">
          {usual.map((separator) => (
            <label key={separator}>
              <input
                type="checkbox"
                checked={draft.separators.includes(separator)}
                onChange={({ target }) =>
                  onChange({ separators: target.checked ? [...draft.separators, separator] : without(separator) })
                }
              />
              <span className="mono">{separator === "\n" ? t("mapping.separator_line") : separator}</span>
            </label>
          ))}
          <Input
            className="mono other-separator"
            size="small"
            maxLength={4}
            value={other}
            aria-label={t("mapping.separator_other")}
            placeholder="…"
            onChange={({ target }) => onChange({ separators: [...without(other), target.value] })}
          />
        </div>
        <p className="small faint">{t("mapping.separators_told")}</p>
      </fieldset>
      <div>
        <label htmlFor={`${id}-days`}>{t("mapping.day_order")}</label>
        <select
          id={`${id}-days`}
          value={draft.dayOrder}
          onChange={({ target }) => onChange({ dayOrder: target.value as Draft["dayOrder"] })}
        >
          {dayOrders.map((order) => (
            <option key={order} value={order}>
              {t(`mapping.order_${order}`)}
            </option>
          ))}
        </select>
        <p className="small faint">{t("mapping.day_order_told")}</p>
      </div>
      <div>
        <label htmlFor={`${id}-numbers`}>{t("mapping.numbers")}</label>
        <select
          id={`${id}-numbers`}
          value={draft.numbers}
          onChange={({ target }) => onChange({ numbers: target.value as Draft["numbers"] })}
        >
          {numberStyles.map((style) => (
            <option key={style} value={style}>
              {t(`mapping.numbers_${style}`)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor={`${id}-office`}>{t("mapping.office")}</label>
        <Input
          id={`${id}-office`}
          className="mono"
          maxLength={2}
          value={draft.office}
          status={draft.office === "" || /^[A-Za-z]{2}$/.test(draft.office) ? "" : "error"}
          onChange={({ target }) => onChange({ office: target.value })}
        />
        <p className="small faint">{t("mapping.office_told")}</p>
      </div>
      <div>
        <label htmlFor={`${id}-empty`}>{t("mapping.empty")}</label>
        <Input
          id={`${id}-empty`}
          className="mono"
          value={draft.empty}
          onChange={({ target }) => onChange({ empty: target.value })}
        />
        <p className="small faint">{t("mapping.empty_told")}</p>
      </div>
    </div>
  );
}
