import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Input, Select } from "antd";
import { pipelineStages, projectBoardAnswer, projectKinds, type BoardProject } from "#zone/contract";
import { actionUrl } from "../../api/client.ts";
import { useAction } from "../../api/use-action.ts";
import { PageHead } from "../../draw/PageHead.tsx";
import { Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { ZoneNav } from "../home/ZoneNav.tsx";
import { NewRecordLink } from "../../ledger/NewRecordLink.tsx";
import { IndustrialisationRate } from "./IndustrialisationRate.tsx";
import { InvestmentTable } from "./InvestmentTable.tsx";
import { PatentRevenue } from "./PatentRevenue.tsx";
import { ProjectCard } from "./ProjectCard.tsx";
import { ReserveTable } from "./ReserveTable.tsx";
import "../../ledger/ledger.css";
import "./project.css";

const kinds = Object.keys(projectKinds) as (keyof typeof projectKinds)[];

/** The projects of a zone by stage of the pipeline, then what they rest on and what they bring. */
export function ProjectsPage() {
  const { t, n, lang, pick } = useLanguage();
  const { zone } = useParams({ from: "/zone/$zone/projects" });
  const { kind, text } = useSearch({ from: "/zone/$zone/projects" });
  const navigate = useNavigate({ from: "/zone/$zone/projects" });
  const board = useAction("zone/project-board", { zone }, projectBoardAnswer);
  const set = (change: { kind?: keyof typeof projectKinds | undefined; text?: string }) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const wanted = (text ?? "").toLowerCase();
  const fits = (project: BoardProject) =>
    (kind === undefined || project.kind === kind) &&
    [project.name, project.enterprise, project.node].some((each) => (each ?? "").toLowerCase().includes(wanted));
  const total = (projects: readonly BoardProject[], of: "signed" | "revenue") =>
    n.short(projects.reduce((sum, project) => sum + project[of], 0) / 100);
  return (
    <div className="page">
      <ZoneNav zone={zone} />
      <PageHead title={t("pipeline.title")} lede={t("pipeline.lede")}>
        <NewRecordLink register="zone/projects">{t("pipeline.new")}</NewRecordLink>
        <NewRecordLink register="zone/project-stages">{t("pipeline.new_stage")}</NewRecordLink>
      </PageHead>
      <div className="row">
        <Input.Search
          className="ledger-find"
          aria-label={t("pipeline.find")}
          placeholder={t("pipeline.find")}
          defaultValue={text ?? ""}
          allowClear
          onSearch={(value) => set({ text: value.trim() })}
        />
        <Select
          className="ledger-state"
          aria-label={t("pipeline.kind")}
          value={kind ?? ("" as string)}
          onChange={(value) => set({ kind: kinds.find((each) => each === value) })}
          options={[
            { value: "", label: t("pipeline.all_kinds") },
            ...kinds.map((value) => ({ value, label: pick(projectKinds[value]) })),
          ]}
        />
        <a href={actionUrl("zone/project-board", { zone }, lang, "xlsx")} download>
          {t("draw.xlsx")}
        </a>
      </div>
      {board.isPending ? <Loading /> : null}
      {board.isError ? <Failure error={board.error} onRetry={() => void board.refetch()} /> : null}
      {board.data ? (
        <>
          <p className="small faint">
            {t("pipeline.told", {
              at: board.data.at,
              snapshot:
                board.data.snapshot === null
                  ? t("pipeline.no_snapshot")
                  : t("pipeline.snapshot", { snapshot: board.data.snapshot }),
            })}
          </p>
          <div className="pipeline-board">
            {board.data.stages.map(({ stage, projects }) => {
              const shown = projects.filter(fits);
              return (
                <section className="sheet" key={stage} aria-labelledby={`pipeline-${stage}`}>
                  <h2 id={`pipeline-${stage}`}>{stage === "none" ? t("pipeline.none") : pick(pipelineStages[stage])}</h2>
                  <p className="small faint">
                    {shown.length === 0
                      ? t("pipeline.empty")
                      : t("pipeline.sums", {
                          count: n.count(shown.length),
                          signed: total(shown, "signed"),
                          revenue: total(shown, "revenue"),
                        })}
                  </p>
                  <ul className="pipeline-cards">
                    {shown.map((project) => (
                      <ProjectCard key={project.id} project={project} />
                    ))}
                  </ul>
                </section>
              );
            })}
          </div>
          {board.data.snapshot === null ? null : <IndustrialisationRate zone={zone} />}
        </>
      ) : null}
      <InvestmentTable zone={zone} />
      <PatentRevenue zone={zone} />
      <ReserveTable zone={zone} />
    </div>
  );
}
