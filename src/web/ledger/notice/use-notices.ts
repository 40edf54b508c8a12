import { useQueryClient } from "@tanstack/react-query";
import { noticesAnswer, noticesReadAnswer, type NoticeFilter } from "#ledger/contract";
import { postAction } from "../../api/client.ts";
import { useAction } from "../../api/use-action.ts";
import { useLanguage } from "../../i18n/language.tsx";

/** How many are unread, and the latest of one kind; those of another kind are not shown in their place. */
export function useNotices(filter: NoticeFilter | undefined, limit: number) {
  return useAction("ledger/notices", { filter, limit }, noticesAnswer, { keep: filter === undefined });
}

/** Marks notices as read, and counts anew. */
export function useRead() {
  const { lang } = useLanguage();
  const client = useQueryClient();
  return async (asked: { readonly keys?: readonly string[]; readonly filter?: NoticeFilter }) => {
    await postAction("ledger/notices-read", asked, noticesReadAnswer, lang);
    await client.invalidateQueries({ queryKey: ["ledger/notices"] });
  };
}
