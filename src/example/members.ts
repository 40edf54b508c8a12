import { cutOff, dayNumber, dayText, monthsInDays } from "./calendar.ts";
import { chances, makeLife, statusWord, type Life } from "./life.ts";
import type { Numbers } from "./numbers.ts";
import { places } from "./places.ts";
import type { Family, SyntheticPublication } from "./publication.ts";
import type { Random } from "./random.ts";

const end = dayNumber(cutOff);
const priorityDays = monthsInDays(12);
const publicationDays = monthsInDays(18);

/** The publications of a family that its offices have made known by the cut-off: none, for the latest filings. */
export function makeMembers(family: Family, numbers: Numbers, random: Random): readonly SyntheticPublication[] {
  const home = places[family.organisations[0]?.place ?? "ZZ"].country;
  const members: SyntheticPublication[] = [];
  if (family.type !== "invention") {
    members.push(...chineseGrantOnly(family, family.type === "utility_model" ? 2 : 3, numbers, random));
    return members;
  }
  const first = national(family, home, family.filed, undefined, numbers, random);
  members.push(...first.publications);
  const priority = `${first.application.replace(/\.[\dX]$/u, "")} ${dayText(family.filed)}`;
  const goesAbroad = random.chance(home === "CN" ? 0.07 : 0.6);
  if (!goesAbroad) return members;
  const later = family.filed + priorityDays;
  if (random.chance(0.7)) members.push(...international(family, home, later, priority, numbers));
  for (const office of ["US", "CN", "JP"]) {
    const share = office === "US" ? 0.6 : office === "CN" ? 0.75 : 0.3;
    if (office !== home && random.chance(share)) {
      members.push(...national(family, office, later, priority, numbers, random).publications);
    }
  }
  return members;
}

interface National {
  readonly application: string;
  readonly publications: readonly SyntheticPublication[];
}

/** An application at one office: published at 18 months from the priority (some Chinese ones earlier, on request), and granted or not. */
function national(
  family: Family,
  office: string,
  filed: number,
  priority: string | undefined,
  numbers: Numbers,
  random: Random,
): National {
  const life = makeLife(filed, office === "CN" ? chances.chineseInvention : chances.foreign, random);
  const early =
    office === "CN" && priority === undefined && random.chance(0.35) ? monthsInDays(random.whole(5, 11)) : publicationDays;
  const published = Math.max(family.filed + early, filed + 100) + random.whole(0, 13);
  const { application, publication, grant } = numberSet(office, filed, published, numbers, life);
  const base = { family, application, filedOn: dayText(filed), ...(priority && { priority }) };
  const granted = life.granted === undefined ? undefined : Math.max(life.granted, published + 60);
  const isGranted = granted !== undefined && granted <= end;
  const status = statusWord(granted !== undefined && !isGranted ? "examined" : life.state, office);
  const known = { ...base, status, ...(isGranted && { grantedOn: dayText(granted) }) };
  const publications: SyntheticPublication[] = [];
  if (published <= end) {
    publications.push({ ...known, number: publication, publishedOn: dayText(published), first: priority === undefined });
  }
  if (isGranted) publications.push({ ...known, number: grant, publishedOn: dayText(granted), first: false });
  return { application, publications };
}

function numberSet(office: string, filed: number, published: number, numbers: Numbers, life: Life) {
  const filedYear = Number(dayText(filed).slice(0, 4));
  const publishedYear = Number(dayText(published).slice(0, 4));
  const isGranted = life.granted !== undefined;
  switch (office) {
    case "US":
      return {
        application: numbers.americanApplication(),
        publication: numbers.americanPublication(publishedYear),
        grant: isGranted ? numbers.americanGrant() : "",
      };
    case "JP":
      return {
        application: numbers.japaneseApplication(filedYear),
        publication: numbers.japanesePublication(publishedYear),
        grant: isGranted ? numbers.japaneseGrant() : "",
      };
    case "KR":
      return {
        application: numbers.koreanApplication(filedYear),
        publication: numbers.koreanPublication(publishedYear),
        grant: isGranted ? numbers.koreanGrant() : "",
      };
    case "DE": {
      const number = numbers.german(filedYear);
      return { application: number, publication: `${number}A1`, grant: `${number}B4` };
    }
    default: {
      const number = numbers.chinesePublication(1);
      return { application: numbers.chineseApplication(filedYear, 1), publication: `${number}A`, grant: `${number}B` };
    }
  }
}

function international(family: Family, home: string, filed: number, priority: string, numbers: Numbers): SyntheticPublication[] {
  const published = Math.max(family.filed + publicationDays, filed + 100);
  if (published > end) return [];
  return [
    {
      family,
      number: numbers.internationalPublication(Number(dayText(published).slice(0, 4))),
      application: numbers.internationalApplication(home, Number(dayText(filed).slice(0, 4))),
      filedOn: dayText(filed),
      publishedOn: dayText(published),
      priority,
      // The international phase ends 30 months after the priority.
      status: family.filed + monthsInDays(30) > end ? "PCT有效期内" : "PCT有效期满",
      first: false,
    },
  ];
}

/** Utility models and designs are published when they are granted. */
function chineseGrantOnly(family: Family, type: 2 | 3, numbers: Numbers, random: Random): SyntheticPublication[] {
  const life = makeLife(family.filed, type === 2 ? chances.chineseUtilityModel : chances.chineseDesign, random);
  if (life.granted === undefined || life.granted > end) return [];
  const year = Number(dayText(family.filed).slice(0, 4));
  return [
    {
      family,
      number: `${numbers.chinesePublication(type)}${type === 2 ? "U" : "S"}`,
      application: numbers.chineseApplication(year, type),
      filedOn: dayText(family.filed),
      publishedOn: dayText(life.granted),
      grantedOn: dayText(life.granted),
      status: statusWord(life.state, "CN"),
      first: true,
    },
  ];
}
