import { useQueryClient } from "@tanstack/react-query";
import { attachmentShape, commentShape } from "#ledger/contract";
import { failureIn, postAction } from "../../api/client.ts";
import { useLanguage } from "../../i18n/language.tsx";

/** Says something of a record, or takes it back; what shows it is read anew. */
export function useTalk(register: string, record: string) {
  const { lang } = useLanguage();
  const client = useQueryClient();
  const refresh = () =>
    client.invalidateQueries({
      predicate: ({ queryKey: [name] }) =>
        ["ledger/attachments", "ledger/comments", `${register}-history`].includes(String(name)),
    });
  return {
    /** in   purpose: `act submit`, `field evidence`, or nothing */
    attach: async (file: File, purpose: string): Promise<void> => {
      const [kind, key] = purpose.split(" ");
      const search = new URLSearchParams({ register, record, name: file.name, lang });
      if (kind !== undefined && key !== undefined) search.set(kind, key);
      const answer = await fetch(`/api/ledger/attach?${search}`, {
        method: "POST",
        headers: { "content-type": "application/octet-stream" },
        body: file,
      });
      const text = await answer.text();
      if (!answer.ok) throw failureIn(text, answer.status);
      await refresh();
    },
    withdrawFile: async (id: string, reason: string): Promise<void> => {
      await postAction("ledger/attachment-withdraw", { id, reason }, attachmentShape, lang);
      await refresh();
    },
    comment: async (text: string, answersTo: string | undefined): Promise<void> => {
      await postAction("ledger/comment", { register, record, text, answersTo }, commentShape, lang);
      await refresh();
    },
    withdrawComment: async (id: string, reason: string): Promise<void> => {
      await postAction("ledger/comment-withdraw", { id, reason }, commentShape, lang);
      await refresh();
    },
  };
}
