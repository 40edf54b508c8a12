import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { z } from "zod";
import { meAnswer, type Me } from "#ledger/contract";
import { postAction, readAnswer, type Input } from "../api/client.ts";
import { useLanguage } from "../i18n/language.tsx";

const meKey = ["account/me"];
/** Who was signed in last, in this window. */
const lastKey = ["account/last"];

/** Who looks at the pages. Asked once, and again when an answer says that nobody is signed in. */
export function useMe() {
  const client = useQueryClient();
  return useQuery({
    queryKey: meKey,
    queryFn: async ({ signal }) => {
      const me = await readAnswer(await fetch("/api/account/me", { signal }), meAnswer);
      if (me.account && !client.getQueryData(lastKey)) client.setQueryData(lastKey, me.account);
      return me;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** May this reader manage accounts? */
export function useManages(): boolean {
  const { data } = useMe();
  return (
    data?.who === "owner" || (data?.grants ?? []).some(({ role }) => role === "administrator" || role === "zone_administrator")
  );
}

/** Asks what sets a cookie. */
export function useAccountPost() {
  const { lang } = useLanguage();
  const client = useQueryClient();
  return {
    post: <Shape extends z.ZodType>(name: string, input: Input, shape: Shape) =>
      postAction(`account/${name}`, input, shape, lang),
    /** Somebody else may look now: what the one before saw is forgotten, and everything is read anew. */
    renew: async () => {
      const before = client.getQueryData<string>(lastKey);
      await client.invalidateQueries({ queryKey: meKey });
      const now = client.getQueryData<Me>(meKey)?.account;
      if (before !== undefined && now && before !== now) {
        client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] });
      }
      if (now) client.setQueryData(lastKey, now);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] });
    },
    again: (name: string) => client.invalidateQueries({ queryKey: [name] }),
  };
}

/** Does something to accounts whose answer is of no interest: the list is read anew, or it is said why not. Did it come to pass? */
export function useAccountDeed(list: string) {
  const { lang } = useLanguage();
  const { message } = App.useApp();
  const client = useQueryClient();
  return async (action: string, input: Input): Promise<boolean> => {
    try {
      await postAction(action, input, z.object({}), lang);
      await client.invalidateQueries({ queryKey: [list] });
      return true;
    } catch (error) {
      void message.error(error instanceof Error ? error.message : String(error));
      return false;
    }
  };
}
