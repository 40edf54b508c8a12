import { Button, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { z } from "zod";
import type { LedgerRecord } from "#ledger/contract";
import { reviewConclusions, type ReviewResults } from "#zone/contract";
import { postAction } from "../../api/client.ts";
import { Failure } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";

const handed = z.object({ review: z.string(), state: z.string() });

interface Props {
  readonly review: LedgerRecord;
  readonly results: ReviewResults;
  readonly onDone: () => void;
}

/** A reviewer's scores, each with its reason: handed in once. */
export function ReviewForm({ review, results, onDone }: Props) {
  const { t, pick, lang } = useLanguage();
  const [scores, setScores] = useState<Readonly<Record<number, number | null>>>({});
  const [reasons, setReasons] = useState<Readonly<Record<number, string>>>({});
  const [conclusion, setConclusion] = useState<string>();
  const [comment, setComment] = useState("");
  const [failure, setFailure] = useState<unknown>();
  const whole = results.criteria.every(({ at }) => typeof scores[at] === "number") && conclusion !== undefined;
  const submit = async () => {
    setFailure(undefined);
    try {
      const given = results.criteria.map(({ at }) => ({ at, score: scores[at], reason: reasons[at] ?? "" }));
      const input = { review: review.id, seen: review.version, scores: given, conclusion, comment: comment.trim() || null };
      await postAction("zone/review-submit", input, handed, lang);
      onDone();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <details className="review-form">
      <summary>{t("experts.submit")}</summary>
      {failure === undefined ? null : <Failure error={failure} />}
      {results.criteria.map(({ at, title, weight }) => (
        <div key={at} className="row">
          <span className="review-criterion">{`${title} (${weight}%)`}</span>
          <InputNumber
            aria-label={`${title} · ${t("experts.score")}`}
            min={results.scale.least}
            max={results.scale.most}
            value={scores[at] ?? null}
            onChange={(value) => setScores({ ...scores, [at]: value })}
          />
          <Input
            className="review-reason"
            aria-label={`${title} · ${t("experts.reason")}`}
            placeholder={t("experts.reason")}
            maxLength={400}
            value={reasons[at] ?? ""}
            onChange={(event) => setReasons({ ...reasons, [at]: event.target.value })}
          />
        </div>
      ))}
      <div className="row">
        <Select
          aria-label={t("experts.conclusion")}
          placeholder={t("experts.conclusion")}
          style={{ minWidth: 160 }}
          value={conclusion}
          options={Object.entries(reviewConclusions).map(([value, label]) => ({ value, label: pick(label) }))}
          onChange={setConclusion}
        />
        <Input.TextArea
          className="review-reason"
          aria-label={t("experts.comment")}
          placeholder={t("experts.comment")}
          autoSize={{ minRows: 1, maxRows: 6 }}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
        <Button type="primary" disabled={!whole} onClick={() => void submit()}>
          {t("experts.submit")}
        </Button>
      </div>
      <p className="small faint">{t("experts.submit_told")}</p>
    </details>
  );
}
