import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { organisationAnswer } from "#corpus/contract";
import { useAction } from "../api/use-action.ts";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { DecideForm } from "./DecideForm.tsx";
import { DecisionList } from "../decide/DecisionList.tsx";
import { NameTable } from "./NameTable.tsx";
import { SuggestionList } from "./SuggestionList.tsx";
import { Fact } from "../decide/Fact.tsx";
import { useDecide } from "../decide/use-decide.ts";
import { basisName, kindName, methodName, typeName } from "../decide/words.ts";

interface Props {
  readonly name: string;
  /** Whether decisions wait for a publish. */
  readonly unpublished: boolean;
}

/** One organisation: what is known, why, and what an analyst says to it. */
export function OrganisationDetail({ name: key, unpublished }: Props) {
  const { t, n } = useLanguage();
  const { data, error, isPending } = useAction("corpus/organisation", { key }, organisationAnswer);
  const { decide, busy, failed, told } = useDecide("organisation");
  if (isPending) return <Loading lines={6} />;
  if (error) return <Failure error={error} />;
  const { name } = data;
  return (
    <section className="sheet decide" aria-labelledby="organisation-name">
      <div className="sheet-head">
        <h2 id="organisation-name">{name}</h2>
        <Link to="/data/organisations" search={(now) => ({ ...now, key: undefined })}>
          {t("decide.close")}
        </Link>
      </div>
      <dl className="decide-facts">
        <Fact label={t("organisation.type")}>{typeName(data.type, t)}</Fact>
        <Fact label={t("organisation.region")}>
          {data.regionName ?? "–"}
          {data.regionBasis === null ? null : <span className="faint"> · {basisName(data.regionBasis, t)}</span>}
        </Fact>
        <Fact label={t("organisation.families")}>{n.count(data.families)}</Fact>
        <Fact label={t("organisation.mentions")}>{n.count(data.mentions)}</Fact>
        <Fact label={t("organisation.method")}>
          {methodName(data.method, t)} <span className="faint">{data.score.toFixed(2)}</span>
        </Fact>
        {data.identifier === null ? null : (
          <Fact label={t("organisation.identifier")}>{data.identifier.replace(/^uscc:/u, "")}</Fact>
        )}
      </dl>
      {told && unpublished ? <p role="status">{t("decide.decided")}</p> : null}
      {failed ? <Failure error={failed} /> : null}
      <SuggestionList name={name} suggestions={data.suggestions} busy={busy} onDecide={decide} />
      <NameTable organisation={name} names={data.names} busy={busy} onDecide={decide} />
      {data.relations.length > 0 ? (
        <>
          <h3>{t("organisation.relations")}</h3>
          <ul className="decide-lines">
            {data.relations.map(({ role, kind, method, other }) => (
              <li key={`${role} ${other.key}`}>
                <span className="faint">
                  {t(role === "parent" ? "organisation.above" : "organisation.below")} · {kindName(kind, t)} ·{" "}
                  {methodName(method, t)}
                </span>
                <Link to="/data/organisations" search={(now) => ({ ...now, key: other.key })}>
                  {other.name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <DecideForm key={data.key} name={name} type={data.type} busy={busy} onDecide={decide} />
      <DecisionList
        decisions={data.decisions}
        busy={busy}
        onUndo={(undo) => {
          const entry = data.decisions.find(({ at }) => at === undo);
          if (entry) decide({ organisation: entry.organisation, undo });
        }}
      />
      <div className="row">
        <Button
          disabled={busy || data.names.length < 2}
          onClick={() =>
            decide({ organisation: name, also: data.names.map((each) => each.name).filter((each) => each !== name) })
          }
        >
          {t("organisation.confirm")}
        </Button>
        <span className="small faint">{t("organisation.confirm_told")}</span>
      </div>
    </section>
  );
}
