import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import type { previewAnswer } from "#navigate/contract";
import { GapNotes } from "../draw/GapNotes.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { MarkedInput } from "../search/MarkedInput.tsx";
import { gapsOf } from "../search/notice-gaps.ts";
import { useQueryCheck } from "../search/use-query-check.ts";

interface Props {
  readonly query: string;
  readonly counted: z.output<typeof previewAnswer>["nodes"][number] | undefined;
  readonly onQuery: (query: string) => void;
}

/** A node's query with its live check, and the way to look at what it finds. */
export function NodeQuery({ query, counted, onQuery }: Props) {
  const { t, n } = useLanguage();
  const { check } = useQueryCheck(query);
  return (
    <div>
      <div className="row spread">
        <span className="label">{t("search.query")}</span>
        {query.trim() ? (
          <Link to="/search" search={{ q: query }} target="_blank" className="small">
            {t("study.look")}
          </Link>
        ) : null}
      </div>
      <MarkedInput
        value={query}
        rows={3}
        onChange={onQuery}
        label={t("search.query")}
        describedBy="node-check"
        error={check?.error}
      />
      <p id="node-check" className={check?.error ? "query-check wrong" : "query-check"} aria-live="polite">
        {check?.error
          ? check.error.message
          : counted && counted.members !== null && counted.found !== null
            ? t("study.members", { members: n.count(counted.members), found: n.count(counted.found) })
            : query.trim() === ""
              ? t("study.union")
              : ""}
      </p>
      <GapNotes lines={gapsOf(check?.notices ?? [])} />
    </div>
  );
}
