import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { decideAnswer, type decideInput, type decidePersonInput } from "#corpus/contract";
import type { z } from "zod";
import { postAction } from "../api/client.ts";
import { useLanguage } from "../i18n/language.tsx";

interface Inputs {
  readonly organisation: z.input<typeof decideInput>;
  readonly person: z.input<typeof decidePersonInput>;
}
export type Decide<About extends keyof Inputs> = (input: Inputs[About]) => void;

/** Where a decision goes, and the answers that are shown anew after it. */
const doors = {
  organisation: { decide: "corpus/decide-organisation", shown: ["corpus/organisation", "corpus/organisations"] },
  person: { decide: "corpus/decide-person", shown: ["corpus/person", "corpus/people"] },
} as const;

interface Deciding<About extends keyof Inputs> {
  readonly decide: Decide<About>;
  readonly busy: boolean;
  readonly failed: unknown;
  readonly told: boolean;
}

/** Sends one decision at a time and reads the page anew. */
export function useDecide<About extends keyof Inputs>(about: About): Deciding<About> {
  const { lang } = useLanguage();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const send = async (input: Inputs[About]) => {
    const door = doors[about];
    const shown: readonly string[] = door.shown;
    setBusy(true);
    setTold(false);
    setFailed(undefined);
    await postAction(door.decide, input, decideAnswer, lang);
    setTold(true);
    await client.invalidateQueries({ predicate: ({ queryKey }) => shown.includes(String(queryKey[0])) });
  };
  const decide: Decide<About> = (input) =>
    void send(input)
      .catch(setFailed)
      .finally(() => setBusy(false));
  return { decide, busy, failed, told };
}
