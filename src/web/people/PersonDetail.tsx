import { Link } from "@tanstack/react-router";
import { personAnswer } from "#corpus/contract";
import { useAction } from "../api/use-action.ts";
import { DecisionList } from "../decide/DecisionList.tsx";
import { Fact } from "../decide/Fact.tsx";
import { useDecide } from "../decide/use-decide.ts";
import { evidenceName } from "../decide/words.ts";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { DecidePerson } from "./DecidePerson.tsx";
import { NamesakeList } from "./NamesakeList.tsx";
import { PersonFamilies } from "./PersonFamilies.tsx";

interface Props {
  readonly personKey: string;
  /** Whether decisions wait for a publish. */
  readonly unpublished: boolean;
}

/** One person: what is known, why, and what an analyst says to it. Who asked not to be named has no name here either. */
export function PersonDetail({ personKey, unpublished }: Props) {
  const { t, n } = useLanguage();
  const { data, error, isPending } = useAction("corpus/person", { key: personKey }, personAnswer);
  const { decide, busy, failed, told } = useDecide("person");
  if (isPending) return <Loading lines={6} />;
  if (error) return <Failure error={error} />;
  const { key, name } = data;
  return (
    <section className="sheet decide" aria-labelledby="person-name">
      <div className="sheet-head">
        <h2 id="person-name">{name ?? t("person.withheld")}</h2>
        <Link to="/data/people" search={(now) => ({ ...now, key: undefined })}>
          {t("decide.close")}
        </Link>
      </div>
      <dl className="decide-facts">
        <Fact label={t("person.affiliations")}>{data.affiliations.join("; ") || "–"}</Fact>
        <Fact label={t("person.region")}>{data.regionName ?? data.country ?? "–"}</Fact>
        <Fact label={t("person.families")}>{n.count(data.families)}</Fact>
        <Fact label={t("person.mentions")}>{n.count(data.mentions)}</Fact>
        <Fact label={t("person.method")}>
          {evidenceName(data.method, t)} <span className="faint">{data.score.toFixed(2)}</span>
        </Fact>
        {data.names.length > 0 ? (
          <Fact label={t("person.names")}>{data.names.map((each) => `${each.name} (${n.count(each.mentions)})`).join("; ")}</Fact>
        ) : null}
      </dl>
      {told && unpublished ? <p role="status">{t("decide.decided")}</p> : null}
      {failed ? <Failure error={failed} /> : null}
      <NamesakeList person={data} busy={busy} onDecide={decide} />
      <PersonFamilies person={data} busy={busy} onDecide={decide} />
      {name === null ? null : <DecidePerson personKey={key} busy={busy} onDecide={decide} />}
      <DecisionList decisions={data.decisions} busy={busy} onUndo={(undo) => decide({ person: key, undo })} />
    </section>
  );
}
