import { PlusOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { PageHead } from "../draw/PageHead.tsx";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { NewStudy } from "./NewStudy.tsx";
import { StudyList } from "./StudyList.tsx";
import { useStudies } from "./use-studies.ts";

export function StudiesPage() {
  const { t } = useLanguage();
  const studies = useStudies();
  const [making, setMaking] = useState(false);
  return (
    <div className="page">
      <PageHead title={t("study.list")} lede={t("study.list_lede")}>
        <Link to="/indicators">{t("indicators.title")}</Link>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
          {t("study.new")}
        </Button>
      </PageHead>
      {studies.isPending ? <Loading /> : null}
      {studies.isError ? <Failure error={studies.error} onRetry={() => void studies.refetch()} /> : null}
      {studies.data ? <StudyList studies={studies.data.studies} /> : null}
      <NewStudy open={making} taken={studies.data?.studies.map(({ study }) => study) ?? []} onClose={() => setMaking(false)} />
    </div>
  );
}
