import { isDay, parseSocialCreditCode } from "#base";
import { japaneseKeyOf } from "../normalise/japanese-number.ts";
import type { PublicationRecord } from "../record.ts";

/** A field of a record that does not hold what the model promises, if there is one: the store's own guard against importers. */
export function findBadField(record: PublicationRecord): { readonly field: string; readonly value: string } | undefined {
  if (!/^[A-Z]{2}$/.test(record.office)) return { field: "office", value: record.office };
  for (const field of ["publishedOn", "grantedOn", "filedOn", "expiresOn"] as const) {
    const day = record[field];
    if (day !== undefined && !isDay(day)) return { field, value: day };
  }
  for (const field of ["publicationKey", "applicationKey"] as const) {
    const key = record[field];
    if (key !== undefined && !/^[A-Z]{2}-[^-\s]+(-[^-\s]+)?$/.test(key)) return { field, value: key };
  }
  if (record.publicationKey === undefined && record.applicationKey === undefined) return { field: "publicationKey", value: "" };
  const day = [...(record.priorities ?? []), ...(record.events ?? [])].find((item) => item.on !== undefined && !isDay(item.on));
  if (day) return { field: "on", value: day.on ?? "" };
  const effective = record.events?.find((event) => event.effectiveOn !== undefined && !isDay(event.effectiveOn));
  if (effective) return { field: "effectiveOn", value: effective.effectiveOn ?? "" };
  for (const field of ["claimsCount", "citedByCount"] as const) {
    const count = record[field];
    if (count !== undefined && !(Number.isInteger(count) && count >= 0 && count < 2 ** 31))
      return { field, value: String(count) };
  }
  return undefined;
}

/**
 * The record with its application in the series of its right, where the source printed the number without it: Japanese utility
 * models and designs are counted apart from patents. A design claims the priority of designs; a utility model that of either.
 */
export function inOwnSeries(record: PublicationRecord): PublicationRecord {
  const { applicationKey, priorities, type } = record;
  if (type !== "utility_model" && type !== "design") return record;
  return {
    ...record,
    ...(applicationKey !== undefined && { applicationKey: japaneseKeyOf(applicationKey, type) }),
    ...(priorities &&
      type === "design" && { priorities: priorities.map((each) => ({ ...each, key: japaneseKeyOf(each.key, type) })) }),
  };
}

/**
 * The record with its parties' unified social credit codes in normal form, and without those whose check character is wrong: a wrong
 * code would make two companies one.
 */
export function withSoundCodes(record: PublicationRecord): {
  readonly record: PublicationRecord;
  readonly bad: readonly string[];
} {
  if (!record.parties?.some(({ identifier }) => identifier?.startsWith("uscc:"))) return { record, bad: [] };
  const bad: string[] = [];
  const parties = record.parties.map((party) => {
    if (!party.identifier?.startsWith("uscc:")) return party;
    const code = parseSocialCreditCode(party.identifier.slice(5));
    if (code !== undefined) return { ...party, identifier: `uscc:${code}` };
    bad.push(party.identifier.slice(5));
    const { identifier: _identifier, ...rest } = party;
    return rest;
  });
  return { record: { ...record, parties }, bad };
}
