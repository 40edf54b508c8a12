import type { Notice } from "#ledger/contract";
import { useLanguage } from "../../i18n/language.tsx";
import { actTitle } from "../act-title.ts";
import { RecordLink } from "../RecordLink.tsx";
import { RecordName, ShownState } from "../ShownValue.tsx";
import { useRegisters } from "../use-ledger.ts";

/** One notice: the record, and why it is told. Following it marks it as read. */
export function NoticeItem({ notice, onRead }: { readonly notice: Notice; readonly onRead: () => void }) {
  const { t, n, pick } = useLanguage();
  const { record, news, acts, read, filter, at, isOver } = notice;
  const register = useRegisters().data?.registers.find(({ name }) => name === record.register);
  const titles = acts.map((act) => pick(register?.transitions.find((each) => each.act === act)?.title));
  return (
    <li className={read ? undefined : "unread"}>
      <p onClickCapture={read ? undefined : onRead}>
        {read ? null : <span className="sr-only">{t("notice.unread")} </span>}
        <RecordLink register={record.register} id={record.id}>
          <RecordName register={register} label={record.label} />
        </RecordLink>{" "}
        <span className="small faint">{pick(register?.title)}</span>{" "}
        {register ? <ShownState register={register} state={record.state} /> : null}
      </p>
      {filter === "waiting" ? <p className="small">{t("notice.can_do", { acts: titles.join(" · ") })}</p> : null}
      {filter === "deadlines" ? (
        <p className={isOver ? "small overdue" : "small"}>{t(isOver ? "notice.overdue" : "notice.due", { day: at })}</p>
      ) : null}
      {news && register ? (
        <>
          <p className="small">{t("notice.did", { who: news.by, act: actTitle(register, news.act, t, pick) })}</p>
          {news.note === null ? null : <p>{news.note}</p>}
          <p className="small faint">{`${t(`notice.why_${news.why}`)} · ${n.when(at)}`}</p>
        </>
      ) : null}
      {filter === "waiting" ? <p className="small faint">{n.when(at)}</p> : null}
    </li>
  );
}
