import { parseDay } from "../../normalise/days.ts";
import { parseApplicationNumber } from "../../normalise/application-number.ts";
import { tidyName } from "../../normalise/organisation.ts";
import { patentTypeOf, stageOf } from "../../normalise/patent-type.ts";
import { parsePublicationNumber } from "../../normalise/publication-number.ts";
import type { Citation, Imported, PartyMention, Priority, PublicationRecord } from "../../record.ts";
import { filled, Reading } from "../json/reading.ts";
import { yearAndSerial } from "../table/tool-numbers.ts";
import type { TaggedRecord } from "./records.ts";

/** A record of Derwent Innovations Index is an invention: a record for each of its publications, as one given family. */
export function readDerwent(record: TaggedRecord): Imported[] {
  const lines = (tag: string) => (record.tags.get(tag) ?? []).flatMap((value) => value.split("\n")).map((line) => line.trim());
  const items = (tag: string) =>
    lines(tag)
      .flatMap((line) => line.split(";"))
      .map((item) => item.trim())
      .filter(Boolean);
  const text = (tag: string) => lines(tag).join(" ").trim();
  const reading = new Reading(record.line);
  const printed = items("PN");
  const numbers = printed.flatMap((number) => {
    const read = parsePublicationNumber(number);
    if (!read) reading.unread("PN", number);
    return read ? [{ ...read, printed: number }] : [];
  });
  if (numbers.length === 0) return [reading.rejected(printed.join("; "))];
  const accession = text("GA");
  const shared = filled({
    titles: text("TI") === "" ? [] : [{ lang: "en", text: text("TI") }],
    abstracts: text("AB") === "" ? [] : [{ lang: "en", text: text("AB") }],
    parties: [...assignees(items("AE")), ...items("AU").map((name) => ({ role: "inventor" as const, name: tidyName(name) }))],
    classifications: reading.classes(
      "ipc",
      items("IP").map((symbol) => ({ symbol })),
    ),
    priorities: prioritiesOf(lines("PI")),
    families: [
      {
        model: "source" as const,
        ...(accession !== "" && { id: accession }),
        members: [...new Set(numbers.map(({ key }) => key))],
      },
    ],
  });
  const published = byNumber(lines("PD"));
  const filed = byNumber(lines("AD"));
  const cited = citationsOf(lines("CP"));
  return numbers.map((number, index): Imported => {
    const { office, kind, key } = number;
    const known = filled({ office, number: number.number, kind });
    const publishedOn = dayIn(published.get(number.printed));
    const filing = filed.get(number.printed);
    const filedOn = dayIn(filing);
    const applicationNumber = filing?.split(/\s{2,}/)[0];
    const one: PublicationRecord = {
      at: record.line,
      publicationKey: key,
      office,
      publicationNumber: number.number,
      ...filled({
        kind,
        publishedOn,
        filedOn,
        applicationKey: applicationOf(applicationNumber, filedOn),
        type: patentTypeOf(known),
        stage: stageOf(known),
        citations: cited.get(number.printed),
      }),
      ...shared,
      raw: filled({ publicationNumber: number.printed, applicationNumber, dwpiAccession: accession || undefined }) as Record<
        string,
        string
      >,
    };
    // What is wrong with the invention is told once, with its first publication.
    return index === 0 ? reading.done(one) : { record: one };
  });
}

/** `HARBOUR SUPERHARD CO LTD (HARB-C)`: Derwent's code ends in C for its standard companies, N for others, I for individuals. */
function assignees(items: readonly string[]): PartyMention[] {
  return items.flatMap((item): PartyMention[] => {
    const [, printed = item, code] = /^(.*?)\s*\(([A-Z]{4}-[A-Z])\)$/.exec(item) ?? [];
    const name = tidyName(printed);
    if (name === "") return [];
    return [
      {
        role: "applicant",
        name,
        ...(code !== undefined && { identifier: `dwpi:${code}` }),
        ...(code?.endsWith("-I") && { organisationType: "individual" as const }),
      },
    ];
  });
}

/** Lines that begin with a publication number, by that number as printed: what stands behind it. */
function byNumber(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap((line) => {
      const match = /^([A-Z]{2}[\dA-Z]+-[A-Z]\d?)\s+(.*)$/.exec(line);
      return match ? [[match[1] ?? "", match[2] ?? ""] as const] : [];
    }),
  );
}

function dayIn(text: string | undefined): string | undefined {
  const found = /\b(\d{1,2} [A-Z][a-z]{2} \d{4})\b/.exec(text ?? "")?.[1];
  return found === undefined ? undefined : parseDay(found);
}

/**
 * Derwent leaves the year of filing out of its numbers: `US180806` of 28 Jul 2008. It is put back where the office's form is known;
 * other offices' numbers cannot be told and are kept as printed only.
 */
function applicationOf(number: string | undefined, filedOn: string | undefined): string | undefined {
  if (number === undefined) return undefined;
  const pct = /^WO\d{4}[A-Z]{2}\d{5,6}$/.test(number) ? parseApplicationNumber(number)?.key : undefined;
  if (pct !== undefined || filedOn === undefined) return pct;
  const [, office = "", serial = "", mark = ""] = /^([A-Z]{2})(\d{1,6})(P?)$/.exec(number) ?? [];
  const year = filedOn.slice(0, 4);
  switch (office) {
    case "US":
      return yearAndSerial(`US${year}${serial.padStart(6, "0")}${mark}`)?.key;
    case "EP":
      return parseApplicationNumber(`EP${year.slice(2)}${serial.padStart(6, "0")}`)?.key;
    case "JP":
      return parseApplicationNumber(`JP${year}${serial.padStart(6, "0")}`)?.key;
    default:
      return undefined;
  }
}

function prioritiesOf(lines: readonly string[]): Priority[] {
  return lines.flatMap((line): Priority[] => {
    const on = dayIn(line);
    const key = applicationOf(line.split(/\s{2,}/)[0]?.trim(), on);
    return key === undefined ? [] : [{ key, office: key.slice(0, 2), ...(on !== undefined && { on }) }];
  });
}

/** Under each citing publication the cited ones, with applicant and inventors behind: `US6013441-A   HARBOUR (HARB-C)   LI L`. */
function citationsOf(lines: readonly string[]): ReadonlyMap<string, readonly Citation[]> {
  const found = new Map<string, Citation[]>();
  let citing: Citation[] | undefined;
  for (const line of lines) {
    const [, printed, rest = ""] = /^([A-Z]{2}[\dA-Z]+-[A-Z]\d?)\s*(.*)$/.exec(line) ?? [];
    if (printed === undefined) continue;
    const key = parsePublicationNumber(printed)?.key;
    if (rest === "" || citing === undefined) {
      citing = found.get(printed) ?? [];
      found.set(printed, citing);
      if (rest === "") continue;
    }
    citing.push(key === undefined ? { text: printed } : { key });
  }
  return found;
}
