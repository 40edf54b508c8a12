import { tell, type Document } from "./document.ts";
import { impliedTotal } from "./check/implied-total.ts";
import { interval } from "./number/reading.ts";
import { isInvention, thingOf } from "./text/measure.ts";
import { sharesOf, type Share } from "./text/shares.ts";
import type { SanityAnswer } from "./contract.ts";

type Derived = SanityAnswer["derived"][number];

/** What follows from several figures together: how many agents an agency has, a place's share of the nation, the structure of flows. */
export function derivedOf(document: Document): Derived[] {
  return [...structure(document), ...flows(document)];
}

interface Total {
  readonly place: string;
  readonly least: number;
  readonly most: number;
  readonly share?: Share;
}

/** Two things counted, each with shares of the same places: agents per agency, and how much more concentrated one is. */
function structure(document: Document): Derived[] {
  const shares = sharesOf(document);
  const totals = (thing: string): Total[] => {
    const own = shares.filter((one) => one.thing === thing);
    const part = own[0]?.part.value;
    const places = own.flatMap((share) => {
      const implied = impliedTotal(share);
      return implied && share.whole !== "" ? [{ place: share.whole, least: implied.least, most: implied.most, share }] : [];
    });
    return part === undefined ? [] : [{ place: "", least: part, most: part }, ...places];
  };
  const [agents, agencies] = [totals("agents"), totals("agencies")];
  return [
    ...agents.flatMap((top) => {
      const bottom = agencies.find(({ place }) => place === top.place);
      return bottom ? perOne(document, top, bottom) : [];
    }),
    ...placeShares(document, "agencies", agencies),
    ...placeShares(document, "agents", agents),
  ];
}

function placeName(document: Document, place: string): string {
  if (place === "") return tell(document, "zone.sanity.here", {});
  return place === "nation" ? tell(document, "zone.sanity.nation", {}) : place;
}

function perOne(document: Document, top: Total, bottom: Total): Derived[] {
  const [low, high] = [top.least / bottom.most, top.most / bottom.least];
  const value = (top.least + top.most) / (bottom.least + bottom.most);
  const names = {
    top: tell(document, "zone.sanity.thing_agents", {}),
    bottom: tell(document, "zone.sanity.thing_agencies", {}),
    place: placeName(document, top.place),
  };
  const text = tell(document, "zone.sanity.per", {
    ...names,
    value: value.toFixed(2),
    low: low.toFixed(2),
    high: high.toFixed(2),
  });
  const each = { name: `agents per agency${top.place ? `: ${top.place}` : ""}`, text, value, low, high };
  if (top.place !== "nation" || !top.share || !bottom.share) return [each];
  const [first, second] = [top.share.share, bottom.share.share];
  const quotient = first.value / second.value;
  return [
    each,
    {
      name: "location quotient: agents against agencies",
      text: tell(document, "zone.sanity.quotient", {
        ...names,
        place: placeName(document, ""),
        first: first.value,
        second: second.value,
        value: quotient.toFixed(2),
      }),
      value: quotient,
      low: interval(first)[0] / interval(second)[1],
      high: interval(first)[1] / interval(second)[0],
    },
  ];
}

function placeShares(document: Document, thing: "agencies" | "agents", totals: readonly Total[]): Derived[] {
  const nation = totals.find(({ place }) => place === "nation");
  if (!nation) return [];
  return totals
    .filter(({ place }) => place !== "" && place !== "nation")
    .map(({ place, least, most }) => {
      const [low, high] = [(100 * least) / nation.most, (100 * most) / nation.least];
      const value = (100 * (least + most)) / (nation.least + nation.most);
      return {
        name: `share of the nation: ${thing}, ${place}`,
        text: tell(document, "zone.sanity.place_share", {
          place,
          thing: tell(document, thing === "agencies" ? "zone.sanity.thing_agencies" : "zone.sanity.thing_agents", {}),
          value: value.toFixed(2),
          low: low.toFixed(2),
          high: high.toFixed(2),
        }),
        value,
        low,
        high,
      };
    });
}

/** Applications and grants, in all and of inventions, once each: their structure and what is no invention. */
function flows(document: Document): Derived[] {
  const one = (thing: string, invention: boolean) => {
    const found = document.quantities.filter(
      (each) =>
        each.kind === "count" &&
        each.comparator === "exactly" &&
        thingOf(document, each) === thing &&
        inventionOf(document, each) === invention,
    );
    return found.length === 1 ? found[0]?.value : undefined;
  };
  const [applied, granted] = [one("applications", false), one("grants", false)];
  const [inventions, inventionGrants] = [one("applications", true), one("grants", true)];
  if (applied === undefined || granted === undefined || inventions === undefined || inventionGrants === undefined) return [];
  if (inventions > applied || inventionGrants > granted) return [];
  const share = (name: string, part: number, whole: number, words: { part: string; whole: string }): Derived => {
    const value = (100 * part) / whole;
    return {
      name,
      text: tell(document, "zone.sanity.part_of", { ...words, value: value.toFixed(2) }),
      value,
      low: value,
      high: value,
    };
  };
  const count = (name: string, value: number, what: string): Derived => ({
    name,
    text: tell(document, "zone.sanity.rest", { what, value: new Intl.NumberFormat("en").format(value) }),
    value,
    low: value,
    high: value,
  });
  const [rest, restGrants] = [applied - inventions, granted - inventionGrants];
  const restRatio = (100 * restGrants) / rest;
  return [
    share("invention share of applications", inventions, applied, {
      part: tell(document, "zone.sanity.invention_applications", {}),
      whole: tell(document, "zone.sanity.thing_applications", {}),
    }),
    share("invention share of grants", inventionGrants, granted, {
      part: tell(document, "zone.sanity.invention_grants", {}),
      whole: tell(document, "zone.sanity.thing_grants", {}),
    }),
    count("other applications", rest, tell(document, "zone.sanity.other_applications", {})),
    count("other grants", restGrants, tell(document, "zone.sanity.other_grants", {})),
    {
      name: "flow ratio of other applications",
      text: tell(document, "zone.sanity.other_ratio", { value: restRatio.toFixed(2) }),
      value: restRatio,
      low: restRatio,
      high: restRatio,
    },
  ];
}

/** “5,202 invention applications and 1,403 of them were granted”: them are inventions too. */
function inventionOf(document: Document, each: Document["quantities"][number]): boolean {
  if (isInvention(document, each)) return true;
  const before = document.quantities.findLast((other) => other.sentence === each.sentence && other.end <= each.start);
  const isContinued =
    before && /^(?:(?!\bpatents\b).)*$/i.test(document.plain.slice(each.start, each.end)) && isInvention(document, before);
  const between = before ? document.plain.slice(before.end, each.start) : "";
  return isContinued === true && !/[;；。]/.test(between) && !/专利授权|total|总/.test(between);
}
