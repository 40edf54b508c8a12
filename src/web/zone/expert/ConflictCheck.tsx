import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { z } from "zod";
import { conflictCheckAnswer, conflictKinds } from "#zone/contract";
import { postAction } from "../../api/client.ts";
import { Failure } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";

interface Props {
  readonly input: { readonly round: string } | { readonly decision: string };
  readonly onDone?: () => void;
}

/** Looks for conflicts of interest on demand, and shows each with what shows it. */
export function ConflictCheck({ input, onDone }: Props) {
  const { t, n, lang } = useLanguage();
  const [answer, setAnswer] = useState<z.output<typeof conflictCheckAnswer>>();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const look = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      setAnswer(await postAction("zone/conflict-check", input, conflictCheckAnswer, lang));
      onDone?.();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="conflict-check">
      <Button size="small" loading={busy} onClick={() => void look()}>
        {t("experts.check")}
      </Button>
      {failure === undefined ? null : <Failure error={failure} />}
      {answer ? (
        <>
          <p className="small">
            {t("decisions.check_told", { people: n.count(answer.people), count: n.count(answer.conflicts.length) })}
            {" · "}
            <span className="faint">
              {answer.snapshot === null
                ? t("experts.no_snapshot")
                : t("experts.checked", { day: answer.checkedOn, snapshot: answer.snapshot })}
            </span>
          </p>
          <ul className="conflicts">
            {answer.conflicts.map((each, at) => (
              <ConflictLine key={at} {...each} />
            ))}
          </ul>
          {answer.unchecked.length > 0 ? (
            <p className="small faint">
              {t("experts.unchecked", { names: answer.unchecked.map(({ name }) => name).join(" · ") })}
            </p>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

interface Line {
  readonly name: ReactNode;
  readonly kind: string;
  readonly weak: boolean;
  readonly namesake: boolean;
  readonly evidence: string;
  readonly sources: readonly string[];
  readonly state: string;
}

export function ConflictLine({ name, kind, weak, namesake, evidence, sources, state }: Line) {
  const { t, pick } = useLanguage();
  const blocks = state !== "overruled";
  return (
    <li>
      <strong>{name}</strong> {pick(conflictKinds[kind as keyof typeof conflictKinds])}
      {namesake ? <em>{` · ${t("experts.namesake")}`}</em> : null}
      {blocks ? <span className="zone-late">{` · ${t("experts.blocks")}`}</span> : null}
      {weak ? <span className="faint">{` · ${t("experts.weak")}`}</span> : null}
      {evidence.split("\n").map((line) => {
        // A line of a patent begins with its number.
        const patent = sources.find((source) => source === `publication:${line.split(" · ")[0] ?? ""}`);
        return (
          <p key={line} className="small conflict-evidence">
            {patent ? <SourceLink source={patent} /> : null}
            {patent ? line.split(" · ").slice(1).join(" · ") : line}
          </p>
        );
      })}
      <p className="small">
        {sources
          .filter((source) => !source.startsWith("publication:"))
          .map((source) => (
            <SourceLink key={source} source={source} />
          ))}
      </p>
    </li>
  );
}

/** The record or the patent that shows it. */
function SourceLink({ source }: { readonly source: string }) {
  const [kind = "", id = ""] = source.split(/:(.*)/s);
  if (kind === "publication")
    return (
      <a className="source" href={`/publication/${encodeURIComponent(id)}`}>
        {id}
      </a>
    );
  const [part, register] = kind.split("/");
  if (part === undefined || register === undefined) return <span className="source">{source}</span>;
  return (
    <a className="source" href={`/ledger/${part}/${register}/${id}`}>
      {`${register} ${id.slice(0, 8)}`}
    </a>
  );
}
