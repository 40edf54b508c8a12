import { useEffect } from "react";
import { publicationAnswer } from "#corpus/contract";
import { useAction } from "../api/use-action.ts";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { FieldSource } from "./FieldSource.tsx";
import { PublicationFacts } from "./PublicationFacts.tsx";
import { PublicationIdentity } from "./PublicationIdentity.tsx";
import { PublicationLinks } from "./PublicationLinks.tsx";
import { PublicationStates } from "./PublicationStates.tsx";
import { PublicationTexts } from "./PublicationTexts.tsx";
import { shownText } from "./publication-type.ts";
import "./publication.css";

/** Everything the snapshot knows of one publication. */
export function PublicationView({ number, level }: { readonly number: string; readonly level: 1 | 2 }) {
  const { t } = useLanguage();
  const { data, error, isPending } = useAction("corpus/publication", { number }, publicationAnswer);
  useEffect(() => {
    if (level === 1) document.title = `${number} · ${t("shell.brand")}`;
  }, [level, number, t]);
  const Title = level === 1 ? "h1" : "h2";
  if (isPending) return <Loading lines={9} />;
  if (error) return <Failure error={error} />;
  return (
    <article className="publication">
      <header>
        {level === 1 ? <p className="mono faint">{data.number}</p> : null}
        <Title>
          {data.title ?? t("draw.no_title")}
          <FieldSource publication={data} field={shownText(data, "title")} />
        </Title>
      </header>
      <PublicationFacts publication={data} />
      <PublicationStates publication={data} />
      <PublicationTexts publication={data} />
      <PublicationLinks publication={data} />
      <PublicationIdentity publication={data} />
    </article>
  );
}
