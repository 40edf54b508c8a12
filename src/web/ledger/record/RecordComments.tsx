import { Button, Input } from "antd";
import { useState } from "react";
import { commentsAnswer, type Comment, type LedgerRecord } from "#ledger/contract";
import { useAction } from "../../api/use-action.ts";
import { Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import type { RegisterShape } from "../use-ledger.ts";
import { useTalk } from "./use-talk.ts";
import { Withdraw } from "./Withdraw.tsx";

/** What is said of a record, oldest first; answers name whom they answer. */
export function RecordComments({ register, record }: { readonly register: RegisterShape; readonly record: LedgerRecord }) {
  const { t } = useLanguage();
  const comments = useAction("ledger/comments", { register: register.name, record: record.id }, commentsAnswer);
  const { comment } = useTalk(register.name, record.id);
  const [text, setText] = useState("");
  const [answered, setAnswered] = useState<Comment>();
  const [failure, setFailure] = useState<unknown>();
  const send = async () => {
    setFailure(undefined);
    try {
      await comment(text, answered?.id);
      setText("");
      setAnswered(undefined);
    } catch (error) {
      setFailure(error);
    }
  };
  const said = comments.data?.comments ?? [];
  return (
    <section className="sheet" aria-label={t("record.comments")}>
      <h2>{t("record.comments")}</h2>
      {comments.isPending ? <Loading lines={2} /> : null}
      {comments.isError ? <Failure error={comments.error} onRetry={() => void comments.refetch()} /> : null}
      {comments.data && said.length === 0 ? <p className="faint">{t("record.comments_none")}</p> : null}
      <ul className="said-list">
        {said.map((each) => (
          <CommentItem
            key={each.id}
            register={register.name}
            record={record.id}
            comment={each}
            answers={said.find(({ id }) => id === each.answersTo)?.by}
            onAnswer={comments.data?.mayComment && each.withdrawn === null ? () => setAnswered(each) : undefined}
          />
        ))}
      </ul>
      {failure instanceof Error ? <Failure error={failure} /> : null}
      {comments.data?.mayComment ? (
        <div className="comment-new">
          {answered ? (
            <p className="small">
              {t("record.comment_answering", { who: answered.by })}{" "}
              <Button size="small" type="text" onClick={() => setAnswered(undefined)}>
                {t("record.cancel")}
              </Button>
            </p>
          ) : null}
          <Input.TextArea
            aria-label={t("record.comment_new")}
            placeholder={t("record.comment_new")}
            autoSize={{ minRows: 2, maxRows: 10 }}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button disabled={text.trim() === ""} onClick={() => void send()}>
            {t("record.comment_send")}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

interface ItemProps {
  readonly register: string;
  readonly record: string;
  readonly comment: Comment;
  /** Whom it answers. */
  readonly answers: string | undefined;
  readonly onAnswer: (() => void) | undefined;
}

function CommentItem({ register, record, comment, answers, onAnswer }: ItemProps) {
  const { t, n } = useLanguage();
  const { withdrawComment } = useTalk(register, record);
  const { id, text, by, at, mine, withdrawn } = comment;
  return (
    <li>
      <p className="small faint">
        {t("record.comment_by", { who: by, when: n.when(at) })}
        {answers === undefined ? null : ` · ${t("record.comment_answering", { who: answers })}`}
      </p>
      {text === null ? null : <p className="said">{text}</p>}
      {withdrawn ? (
        <p className="small faint">
          {t("record.withdrawn", { who: withdrawn.by, when: n.when(withdrawn.at), because: withdrawn.because })}
        </p>
      ) : null}
      <div className="said-acts">
        {onAnswer ? (
          <Button size="small" type="text" onClick={onAnswer}>
            {t("record.comment_answer")}
          </Button>
        ) : null}
        {mine ? <Withdraw what={text ?? ""} onWithdraw={(reason) => withdrawComment(id, reason)} /> : null}
      </div>
    </li>
  );
}
