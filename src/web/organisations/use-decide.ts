import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { z } from "zod";
import { decideAnswer, type decideInput } from "#corpus/contract";
import { postAction } from "../api/client.ts";
import { useLanguage } from "../i18n/language.tsx";

export type Decide = (input: z.input<typeof decideInput>) => void;

/** Sends one decision at a time and reads the page anew. */
export function useDecide(): {
  readonly decide: Decide;
  readonly busy: boolean;
  readonly failed: unknown;
  readonly told: boolean;
} {
  const { lang } = useLanguage();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const send = async (input: z.input<typeof decideInput>) => {
    setBusy(true);
    setTold(false);
    setFailed(undefined);
    await postAction("corpus/decide-organisation", input, decideAnswer, lang);
    setTold(true);
    await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith("corpus/organisation") });
  };
  const decide: Decide = (input) =>
    void send(input)
      .catch(setFailed)
      .finally(() => setBusy(false));
  return { decide, busy, failed, told };
}
