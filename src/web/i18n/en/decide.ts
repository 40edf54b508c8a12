import type { decide as zh } from "../zh/decide.ts";

export const decide: Readonly<Record<keyof typeof zh, string>> = {
  "decide.search": "Find",
  "decide.pages": "Pages",
  "decide.previous": "Back",
  "decide.next": "Next",
  "decide.page": "Page {page} of {pages}",
  "decide.close": "Close",
  "decide.decisions": "Decided so far",
  "decide.undo": "Take back",
  "decide.undo_entry": "Take back decision {at}",
  "decide.decided": "Kept in the file of decisions. It becomes effective when a snapshot is published.",
  "decide.unpublished": "Decisions or data have changed that the current snapshot does not have yet.",
  "decide.publish": "Publish a snapshot",
  "decide.published": "Published: the current snapshot has all decisions.",
};
