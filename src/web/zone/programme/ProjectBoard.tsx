import { Link } from "@tanstack/react-router";
import { Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { NewRecordLink } from "../../ledger/NewRecordLink.tsx";
import { useRecords, useRegisters } from "../../ledger/use-ledger.ts";
import { RecordLink } from "./RecordLink.tsx";

/** Navigation projects, a column for each step; a project leads to its study. */
export function ProjectBoard({ zone }: { readonly zone: string }) {
  const { t, n, pick } = useLanguage();
  const register = useRegisters().data?.registers.find(({ name }) => name === "zone/navigation-projects");
  const projects = useRecords("zone/navigation-projects", { zone, sort: "title", limit: 1000 });
  const records = projects.data?.records ?? [];
  return (
    <section className="sheet" aria-labelledby="programme-board">
      <div className="sheet-head">
        <h2 id="programme-board">{t("programme.board")}</h2>
        <NewRecordLink register="zone/navigation-projects">
          {register ? t("ledger.new", { one: pick(register.one) }) : null}
        </NewRecordLink>
      </div>
      {projects.isPending ? <Loading /> : null}
      {projects.isError ? <Failure error={projects.error} onRetry={() => void projects.refetch()} /> : null}
      {projects.data && records.length === 0 ? <p className="faint">{t("programme.no_projects")}</p> : null}
      {records.length > 0 ? (
        <div className="structure">
          {register?.states.map(({ state, title }) => {
            const here = records.filter((each) => each.state === state);
            return (
              <section key={state} aria-label={pick(title)}>
                <h4>{`${pick(title)} ${n.count(here.length)}`}</h4>
                <ul>
                  {here.map(({ id, values }) => (
                    <li key={id}>
                      <RecordLink of="zone/navigation-projects" id={id}>
                        {String(values["title"])}
                      </RecordLink>
                      {typeof values["study"] === "string" ? (
                        <p className="small">
                          <Link to="/study/$study" params={{ study: values["study"] }}>
                            {values["study"]}
                          </Link>
                        </p>
                      ) : null}
                      {typeof values["due_on"] === "string" ? (
                        <p className="small faint">{t("programme.due", { day: values["due_on"] })}</p>
                      ) : null}
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      ) : null}
    </section>
  );
}
