import type { ErrorComponentProps } from "@tanstack/react-router";
import { languageOf, LanguageProvider } from "../i18n/language.tsx";
import { Failure } from "./states.tsx";

/** A page that broke: the frame may be gone, so the language is found again. */
export function RouteFailure({ error, reset }: ErrorComponentProps) {
  return (
    <LanguageProvider lang={languageOf(undefined)}>
      <div className="page">
        <Failure error={error} onRetry={reset} />
      </div>
    </LanguageProvider>
  );
}
