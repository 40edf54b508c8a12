import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import type { ReactNode } from "react";
import { ApiError } from "../api/client.ts";
import { useLanguage } from "../i18n/language.tsx";
import "./states.css";

/** Something is on its way: lines where it will stand, and what takes so long where it may. */
export function Loading({ lines = 4, told }: { readonly lines?: number; readonly told?: string }) {
  const { t } = useLanguage();
  return (
    <div className="loading" role="status" aria-label={told ?? t("draw.loading")}>
      {told ? <p className="faint">{told}</p> : null}
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} style={{ width: `${92 - ((index * 23) % 48)}%` }} />
      ))}
    </div>
  );
}

/** Nothing is here, and what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <svg width="84" height="44" viewBox="0 0 84 44" aria-hidden="true">
        <path d="M2 34q10-6 20 0t20 0 20 0 20 0M12 41q8-4 15 0t15 0 15 0 15 0" className="empty-water" />
        <path d="M36 30V17h12v13M42 17V9" className="empty-buoy" />
        <circle cx="42" cy="6.5" r="2.5" className="empty-buoy" />
      </svg>
      <strong>{title}</strong>
      {children}
    </div>
  );
}

/** What went wrong, in the reader's language, with the number that an administrator can look for. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useLanguage();
  const told = error instanceof ApiError ? error : null;
  // Nothing went wrong: it has not begun.
  if (told?.code === "corpus.no_snapshot") {
    return (
      <Empty title={t("draw.no_snapshot")}>
        <Link to="/data">{t("draw.to_data")}</Link>
      </Empty>
    );
  }
  const message = told?.code === "web.no_answer" || !told ? t("draw.no_server") : told.message;
  return (
    <div className="failure" role="alert">
      <strong>{message}</strong>
      <span className="small faint">
        {told ? told.code : error instanceof Error ? error.message : ""}
        {told?.requestId ? ` · ${t("draw.request", { id: told.requestId })}` : ""}
      </span>
      {onRetry ? (
        <Button size="small" onClick={onRetry}>
          {t("draw.retry")}
        </Button>
      ) : null}
    </div>
  );
}

/** A word of warning or explanation above what it concerns. `land`: synthetic or otherwise not the real sea. */
export function Note({ tone = "water", children }: { readonly tone?: "water" | "land" | "port"; readonly children: ReactNode }) {
  return <div className={`note note-${tone}`}>{children}</div>;
}
