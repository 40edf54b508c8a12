import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { z } from "zod";
import type { Lang } from "#base";
import { useLanguage } from "../i18n/language.tsx";
import { ApiError, failureIn } from "./client.ts";

const progressShape = z.object({
  doing: z.string(),
  text: z.string().optional(),
  done: z.number(),
  total: z.number().optional(),
  unit: z.enum(["byte", "record", "step"]),
  perSecond: z.number().optional(),
  secondsLeft: z.number().optional(),
});

export const jobShape = z.object({
  id: z.string(),
  action: z.string(),
  state: z.enum(["queued", "running", "done", "failed", "cancelled"]),
  progress: progressShape.nullish(),
  answer: z.unknown().optional(),
  error: z.object({ code: z.string(), message: z.string() }).nullish(),
});
export type Job = z.output<typeof jobShape>;

export const startedShape = z.object({ job: z.string() });

const over = (state: Job["state"]) => state === "done" || state === "failed" || state === "cancelled";

async function readJob(id: string, lang: Lang, signal: AbortSignal): Promise<Job> {
  const response = await fetch(`/api/jobs/${encodeURIComponent(id)}?lang=${lang}`, { signal });
  const text = await response.text();
  if (!response.ok) throw failureIn(text, response.status);
  return jobShape.parse(JSON.parse(text));
}

/** A job as it goes: told by the server's events, and asked for every second where events do not come through. */
export function useJob(id: string | undefined) {
  const { lang } = useLanguage();
  const client = useQueryClient();
  const [heard, setHeard] = useState(false);
  const query = useQuery({
    queryKey: ["job", id, lang],
    queryFn: async ({ signal }) => {
      const read = await readJob(id ?? "", lang, signal);
      // An event may have told the end while this answer was on its way: a job that is over runs no more.
      const told = client.getQueryData<Job>(["job", id, lang]);
      return told && over(told.state) ? told : read;
    },
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data && over(state.data.state) ? false : heard ? 5000 : 1000),
    staleTime: 0,
    retry: (count, error) => !(error instanceof ApiError && error.status === 404) && count < 3,
  });
  const finished = query.data !== undefined && over(query.data.state);
  useEffect(() => {
    if (id === undefined || finished) return;
    const events = new EventSource(`/api/jobs/${encodeURIComponent(id)}/events?lang=${lang}`);
    const take = (event: MessageEvent<string>) => {
      setHeard(true);
      const told = jobShape.safeParse(JSON.parse(event.data));
      if (told.success) client.setQueryData(["job", id, lang], told.data);
      else void client.invalidateQueries({ queryKey: ["job", id] });
    };
    for (const name of ["message", "job", "progress", "done"]) events.addEventListener(name, take as EventListener);
    events.addEventListener("error", () => setHeard(false));
    return () => events.close();
  }, [id, finished, client, lang]);
  return query;
}

export async function cancelJob(id: string, lang: Lang): Promise<void> {
  const response = await fetch(`/api/jobs/${encodeURIComponent(id)}?lang=${lang}`, { method: "DELETE" });
  if (!response.ok) throw failureIn(await response.text(), response.status);
}
