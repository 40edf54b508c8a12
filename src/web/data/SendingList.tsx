import { Button } from "antd";
import { ProgressBar } from "../draw/ProgressBar.tsx";
import { useLanguage } from "../i18n/language.tsx";
import type { Sending } from "../shell/import-files.tsx";

const label = {
  waiting: "data.waiting",
  sending: "data.sending",
  sent: "data.sent",
  failed: "data.send_failed",
} as const;

/** The files on their way to the server. */
export function SendingList({ sending, onStop }: { readonly sending: readonly Sending[]; readonly onStop: () => void }) {
  const { t, n } = useLanguage();
  const busy = sending.some(({ state }) => state === "waiting" || state === "sending");
  return (
    <section className="sheet" aria-label={t("data.sending_title")}>
      <div className="sheet-head">
        <h2>{t("data.sending_title")}</h2>
        <Button size="small" onClick={onStop}>
          {t(busy ? "draw.cancel" : "draw.dismiss")}
        </Button>
      </div>
      <ul className="sending">
        {sending.map((file) => (
          <li key={file.name}>
            <span className="sending-name">{file.name}</span>
            <span className="small faint">{n.bytes(file.bytes)}</span>
            <ProgressBar share={file.bytes === 0 ? 1 : file.sent / file.bytes} label={file.name} />
            <span className="small" role="status">
              {file.error ?? t(label[file.state])}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
