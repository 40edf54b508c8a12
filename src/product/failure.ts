import { AppError, messageText, type Lang } from "#base";

/** What went wrong, as every door tells it. `mend`: the user can put it right; `interrupted`: asked to stop; `bug`: ours. */
export interface Failure {
  readonly kind: "mend" | "interrupted" | "bug";
  readonly code: string;
  readonly message: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Errors of the operating system that a person can put right. */
const systemCodes: Readonly<Record<string, `product.${string}`>> = {
  EACCES: "product.no_permission",
  EPERM: "product.no_permission",
  ENOSPC: "product.no_space",
  EDQUOT: "product.no_space",
  ENOENT: "product.no_file",
  EROFS: "product.read_only",
  ENOTDIR: "product.not_a_folder",
  EISDIR: "product.is_a_folder",
};

export function failureOf(error: unknown, lang: Lang): Failure {
  if (error instanceof AppError) return { kind: "mend", code: error.code, message: error.text(lang), values: error.values };
  if (error instanceof Error) {
    if (error.name === "AbortError") return told("interrupted", "product.interrupted", {}, lang);
    const { code, path } = error as NodeJS.ErrnoException;
    const key = code === undefined ? undefined : systemCodes[code];
    if (key && path) return told("mend", key, { path }, lang);
  }
  const what = error instanceof Error ? error.message : String(error);
  return told("bug", "product.bug", { what }, lang);
}

function told(kind: Failure["kind"], code: string, values: Failure["values"], lang: Lang): Failure {
  return { kind, code, message: messageText(code, values, lang), values };
}
