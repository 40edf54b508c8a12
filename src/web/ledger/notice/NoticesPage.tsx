import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { noticeFilters, type NoticeFilter } from "#ledger/contract";
import { PageHead } from "../../draw/PageHead.tsx";
import { Empty, Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { NoticeItem } from "./NoticeItem.tsx";
import { useNotices, useRead } from "./use-notices.ts";
import "../ledger.css";
import "./notices.css";

/** What waits for the reader, what others did, and what is due. */
export function NoticesPage() {
  const { t, n } = useLanguage();
  const { filter: chosen } = useSearch({ from: "/ledger/notices" });
  const navigate = useNavigate({ from: "/ledger/notices" });
  const counts = useNotices(undefined, 0);
  const unread = counts.data?.unread;
  const filter = chosen ?? noticeFilters.find((each) => (unread?.[each] ?? 0) > 0) ?? "waiting";
  const notices = useNotices(filter, 200);
  const read = useRead();
  const show = (next: NoticeFilter) => void navigate({ search: (now) => ({ ...now, filter: next }), replace: true });
  const label = (each: NoticeFilter) => t(`notice.${each}`, { count: n.count(unread?.[each] ?? 0) });
  return (
    <div className="page">
      <PageHead title={t("notice.title")} lede={t("notice.lede")} />
      <div className="row spread">
        <Segmented value={filter} onChange={show} options={noticeFilters.map((each) => ({ value: each, label: label(each) }))} />
        <Button disabled={(unread?.[filter] ?? 0) === 0} onClick={() => void read({ filter })}>
          {t("notice.read_all")}
        </Button>
      </div>
      <section className="sheet" aria-label={label(filter)}>
        {notices.isPending ? <Loading /> : null}
        {notices.isError ? <Failure error={notices.error} onRetry={() => void notices.refetch()} /> : null}
        {notices.data?.notices.length === 0 ? (
          <Empty title={t(`notice.none_${filter}`)}>
            <p>{t(`notice.none_${filter}_told`)}</p>
          </Empty>
        ) : null}
        <ul className="notice-list">
          {notices.data?.notices.map((notice) => (
            <NoticeItem key={notice.key} notice={notice} onRead={() => void read({ keys: [notice.key] })} />
          ))}
        </ul>
        {notices.data && notices.data.total > notices.data.notices.length ? (
          <p className="small faint">
            {t("record.links_more", { count: n.count(notices.data.total), shown: n.count(notices.data.notices.length) })}
          </p>
        ) : null}
      </section>
    </div>
  );
}
