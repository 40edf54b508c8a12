import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { listAnswer, type LedgerRecord } from "#ledger/contract";
import { reviewResultsAnswer } from "#zone/contract";
import { useAction } from "../../api/use-action.ts";
import { Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { ShownState, ShownValue } from "../../ledger/ShownValue.tsx";
import { useRegisters, type RegisterShape } from "../../ledger/use-ledger.ts";
import { ConflictCheck, ConflictLine } from "./ConflictCheck.tsx";
import { ReviewForm } from "./ReviewForm.tsx";
import { ReviewNumbers } from "./ReviewNumbers.tsx";

/** One thing under review: who reviews it, whom a conflict keeps out, and the results once all are in. */
export function ReviewRound({ round }: { readonly round: LedgerRecord }) {
  const { t, n } = useLanguage();
  const client = useQueryClient();
  const registers = useRegisters().data?.registers;
  const of = (name: string) => registers?.find((each) => each.name === name);
  const results = useAction("zone/review-results", { round: round.id }, reviewResultsAnswer);
  const reviews = useAction("zone/reviews", { where: { round: round.id }, limit: 1000 }, listAnswer, { post: true });
  const kept = useAction("zone/conflicts", { where: { round: round.id }, limit: 1000 }, listAnswer, { post: true });
  const [roundsOf, reviewsOf, conflictsOf] = [of("zone/review-rounds"), of("zone/reviews"), of("zone/conflicts")];
  const expertField = reviewsOf?.fields.find(({ key }) => key === "expert");
  const refresh = () =>
    void client.invalidateQueries({ predicate: ({ queryKey }) => /^zone\/(review|conflict)/.test(String(queryKey[0])) });
  return (
    <article className="sheet round" aria-labelledby={`round-${round.id}`}>
      <div className="row spread">
        <h3 id={`round-${round.id}`}>
          <Link to="/ledger/$part/$register/$id" params={{ part: "zone", register: "review-rounds", id: round.id }}>
            {String(round.values["title"])}
          </Link>
        </h3>
        {roundsOf ? <ShownState register={roundsOf} state={round.state} /> : null}
      </div>
      {results.isPending ? <Loading lines={2} /> : null}
      {results.isError ? <Failure error={results.error} onRetry={() => void results.refetch()} /> : null}
      {results.data ? (
        <p className="small">
          {t("experts.progress", {
            submitted: n.count(results.data.submitted),
            assigned: n.count(results.data.assigned),
            recused: n.count(results.data.recused),
          })}
          {results.data.open ? null : <span className="faint">{` · ${t("experts.sealed")}`}</span>}
          <span className="faint">{` · ${t("experts.rule", { rule: results.data.rule })}`}</span>
        </p>
      ) : null}
      <ul className="reviews">
        {reviews.data?.records.map((review) => (
          <li key={review.id}>
            <Link to="/ledger/$part/$register/$id" params={{ part: "zone", register: "reviews", id: review.id }}>
              {expertField ? <ShownValue field={expertField} value={review.values["expert"] ?? null} /> : null}
            </Link>
            {reviewsOf ? <ShownState register={reviewsOf} state={review.state} /> : null}
            {review.values["checked_on"] === null ? null : (
              <span className="small faint">
                {t("experts.checked", {
                  day: String(review.values["checked_on"]),
                  snapshot: String(review.values["checked_with"]),
                })}
              </span>
            )}
            {review.state === "assigned" && results.data && round.state === "open" ? (
              <ReviewForm review={review} results={results.data} onDone={refresh} />
            ) : null}
          </li>
        ))}
      </ul>
      {results.data && results.data.sheets.length > 0 ? <ReviewNumbers results={results.data} /> : null}
      {round.state === "open" ? <ConflictCheck input={{ round: round.id }} onDone={refresh} /> : null}
      {conflictsOf && kept.data && kept.data.records.length + (results.data?.ties.length ?? 0) > 0 ? (
        <>
          <h4>{t("experts.conflicts")}</h4>
          <ul className="conflicts">
            {results.data?.ties.map((tie) => (
              <ConflictLine key={`${tie.name}${tie.kind}${tie.evidence}`} {...tie} />
            ))}
            {kept.data.records.map((record) => (
              <ConflictLine
                key={record.id}
                name={<NameOf register={conflictsOf} record={record} />}
                kind={String(record.values["kind"])}
                weak={record.values["weak"] === true}
                namesake={record.values["namesake"] === true}
                evidence={String(record.values["evidence"])}
                sources={(record.values["sources"] ?? []) as string[]}
                state={record.state ?? ""}
              />
            ))}
          </ul>
        </>
      ) : null}
    </article>
  );
}

/** Whose conflict it is, leading to its record. */
function NameOf({ register, record }: { readonly register: RegisterShape; readonly record: LedgerRecord }) {
  const field = register.fields.find(({ key }) => key === (record.values["expert"] === null ? "seat" : "expert"));
  return (
    <Link to="/ledger/$part/$register/$id" params={{ part: "zone", register: "conflicts", id: record.id }}>
      {field ? <ShownValue field={field} value={record.values[field.key] ?? null} /> : null}
    </Link>
  );
}
