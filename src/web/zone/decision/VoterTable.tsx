import { useQueryClient } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { ballots, conflictKinds, departments, type BoardDecision } from "#zone/contract";
import { Failure } from "../../draw/states.tsx";
import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { useWrite } from "../../ledger/use-ledger.ts";
import { ConflictCheck } from "../expert/ConflictCheck.tsx";

/** Members with their votes; who is kept out, and by what. Votes are cast here while the decision is in its meeting. */
export function VoterTable({ zone, decision }: { readonly zone: string; readonly decision: BoardDecision }) {
  const { t, pick } = useLanguage();
  const client = useQueryClient();
  const { save } = useWrite("zone/votes");
  const [failure, setFailure] = useState<unknown>();
  const cast = async (seat: string, ballot: string) => {
    setFailure(undefined);
    try {
      await save({ values: { decision: decision.decision, seat, ballot } });
      await client.invalidateQueries({ queryKey: ["zone/decision-board", { zone }] });
    } catch (error) {
      setFailure(error);
    }
  };
  const voting = decision.state === "in_meeting" && decision.meeting?.state === "open";
  return (
    <>
      {failure === undefined ? null : <Failure error={failure} />}
      <TableWrap label={t("decisions.votes")}>
        <table className="table ledger-table">
          <thead>
            <tr>
              <th scope="col">{t("decisions.member")}</th>
              <th scope="col">{t("decisions.department")}</th>
              <th scope="col">{t("decisions.attended")}</th>
              <th scope="col">{t("decisions.vote")}</th>
              <th scope="col">{t("decisions.conflict")}</th>
            </tr>
          </thead>
          <tbody>
            {decision.voters.map((voter) => (
              <tr key={voter.seat}>
                <th scope="row">{voter.member}</th>
                <td>{pick(departments[voter.department as keyof typeof departments]) || "–"}</td>
                <td>{t(voter.attended ? "decisions.attended" : "decisions.absent")}</td>
                <td>
                  {voter.ballot ? pick(ballots[voter.ballot]) : null}
                  {voting && voter.ballot === null && voter.attended && !voter.conflicted ? (
                    <Select
                      size="small"
                      aria-label={t("decisions.cast", { member: voter.member })}
                      placeholder={t("decisions.vote")}
                      style={{ minWidth: 96 }}
                      options={Object.entries(ballots).map(([value, label]) => ({ value, label: pick(label) }))}
                      onChange={(ballot: string) => void cast(voter.seat, ballot)}
                    />
                  ) : null}
                  {voter.ballot === null && !(voting && voter.attended && !voter.conflicted) ? "–" : null}
                </td>
                <td>
                  {voter.conflicts.map(({ kind, evidence }) => (
                    <p key={`${kind}${evidence}`} className="small zone-late">
                      {`${pick(conflictKinds[kind as keyof typeof conflictKinds])} · ${evidence}`}
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
      {decision.state === "proposed" || decision.state === "in_meeting" ? (
        <ConflictCheck input={{ decision: decision.decision }} />
      ) : null}
    </>
  );
}
