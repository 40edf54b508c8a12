import type { FindAnswer } from "#search/contract";

type Notices = FindAnswer["notices"];

const gapCodes: ReadonlySet<string> = new Set(["search.notice.gap", "search.notice.field_gap"]);

/** Notices that tell a gap of the data, as lines under a count. */
export function gapsOf(notices: Notices): { readonly warning: true; readonly text: string }[] {
  return notices.filter(({ code }) => gapCodes.has(code)).map(({ message }) => ({ warning: true, text: message }));
}

export function othersOf(notices: Notices): Notices {
  return notices.filter(({ code }) => !gapCodes.has(code));
}
