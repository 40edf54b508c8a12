import { parseDay } from "../../../normalise/days.ts";
import type { GivenStatus, Status } from "../../../record.ts";
import type { Tree } from "../tree.ts";

/**
 * The words of the register, most telling first. A granted patent whose opposition period ended without opposition is called so for
 * good, whatever became of it in the states: `active` means that no end at the office is known.
 */
const words: readonly (readonly [RegExp, Status])[] = [
  [/revoked|refused|withdrawn|lapsed|expired|ceased|rejected|limited to zero/i, "inactive"],
  [/granted|no opposition filed|opposition|maintained|limitation|patent has been/i, "active"],
  [/examination|published|publication|grant .*intended|intention|search|filed|pending|appeal/i, "pending"],
];

/** The status that stands latest. Search results leave it empty. */
export function findStatus(document: Tree): GivenStatus | undefined {
  const statuses = document.first("ep-patent-statuses")?.all("ep-patent-status") ?? [];
  const latest = statuses
    .filter((each) => each.text() !== undefined)
    .toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)))
    .at(0);
  const raw = latest?.text() ?? document.attribute("status")?.trim();
  if (!raw) return undefined;
  return { status: words.find(([word]) => word.test(raw))?.[1] ?? "unknown", raw };
}

function dayOf(status: Tree): string {
  return parseDay(status.attribute("change-date") ?? "") ?? "";
}
