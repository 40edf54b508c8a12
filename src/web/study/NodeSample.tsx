import { InputNumber } from "antd";
import { useId } from "react";
import { precisionMin } from "#navigate/contract";
import { SeaMark } from "../draw/Mark.tsx";
import { useLanguage } from "../i18n/language.tsx";
import type { TreeNode } from "./study-text.ts";

interface Props {
  readonly sample: TreeNode["sample"];
  readonly onSample: (sample: TreeNode["sample"]) => void;
}

/** The precision sample: how many documents were judged by a person, and how many of them belong here. */
export function NodeSample({ sample, onSample }: Props) {
  const { t, n } = useLanguage();
  const id = useId();
  const { judged = 0, relevant = 0 } = sample ?? {};
  const set = (next: { judged: number; relevant: number }) =>
    onSample(next.judged === 0 && next.relevant === 0 ? undefined : next);
  const precision = judged > 0 ? relevant / judged : undefined;
  return (
    <fieldset className="sample">
      <legend>{t("study.sample")}</legend>
      <div className="row">
        <label htmlFor={`${id}-judged`}>{t("study.judged")}</label>
        <InputNumber id={`${id}-judged`} min={0} value={judged} onChange={(value) => set({ judged: value ?? 0, relevant })} />
        <label htmlFor={`${id}-relevant`}>{t("study.relevant")}</label>
        <InputNumber
          id={`${id}-relevant`}
          min={0}
          max={judged}
          value={relevant}
          onChange={(value) => set({ judged, relevant: value ?? 0 })}
        />
        <span className="row">
          {precision === undefined ? (
            <span className="faint">{t("study.not_sampled")}</span>
          ) : (
            <>
              <SeaMark shape={precision >= precisionMin ? "cone" : "can"} size={11} />
              {t(precision >= precisionMin ? "study.precise" : "study.imprecise", { share: n.share(precision) })}
            </>
          )}
        </span>
      </div>
    </fieldset>
  );
}
