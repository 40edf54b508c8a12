import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import type { hitShape } from "#search/contract";
import { StatusMark } from "../draw/StatusMark.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { Snippet } from "./Snippet.tsx";

/** One publication found. */
export function Hit({ hit, onOpen }: { readonly hit: z.output<typeof hitShape>; readonly onOpen: () => void }) {
  const { t } = useLanguage();
  return (
    <li className="hit">
      <div className="hit-head">
        <Link
          to="/publication/$number"
          params={{ number: hit.number }}
          className="hit-title"
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            onOpen();
          }}
        >
          <Snippet text={hit.title || t("draw.no_title")} />
        </Link>
        <span className="mono hit-number">{hit.number}</span>
      </div>
      {hit.snippet ? (
        <p className="hit-snippet">
          <Snippet text={hit.snippet} />
        </p>
      ) : null}
      <p className="hit-facts small">
        <span className="hit-applicants">{hit.applicants.join("；") || t("draw.no_applicant")}</span>
        <span>
          {t("search.filed")} {hit.filedOn ?? "–"}
        </span>
        <span>
          {t("search.published")} {hit.publishedOn ?? "–"}
        </span>
        <StatusMark status={hit.status} />
      </p>
    </li>
  );
}
