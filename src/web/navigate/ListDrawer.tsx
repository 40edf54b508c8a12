import { DownloadOutlined } from "@ant-design/icons";
import { Drawer, Pagination } from "antd";
import { listAnswer, type Figure, type Pick as FigurePick } from "#navigate/contract";
import { actionUrl } from "../api/client.ts";
import { useAction } from "../api/use-action.ts";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { MemberList } from "./MemberList.tsx";
import { PickChips } from "./PickChips.tsx";

const perPage = 50;

interface Props {
  readonly study: string;
  readonly figure: Figure | undefined;
  readonly pick: FigurePick | undefined;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onClose: () => void;
}

/** The patents behind one number. */
export function ListDrawer({ study, figure, pick: picked, page, onPage, onClose }: Props) {
  const { t, lang, pick } = useLanguage();
  const open = figure !== undefined && picked !== undefined;
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size="min(860px, 100vw)"
      title={figure ? pick(figure.title) : ""}
      destroyOnHidden
      extra={
        open ? (
          <a href={actionUrl("navigate/members", { study, ...picked }, lang, "csv")} download>
            <DownloadOutlined aria-hidden="true" /> {t("draw.csv")}
          </a>
        ) : null
      }
    >
      {/* The page before is kept while the next is on its way; the list behind another number never is. */}
      {open ? <PickedList key={JSON.stringify(picked)} study={study} pick={picked} page={page} onPage={onPage} /> : null}
    </Drawer>
  );
}

function PickedList({
  study,
  pick: picked,
  page,
  onPage,
}: Pick<Props, "study" | "page" | "onPage"> & { readonly pick: FigurePick }) {
  const { t, n } = useLanguage();
  const input = { study, ...picked, limit: perPage, offset: (page - 1) * perPage };
  const { data, error, isPending } = useAction("navigate/list", input, listAnswer, { keep: true });
  return (
    <div className="stack">
      <PickChips pick={picked} />
      {isPending ? <Loading lines={8} /> : null}
      {error ? <Failure error={error} /> : null}
      {data ? (
        <>
          <p className="total" role="status">
            {t("navigate.list_total", { count: n.count(data.total), unit: t(`unit.${data.unit}`) })}
          </p>
          <MemberList rows={data.rows} />
          <Pagination
            current={page}
            pageSize={perPage}
            total={data.total}
            showSizeChanger={false}
            hideOnSinglePage
            onChange={onPage}
            align="center"
          />
        </>
      ) : null}
    </div>
  );
}
