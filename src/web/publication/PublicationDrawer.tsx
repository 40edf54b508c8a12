import { ExportOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Drawer } from "antd";
import { useLanguage } from "../i18n/language.tsx";
import { PublicationView } from "./PublicationView.tsx";

interface Props {
  readonly number: string | undefined;
  readonly onClose: () => void;
}

/** One publication over the list it was found in; its own page is a link away. */
export function PublicationDrawer({ number, onClose }: Props) {
  const { t } = useLanguage();
  return (
    <Drawer
      open={number !== undefined}
      onClose={onClose}
      title={<span className="mono">{number}</span>}
      size="min(760px, 100vw)"
      destroyOnHidden
      extra={
        number ? (
          <Link to="/publication/$number" params={{ number }}>
            <ExportOutlined aria-hidden="true" /> {t("publication.page")}
          </Link>
        ) : null
      }
    >
      {number ? <PublicationView number={number} level={2} /> : null}
    </Drawer>
  );
}
