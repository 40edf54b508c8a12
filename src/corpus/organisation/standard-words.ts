import { getGazetteer } from "../normalise/gazetteer.ts";

/** Each row: what stands for all of it, then its spellings in names of organisations. Plurals are cut before. */
const rows = `
univ university universitat universitaet universite universidad universidade universita universiteit universitet uniwersytet
tech technology technol technologie tecnologia teknologi
inst institute institut instituto istituto institution
ind industry industrial indu industrie
mfg manufacturing manufacture
int international intl internat
dev development develop
res research resch
sci science scientific scient
eng engineering engng engr engineer
equip equipment eqpt
info information
mach machinery machine machines
chem chemical chemistry chemicals
pharm pharmaceutical pharma pharmaceutic
lab laboratory laboratorie labor laboratoire
dept department
nat national natl
commun communication telecommunication
ctr center centre centro zentrum
acad academy akademie
assoc association assn
prod product
serv service
instr instrument
mat material
hosp hospital
agric agriculture agricultural
med medical medicine
bros brothers
elect electronic electronique
elec electric electrical
tool tools
sys system syst
ent enterprise enterprises
appl appliance
auto automobile automobil
prec precision
optic optical optics optik
found foundation foundat
coll college
polytech polytechnic politecnico polytechnique polytechn
gen general
steel steels
grp group gruppe
shenzhen sz
`;

/** Words that say nothing about which organisation it is, and forms that stand inside names (BOSCH GMBH ROBERT). */
const noise = new Set(
  "of and the for de des du der die das von la le les et und y e co company ltd limited inc corp corporation incorporated llc kk publ".split(
    " ",
  ),
);

let canonical: ReadonlyMap<string, string> | undefined;

function canonicalWords(): ReadonlyMap<string, string> {
  if (!canonical) {
    const words = new Map<string, string>();
    for (const row of rows.trim().split("\n")) {
      const [first = "", ...others] = row.split(" ");
      for (const word of [first, ...others]) words.set(word, first);
    }
    canonical = words;
  }
  return canonical;
}

/** A word without its plural and in the spelling that stands for all of it: technologies → tech. */
function standardWord(word: string): string {
  const words = canonicalWords();
  const single = word.length > 4 && /[^sui]s$/u.test(word) ? word.replace(/ies$/u, "y").replace(/s$/u, "") : word;
  return words.get(word) ?? words.get(single) ?? single;
}

/**
 * The words of a normalised Latin name (`organisationKey`) in one spelling and in one order, noise left out, so that
 * `univ beijing tech` and `beijing university of technology` are one. Undefined where too little is left to tell an organisation
 * by: one short word, or words of the trade alone.
 */
export function standardLatin(key: string): string | undefined {
  const words = key
    .split(" ")
    .filter((word) => !noise.has(word))
    .map(standardWord);
  const telling = words.filter((word) => !canonicalWords().has(word) && /\p{L}{3}/u.test(word));
  if (telling.length === 0 || telling.join("").length < 4) return undefined;
  return words.toSorted().join(" ");
}

/** The same name whether or not its parts are written apart: `du pont` and `dupont`; undefined for short names. */
export function standardJoined(key: string): string | undefined {
  const words = key.split(" ").filter((word) => word !== "and" && word !== "of" && word !== "the");
  if (words.length < 1) return undefined;
  const joined = words.map(standardWord).join("");
  return joined.length >= 9 ? joined : undefined;
}

/** A Chinese key without the words for province and city behind the place it begins with: 深圳市大疆 → 深圳大疆. */
export function standardChinese(key: string): string | undefined {
  const { provinces, prefectures } = getGazetteer();
  let rest = key.replace(/^中国(?=.{2,3}(?:省|市))/u, "");
  let place = "";
  for (const level of [provinces, prefectures]) {
    const match = /^(.{2,9}?)(?:省|市)/u.exec(rest);
    const short = match?.[1];
    if (short === undefined || !level.has(short) || !level.has(`${short}${rest.charAt(short.length)}`)) continue;
    place += short;
    rest = rest.slice(short.length + 1);
  }
  const standard = `${place}${rest}`;
  return rest.length >= 3 ? standard : undefined;
}
