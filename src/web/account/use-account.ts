import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { meAnswer } from "#ledger/contract";
import { postAction, readAnswer, type Input } from "../api/client.ts";
import { useLanguage } from "../i18n/language.tsx";

/** Who looks at the pages. Asked once, and again when an answer says that nobody is signed in. */
export function useMe() {
  return useQuery({
    queryKey: ["account/me"],
    queryFn: async ({ signal }) => readAnswer(await fetch("/api/account/me", { signal }), meAnswer),
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
    /** Everything is read anew: somebody else may look now. */
    renew: async () => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "account/me" && !client.isFetching({ queryKey }) });
      await client.invalidateQueries();
    },
    again: (name: string) => client.invalidateQueries({ queryKey: [name] }),
  };
}
