import { Link } from "@tanstack/react-router";
import { useLanguage } from "../i18n/language.tsx";
import { useStatus } from "../api/status.ts";
import { DropHere } from "../draw/DropHere.tsx";
import { PageHead } from "../draw/PageHead.tsx";
import { Failure, Loading } from "../draw/states.tsx";
import { useStudies } from "../study/use-studies.ts";
import { StudyList } from "../study/StudyList.tsx";
import { ExampleNote } from "./ExampleNote.tsx";
import { Loop } from "./Loop.tsx";
import { SnapshotNumbers } from "./SnapshotNumbers.tsx";
import "./home.css";

export function HomePage() {
  const { t } = useLanguage();
  const status = useStatus();
  const studies = useStudies();
  return (
    <div className="page">
      <PageHead title={t("home.title")} lede={t("home.lede")} />
      {status.isError ? <Failure error={status.error} onRetry={() => void status.refetch()} /> : null}
      {status.data && studies.data ? <Loop status={status.data} studies={studies.data.studies} /> : null}
      <div className="home-grid">
        <DropHere large />
        {status.isPending ? (
          <div className="sheet">
            <Loading />
          </div>
        ) : null}
        {status.data ? <SnapshotNumbers status={status.data} /> : null}
      </div>
      {status.data ? <ExampleNote status={status.data} /> : null}
      <section className="stack" aria-labelledby="home-studies">
        <h2 id="home-studies">{t("study.list")}</h2>
        {studies.isPending ? <Loading /> : null}
        {studies.isError ? <Failure error={studies.error} onRetry={() => void studies.refetch()} /> : null}
        {studies.data ? <StudyList studies={studies.data.studies} begin={<Link to="/study">{t("study.new")}</Link>} /> : null}
      </section>
    </div>
  );
}
