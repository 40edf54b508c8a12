import type { Study } from "../contract.ts";
import { canonicalJson } from "../figure/json.ts";
import type { Carried, Cause } from "./causes.ts";

/** Fields of a study that its chain is made of; the rest is settings. */
const chainFields = ["chain", "tags"] as const;

/** The study as it is when some causes are carried over. */
export function studyAt(was: Study, is: Study, carried: Carried): Study {
  const settings = carried.has("study") ? is : was;
  const chain = carried.has("query") ? is : was;
  const own = Object.fromEntries(
    chainFields.filter((field) => field in chain).map((field) => [field, (chain as Record<string, unknown>)[field]]),
  );
  const others = Object.fromEntries(
    Object.entries(settings).filter(([field]) => !(chainFields as readonly string[]).includes(field)),
  );
  return { ...others, ...own } as Study;
}

/** True where everything outside the chain is the same. */
export function sameSettings(was: Study, is: Study): boolean {
  return canonicalJson(studyAt(was, is, new Set())) === canonicalJson(studyAt(was, is, new Set<Cause>(["study"])));
}

export function sameChain(was: Study, is: Study): boolean {
  return canonicalJson(studyAt(was, is, new Set())) === canonicalJson(studyAt(was, is, new Set<Cause>(["query"])));
}
