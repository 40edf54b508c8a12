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

/** A few files are shown one by one; of many, those that failed, the one on its way and the next. */
const shownMax = 10;

/** The files on their way to the server. */
export function SendingList({ sending, onStop }: { readonly sending: readonly Sending[]; readonly onStop: () => void }) {
  const { t, n } = useLanguage();
  const busy = sending.some(({ state }) => state === "waiting" || state === "sending");
  const numbered = sending.map((file, at) => ({ ...file, at }));
  const failed = numbered.filter(({ state }) => state === "failed");
  const ahead = numbered.filter(({ state }) => state === "sending" || state === "waiting");
  const shown = sending.length <= shownMax ? numbered : [...failed, ...ahead].slice(0, shownMax);
  const sent = sending.filter(({ state }) => state === "sent").length;
  const sum = (part: "bytes" | "sent") => sending.reduce((bytes, file) => bytes + file[part], 0);
  return (
    <section className="sheet" aria-label={t("data.sending_title")}>
      <div className="sheet-head">
        <h2>{t(busy ? "data.sending_title" : "data.sending_failed")}</h2>
        <Button size="small" onClick={onStop}>
          {t(busy ? "draw.cancel" : "draw.dismiss")}
        </Button>
      </div>
      {sending.length > shownMax ? (
        <div className="sending-total">
          <ProgressBar share={sum("bytes") === 0 ? 1 : sum("sent") / sum("bytes")} label={t("data.sending_title")} />
          <p className="small" role="status">
            {t("data.sent_of", { sent: n.count(sent), all: n.count(sending.length), bytes: n.bytes(sum("sent")) })}
            {failed.length > 0 ? (
              <strong className="lost"> {t("data.send_failures", { count: n.count(failed.length) })}</strong>
            ) : null}
          </p>
        </div>
      ) : null}
      <ul className="sending">
        {shown.map((file) => (
          <li key={file.at}>
            <span className="sending-name">{file.name}</span>
            <span className="small faint">{n.bytes(file.bytes)}</span>
            <ProgressBar share={file.bytes === 0 ? 1 : file.sent / file.bytes} label={file.name} />
            <span className="small">{file.error ?? t(label[file.state])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
