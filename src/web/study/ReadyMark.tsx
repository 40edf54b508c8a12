import type { Readiness } from "#navigate/contract";
import { SeaMark } from "../draw/Mark.tsx";
import { useLanguage } from "../i18n/language.tsx";

const drawn = {
  ready: { shape: "cone", hollow: false },
  not_ready: { shape: "can", hollow: false },
  not_sampled: { shape: "sphere", hollow: true },
} as const;

/** Whether a node may be counted on, as a shape and a word. */
export function ReadyMark({ ready }: { readonly ready: Readiness }) {
  const { t } = useLanguage();
  return (
    <span className="nowrap">
      <SeaMark {...drawn[ready]} size={11} /> {t(`ready.${ready}`)}
    </span>
  );
}
