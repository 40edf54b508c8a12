import { statuses } from "#corpus/contract";
import { useLanguage } from "../i18n/language.tsx";
import { SeaMark } from "./Mark.tsx";

const drawn = {
  active: { shape: "cone", hollow: false },
  pending: { shape: "sphere", hollow: true },
  inactive: { shape: "cross", hollow: false },
  unknown: { shape: "sphere", hollow: true },
} as const;

/** The legal status as a shape and a word. */
export function StatusMark({ status }: { readonly status: string }) {
  const { t } = useLanguage();
  const known = statuses.find((one) => one === status) ?? "unknown";
  return (
    <span className="nowrap">
      <SeaMark {...drawn[known]} size={11} /> {t(`status.${known}`)}
    </span>
  );
}
