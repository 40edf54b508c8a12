import type { BoardDecision } from "#zone/contract";
import { useLanguage } from "../../i18n/language.tsx";

/** Who is there against who must be, and the votes against what carries; words say what the bars show. */
export function QuorumMeter({ decision }: { readonly decision: BoardDecision }) {
  const { t, n } = useLanguage();
  const { tally, meeting } = decision;
  const unit = t(tally.unit === "department" ? "decisions.departments" : "decisions.members");
  const told = t("decisions.quorum_told", {
    present: n.count(tally.present),
    needed: n.count(tally.needed),
    base: n.count(tally.base),
    unit,
  });
  const share = (part: number) => `${tally.base === 0 ? 0 : Math.min(100, (part / tally.base) * 100)}%`;
  const votes = t("decisions.votes_told", {
    for: n.count(tally.for),
    against: n.count(tally.against),
    abstain: n.count(tally.abstain),
    silent: n.count(tally.silent),
  });
  return (
    <div className="decision-meters">
      <div>
        <h3>{t("decisions.quorum")}</h3>
        <div className="meter" role="img" aria-label={told}>
          <span className={tally.quorate ? "meter-on" : "meter-off"} style={{ width: share(tally.present) }} />
          <i style={{ left: share(tally.needed) }} />
        </div>
        <p className="small">
          {told} · <strong>{t(tally.quorate ? "decisions.quorate" : "decisions.not_quorate")}</strong>
          {tally.excluded > 0 ? ` · ${t("decisions.excluded", { count: n.count(tally.excluded) })}` : ""}
        </p>
        {meeting ? <p className="small faint">{`${t("decisions.meeting")} · ${meeting.title} · ${meeting.heldOn}`}</p> : null}
      </div>
      <div>
        <h3>{t("decisions.votes")}</h3>
        <div className="meter" role="img" aria-label={votes}>
          <span className="meter-on" style={{ width: share(tally.for) }} />
          <span className="meter-off" style={{ width: share(tally.against), left: share(tally.for) }} />
          {tally.carries === null ? null : <i style={{ left: share(tally.carries) }} />}
        </div>
        <p className="small">
          {votes}
          {tally.carries === null ? "" : ` · ${t("decisions.needs", { carries: n.count(tally.carries) })}`}
          {tally.carried ? <strong>{` · ${t("decisions.carried")}`}</strong> : null}
        </p>
      </div>
    </div>
  );
}
