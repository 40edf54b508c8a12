import { maskedIn } from "../text/mask.ts";
import { tell, type Check } from "../document.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A day without a year: the year is asked for, or inferred from the day of publication and marked so. */
export const undated: Check = (document) =>
  maskedIn(document.plain).flatMap(({ kind, start, end, text }) => {
    if (kind !== "date" || /(?:19|20)\d\d/.test(text)) return [];
    // In English the year may follow after a comma that ends another clause: September 13, in 2016.
    if (
      /^,?\s*(?:in )?(?:19|20)\d\d/.test(document.plain.slice(end, end + 12)) ||
      /(?:19|20)\d\d年?\s*$/.test(document.plain.slice(start - 6, start))
    )
      return [];
    const day = dayOf(text);
    const inferred = day && document.publishedOn ? latest(day, document.publishedOn) : undefined;
    return [
      {
        check: "undated",
        start,
        end,
        verdict: "unchecked" as const,
        reason: tell(document, "zone.sanity.undated", { day: text }),
        suggestion: inferred
          ? tell(document, "zone.sanity.undated_inferred", { day: inferred, published: document.publishedOn ?? "" })
          : tell(document, "zone.sanity.undated_hint", {}),
        correction: inferred,
      },
    ];
  });

function dayOf(text: string): string | undefined {
  const chinese = /(\d{1,2})月(\d{1,2})日/.exec(text);
  const month = chinese ? Number(chinese[1]) : months.indexOf((/[A-Z][a-z]{2}/.exec(text)?.[0] ?? "").toLowerCase()) + 1;
  const day = Number(chinese ? chinese[2] : /\d{1,2}/.exec(text)?.[0]);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
    : undefined;
}

/** The last such day up to the day of publication. */
function latest(day: string, publishedOn: string): string {
  const year = Number(publishedOn.slice(0, 4));
  const same = `${year}-${day}`;
  return same <= publishedOn ? same : `${year - 1}-${day}`;
}
