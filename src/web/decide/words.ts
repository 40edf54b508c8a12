import { isTextKey, type Say } from "../i18n/text.ts";

/** What stands for a code on the page; the code where we have no word for it. */
function word(key: string, code: string, t: Say): string {
  return isTextKey(key) ? (t as (known: string) => string)(key) : code;
}

/** What holds the name of a person together. */
export const evidenceName = (method: string, t: Say): string => word(`person.method_${method}`, method, t);
/** How names were put together. */
export const methodName = (method: string, t: Say): string => word(`organisation.method_${method}`, method, t);
export const typeName = (type: string, t: Say): string => word(`organisation.type_${type}`, type, t);
/** What two organisations are to each other. */
export const kindName = (kind: string, t: Say): string => word(`organisation.kind_${kind}`, kind, t);
/** Where a region is known from. */
export const basisName = (basis: string, t: Say): string => word(`organisation.basis_${basis}`, basis, t);
