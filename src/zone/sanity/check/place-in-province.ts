import { regionName, regionOf } from "#corpus";
import { tell, type Check, type Document, type Finding } from "../document.ts";

const provinces =
  "河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆";
const chinese = new RegExp(`(${provinces})(?:省|(?:壮族|回族|维吾尔)?自治区)?([一-鿿]{2,6})`, "g");
const names =
  "Hebei|Shanxi|Liaoning|Jilin|Heilongjiang|Jiangsu|Zhejiang|Anhui|Fujian|Jiangxi|Shandong|Henan|Hubei|Hunan|Guangdong|Hainan|Sichuan|Guizhou|Yunnan|Shaanxi|Gansu|Qinghai|Inner Mongolia|Guangxi|Tibet|Ningxia|Xinjiang";
const english = new RegExp(
  `\\b([A-Z][a-z]+(?:'[a-z]+)?)(?: City)?,? (?:which is |is )?(?:located |situated |lying )?(?:in |of )?(?:the )?(?:(?:north|south|east|west|central)\\w* )?(${names})(?:[ ,][Pp]rovince)?\\b`,
  "g",
);

/** A city beside a province that it does not lie in: by the list of GB/T 2260, only where the name is one city's alone. */
export const placeInProvince: Check = (document) => [
  ...[...document.plain.matchAll(chinese)].flatMap(({ index, 0: words, 1: province = "", 2: rest = "" }) => {
    const lead = words.length - rest.length;
    for (const length of [2, 3, 4]) {
      const name = rest.slice(0, length);
      const found = mismatch(document, province, name, `${province}${name}`);
      if (found === "fits") return [];
      const isCity = rest[length] === "市" ? 1 : 0;
      if (found) return [{ ...found, start: index, end: index + lead + length + isCity }];
    }
    return [];
  }),
  ...[...document.plain.matchAll(english)].flatMap(({ index, 0: words, 1: name = "", 2: province = "" }) => {
    // “Zhengzhou, Hebei and Tianjin” is a list.
    if (
      !/located|situated|lying|\bin\b/.test(words) &&
      /^\s*(?:,|and\b)\s*(?:and )?[A-Z]/.test(document.plain.slice(index + words.length))
    )
      return [];
    const found = mismatch(document, province, name, `${name}, ${province}`);
    return found && found !== "fits" ? [{ ...found, start: index, end: index + words.length }] : [];
  }),
];

function mismatch(
  document: Document,
  province: string,
  name: string,
  together: string,
): Omit<Finding, "start" | "end"> | "fits" | undefined {
  const [above, city] = [regionOf({ region: province }).region, regionOf({ region: name }).region];
  if (above === undefined || regionOf({ region: together }).region !== above) return above === undefined ? undefined : "fits";
  // The name of a prefecture alone, and of no other place: CN-410100, not a district, not a province.
  if (city === undefined || !/^CN-\d{4}00$/.test(city) || city.endsWith("0000") || city.slice(0, 5) === above.slice(0, 5))
    return undefined;
  const lies = regionName(`${city.slice(0, 5)}0000`, document.lang);
  return {
    check: "place-in-province",
    verdict: "suspicious",
    reason: tell(document, "zone.sanity.place_elsewhere", {
      place: regionName(city, document.lang),
      code: city.slice(3),
      province: lies,
    }),
    suggestion: tell(document, "zone.sanity.place_check", {}),
    correction: `${regionName(city, document.lang)} (${lies})`,
  };
}
