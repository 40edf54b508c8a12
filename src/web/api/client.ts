import type { z } from "zod";
import type { Lang } from "#base";

export type Input = Readonly<Record<string, unknown>>;

/** An answer of the server that is not the one asked for. `code` is a message key; `message` is in the reader's language. */
export class ApiError extends Error {
  readonly code: string;
  readonly requestId: string | null;
  readonly status: number;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(
    told: { code: string; message: string; requestId?: string | null; values?: Readonly<Record<string, string | number>> },
    status: number,
  ) {
    super(told.message);
    this.name = "ApiError";
    this.code = told.code;
    this.requestId = told.requestId ?? null;
    this.status = status;
    this.values = told.values ?? {};
  }
}

/** The address of an action's answer; with `form`, of its twin for download. */
export function actionUrl(name: string, input: Input, lang: Lang, form?: "csv" | "xlsx"): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(input)) {
    if (value === undefined || value === null || value === "") continue;
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value])
      search.append(key, typeof one === "string" ? one : JSON.stringify(one));
  }
  search.set("lang", lang);
  return `/api/${name}${form ? `.${form}` : ""}?${search}`;
}

/** What the server said instead of an answer; falls back to its status where it said nothing readable. */
export function failureIn(text: string, status: number): ApiError {
  try {
    const { error } = JSON.parse(text) as { error?: ConstructorParameters<typeof ApiError>[0] };
    if (error) return new ApiError(error, status);
  } catch {
    // Not JSON: a proxy or a stopped server answered.
  }
  return new ApiError({ code: "web.no_answer", message: `HTTP ${status}` }, status);
}

/** Answers after which it is asked anew who looks at the pages. */
const nobody: ReadonlySet<string> = new Set(["ledger.not_signed_in", "ledger.account.second_factor_needed"]);

export async function readAnswer<Shape extends z.ZodType>(response: Response, shape: Shape): Promise<z.output<Shape>> {
  const text = await response.text();
  if (!response.ok) {
    const failure = failureIn(text, response.status);
    if (nobody.has(failure.code)) window.dispatchEvent(new Event("fairway:nobody"));
    throw failure;
  }
  const parsed = shape.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  throw new ApiError({ code: "web.bad_answer", message: `${first?.path.join(".") ?? ""}: ${first?.message ?? ""}` }, 200);
}

/** Asks an action that reads. */
export async function getAction<Shape extends z.ZodType>(
  name: string,
  input: Input,
  shape: Shape,
  lang: Lang,
  signal?: AbortSignal,
) {
  return readAnswer(
    await fetch(actionUrl(name, input, lang), { headers: { accept: "application/json" }, signal: signal ?? null }),
    shape,
  );
}

/** Asks an action that changes something, or whose input is too long for an address. */
export async function postAction<Shape extends z.ZodType>(
  name: string,
  input: Input,
  shape: Shape,
  lang: Lang,
  signal?: AbortSignal,
) {
  const response = await fetch(`/api/${name}?lang=${lang}`, {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify(input),
    signal: signal ?? null,
  });
  return readAnswer(response, shape);
}
