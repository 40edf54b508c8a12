import { AppError } from "#base";

/** What a file of the office is, told by the names of its first elements: where records come from, or why there are none. */
export interface ResponseKind {
  /** As shown with a source: `epo/ops-family`. */
  readonly format: string;
  readonly refusal?: (file: string) => AppError;
}

const kinds: readonly (readonly [element: string, kind: ResponseKind])[] = [
  ["patent-family", { format: "epo/ops-family" }],
  ["equivalents-inquiry", { format: "epo/ops-equivalents" }],
  ["biblio-search", { format: "epo/ops-search" }],
  ["register-search", { format: "epo/register" }],
  ["register-documents", { format: "epo/register" }],
  ["register-document", { format: "epo/register" }],
  ["fulltext-documents", { format: "epo/ops-fulltext" }],
  ["fulltext-document", { format: "epo/ops-fulltext" }],
  ["standardization", { format: "epo/ops-number", refusal: (file) => new AppError("corpus.epo.number_conversion", { file }) }],
  [
    "classification-search",
    { format: "epo/ops-class", refusal: (file) => new AppError("corpus.epo.class_statistics", { file }) },
  ],
  ["classification-scheme", { format: "epo/ops-class", refusal: (file) => new AppError("corpus.epo.class_scheme", { file }) }],
  ["class-scheme", { format: "epo/ops-class", refusal: (file) => new AppError("corpus.epo.class_scheme", { file }) }],
  ["document-inquiry", { format: "epo/ops-images", refusal: (file) => new AppError("corpus.epo.image_list", { file }) }],
  ["fulltext-inquiry", { format: "epo/ops-inquiry", refusal: (file) => new AppError("corpus.epo.fulltext_list", { file }) }],
  ["exchange-documents", { format: "epo/ops-biblio" }],
  ["exchange-document", { format: "epo/ops-biblio" }],
];

/** The kind of an answer of the web service by the names of its elements, in their order; undefined for none that is known. */
export function kindOf(names: readonly string[]): ResponseKind | undefined {
  for (const name of names) {
    const found = kinds.find(([element]) => element === name);
    if (found) return found[1];
  }
  return undefined;
}

/** An error that the service gave in place of an answer, in words. */
export function faultOf(file: string, text: string): AppError {
  const code = /\b(4\d\d|5\d\d)\b/.exec(text)?.[1];
  if (code === "404" || /entity ?not ?found|not found|no results/i.test(text))
    return new AppError("corpus.epo.fault_not_found", { file });
  if (code === "429" || /fair use|quota|throttl|too many|robot/i.test(text))
    return new AppError("corpus.epo.fault_quota", { file });
  if (code === "401" || code === "403" || /access|token|unauthori[sz]ed|forbidden/i.test(text))
    return new AppError("corpus.epo.fault_access", { file });
  return new AppError("corpus.epo.fault", {
    file,
    text: text
      .replace(/<[^>]*>|\s+/g, " ")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, 120),
  });
}
