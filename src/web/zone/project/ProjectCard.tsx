import { Link } from "@tanstack/react-router";
import { patentVerdicts, projectKinds, type BoardProject } from "#zone/contract";
import { useLanguage } from "../../i18n/language.tsx";

/** One project of the board: since when it is where it is, by which evidence, with its amounts and patents. */
export function ProjectCard({ project }: { readonly project: BoardProject }) {
  const { t, n, pick } = useLanguage();
  const yuan = (fen: number) => n.short(fen / 100);
  const amounts = [
    ...(project.signed > 0 ? [t("pipeline.signed", { amount: yuan(project.signed) })] : []),
    ...(project.started > 0 ? [t("pipeline.started", { amount: yuan(project.started) })] : []),
    ...(project.fixedAssets > 0 ? [t("pipeline.fixed", { amount: yuan(project.fixedAssets) })] : []),
    ...(project.year === null ? [] : [t("pipeline.revenue", { year: project.year, amount: yuan(project.revenue) })]),
  ];
  return (
    <li className="pipeline-card">
      <Link to="/ledger/$part/$register/$id" params={{ part: "zone", register: "projects", id: project.id }}>
        {project.name}
      </Link>
      <p className="small faint">
        {[pick(projectKinds[project.kind]), project.enterprise, project.node].filter((each) => each !== null).join(" · ")}
      </p>
      {project.since === null ? null : <p className="small">{t("pipeline.since", { day: project.since })}</p>}
      {project.reason === null ? null : <p className="small pipeline-reason">{t("pipeline.reason", { text: project.reason })}</p>}
      {project.evidence === null ? null : <p className="small faint">{t("pipeline.evidence", { text: project.evidence })}</p>}
      {amounts.length === 0 ? null : <p className="small">{amounts.join(" · ")}</p>}
      {project.products.length === 0 ? null : (
        <p className="small">{t("pipeline.products", { names: project.products.join(" · ") })}</p>
      )}
      {project.patents.map(({ number, verdict, application }) => (
        <p className="small" key={number}>
          {application === null ? (
            number
          ) : (
            <Link to="/publication/$number" params={{ number }}>
              {number}
            </Link>
          )}
          {" · "}
          <span className={verdict === "lapsed" || verdict === "not_found" ? "pipeline-reason" : "faint"}>
            {pick(patentVerdicts[verdict])}
          </span>
        </p>
      ))}
    </li>
  );
}
