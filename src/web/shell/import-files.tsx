import { useNavigate } from "@tanstack/react-router";
import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from "react";
import { limits } from "#base";
import { postAction } from "../api/client.ts";
import { startedShape } from "../api/jobs.ts";
import { upload } from "../api/upload.ts";
import { useLanguage } from "../i18n/language.tsx";

export interface Sending {
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  readonly state: "waiting" | "sending" | "sent" | "failed";
  readonly error?: string;
}

interface ImportFiles {
  /** Files on their way to the server; empty when none are. */
  readonly sending: readonly Sending[];
  readonly busy: boolean;
  readonly take: (files: readonly File[]) => void;
  readonly stop: () => void;
  /** A page that wants dropped files for itself names itself here while it is open. */
  readonly divert: (taker: ((files: readonly File[]) => void) | null) => void;
}

const ImportContext = createContext<ImportFiles | null>(null);

/** Sends dropped files one after another, starts the import, and opens its page: from wherever they were dropped. */
export function ImportProvider({ children }: { readonly children: ReactNode }) {
  const { lang, t } = useLanguage();
  const navigate = useNavigate();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const stopper = useRef<AbortController | null>(null);

  const taker = useRef<((files: readonly File[]) => void) | null>(null);
  const divert = useCallback((next: ((files: readonly File[]) => void) | null) => {
    taker.current = next;
  }, []);

  const take = useCallback(
    (files: readonly File[]) => {
      if (taker.current) return taker.current(files);
      if (files.length === 0 || stopper.current) return;
      const controller = new AbortController();
      stopper.current = controller;
      const change = (index: number, part: Partial<Sending>) =>
        setSending((now) => now.map((one, at) => (at === index ? { ...one, ...part } : one)));
      const all = async () => {
        const paths: string[] = [];
        for (const [index, file] of files.entries()) {
          change(index, { state: "sending" });
          try {
            if (file.size > limits.uploadBytes) throw new Error(t("data.too_large"));
            paths.push(await upload(file, lang, controller.signal, (bytes) => change(index, { sent: bytes })));
            change(index, { state: "sent", sent: file.size });
          } catch (error) {
            if (controller.signal.aborted) throw error;
            change(index, { state: "failed", error: error instanceof Error ? error.message : String(error) });
          }
        }
        if (paths.length === 0) return;
        const { job } = await postAction("corpus/import", { paths }, startedShape, lang, controller.signal);
        if (paths.length === files.length) setSending([]);
        await navigate({ to: "/data", search: ({ lang: said }) => ({ lang: said, job }) });
      };
      setSending(files.map((file) => ({ name: file.name, bytes: file.size, sent: 0, state: "waiting" })));
      void navigate({ to: "/data", search: ({ lang: said }) => ({ lang: said }) });
      all()
        .catch((error: unknown) => {
          const message = controller.signal.aborted ? t("data.stopped") : error instanceof Error ? error.message : String(error);
          setSending((now) => now.map((one) => (one.state === "failed" ? one : { ...one, state: "failed", error: message })));
        })
        .finally(() => {
          stopper.current = null;
        });
    },
    [lang, navigate, t],
  );

  const value = useMemo<ImportFiles>(
    () => ({
      sending,
      busy: sending.some(({ state }) => state === "waiting" || state === "sending"),
      take,
      divert,
      stop: () => (stopper.current ? stopper.current.abort() : setSending([])),
    }),
    [sending, take, divert],
  );
  return <ImportContext value={value}>{children}</ImportContext>;
}

export function useImportFiles(): ImportFiles {
  const value = use(ImportContext);
  if (!value) throw new Error("bug: no import provider above this component");
  return value;
}
