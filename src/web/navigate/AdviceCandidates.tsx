import { candidateKinds, type Recommendation } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";
import { useResult } from "./result-context.ts";

type Candidate = Recommendation["candidates"][number];

/** Whom and what the lists name, by kind; a name opens its patents in the node. */
export function AdviceCandidates({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const { t, n } = useLanguage();
  if (candidates.length === 0) return null;
  return (
    <details className="small rests">
      <summary>{t("navigate.advice_candidates", { count: n.count(candidates.length) })}</summary>
      {candidateKinds.map((kind) => {
        const some = candidates.filter((one) => one.kind === kind);
        if (some.length === 0) return null;
        return (
          <div key={kind}>
            <h5>{t(`navigate.candidates_${kind}`)}</h5>
            <ul>
              {some.map((one) => (
                <CandidateItem key={JSON.stringify(one.row)} one={one} />
              ))}
            </ul>
          </div>
        );
      })}
    </details>
  );
}

function CandidateItem({ one }: { readonly one: Candidate }) {
  const { t, n, pick } = useLanguage();
  const { open } = useResult();
  const { node, organisation, inventor, number } = one.row;
  const filter = {
    ...(typeof node === "string" ? { node } : {}),
    ...(typeof organisation === "string" ? { organisation } : {}),
    ...(typeof inventor === "number" ? { inventor } : {}),
    ...(typeof number === "string" ? { number } : {}),
  };
  return (
    <li>
      <button type="button" className="opens" onClick={() => open(one.figure, filter)}>
        {one.name}
      </button>{" "}
      {one.score === null || one.low === null || one.high === null
        ? null
        : t("navigate.candidate_score", { score: n.ratio(one.score), low: n.ratio(one.low), high: n.ratio(one.high) })}{" "}
      {pick(one.because)}
    </li>
  );
}
