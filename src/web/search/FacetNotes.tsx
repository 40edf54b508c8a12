import type { CountAnswer } from "#search/contract";
import { GapNotes } from "../draw/GapNotes.tsx";
import { SeaMark } from "../draw/Mark.tsx";
import { gapsOf, othersOf } from "./notice-gaps.ts";

/** What concerns the groups of one facet; what concerns the query stands above the hits already. */
const ofFacet: ReadonlySet<string> = new Set([
  "search.notice.gap",
  "search.notice.incomplete",
  "search.notice.derived",
  "search.notice.no_concordance",
]);

export function hasGap(notices: CountAnswer["notices"]): boolean {
  return notices.some(({ code }) => code === "search.notice.gap");
}

/** Known gaps and where a derived group comes from, under the bars that they bend. */
export function FacetNotes({ notices }: { readonly notices: CountAnswer["notices"] }) {
  // Without a concordance nothing is known, and that says why.
  const isMissing = notices.some(({ code }) => code === "search.notice.no_concordance");
  const shown = notices.filter(({ code }) => ofFacet.has(code) && !(isMissing && code === "search.notice.gap"));
  const others = othersOf(shown);
  return (
    <>
      {others.length > 0 ? (
        <ul className="facet-notes small">
          {others.map(({ code, message }) => (
            <li key={code}>
              <SeaMark shape="diamond" size={9} /> {message}
            </li>
          ))}
        </ul>
      ) : null}
      <GapNotes lines={gapsOf(shown)} />
    </>
  );
}
