import { Link } from "@tanstack/react-router";
import { Tooltip } from "antd";
import { useStatus } from "../api/status.ts";
import { useLanguage } from "../i18n/language.tsx";

/** Which snapshot every number on the page is from: always in sight. */
export function SnapshotChip() {
  const { t, n } = useLanguage();
  const { data } = useStatus();
  if (!data?.snapshot) return null;
  const label = t("shell.snapshot_tip", {
    id: data.snapshot,
    families: n.count(data.families),
    cutOff: data.cutOff ?? t("draw.unknown"),
  });
  return (
    <Tooltip title={label}>
      <Link to="/data" className={data.synthetic ? "snapshot-chip synthetic" : "snapshot-chip"}>
        <span className="snapshot-dot" aria-hidden="true" />
        <span className="sr-only">{t("navigate.snapshot")}</span>
        <span className="mono">{data.snapshot.slice(0, 8)}</span>
        <span className="snapshot-cut">{data.synthetic ? t("shell.synthetic") : data.cutOff}</span>
      </Link>
    </Tooltip>
  );
}
