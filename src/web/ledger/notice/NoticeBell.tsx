import { BellOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Badge, Tooltip } from "antd";
import { useLanguage } from "../../i18n/language.tsx";
import { useNotices } from "./use-notices.ts";
import "./notices.css";

/** How much there is to know: always in sight. Nothing where the reader keeps no records. */
export function NoticeBell() {
  const { t, n } = useLanguage();
  const { data } = useNotices(undefined, 0);
  if (!data) return null;
  const count = data.unread.waiting + data.unread.news + data.unread.deadlines;
  const label = t("notice.bell", { count: n.count(count) });
  return (
    <Tooltip title={label}>
      <Link to="/ledger/notices" className="notice-bell">
        <span className="sr-only">{label}</span>
        <Badge aria-hidden="true" count={count} size="small" overflowCount={99}>
          <BellOutlined aria-hidden="true" />
        </Badge>
      </Link>
    </Tooltip>
  );
}
