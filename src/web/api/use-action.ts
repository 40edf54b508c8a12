import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { useLanguage } from "../i18n/language.tsx";
import { getAction, postAction, type Input } from "./client.ts";

interface Options {
  readonly enabled?: boolean;
  /** Show the last answer while the next is on its way (paging, typing). */
  readonly keep?: boolean;
  /** The input is too long for an address, or the action demands it. */
  readonly post?: boolean;
}

/** The answer of an action, kept by its name, input and language. */
export function useAction<Shape extends z.ZodType>(name: string, input: Input, shape: Shape, options: Options = {}) {
  const { lang } = useLanguage();
  return useQuery({
    queryKey: [name, input, lang],
    queryFn: ({ signal }) => (options.post ? postAction : getAction)(name, input, shape, lang, signal),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  });
}
