import { parsePublicationNumber } from "../../normalise/publication-number.ts";
import type { Citation, PartyMention, PatentType, Priority } from "../../record.ts";
import { citationOf, distinctPriorities, priorityOf, readDay } from "../uspto/numbers.ts";
import { partyOf, settleParties, type PrintedParty } from "../uspto/parties.ts";
import { oldIpcSymbol, uspcSymbol } from "../uspto/symbols.ts";
import { Classes, NoNumber, type Reading } from "../xml/index.ts";
import { withSigns } from "./aps-signs.ts";
import type { Field } from "./field-documents.ts";

/** The application type of the file → what was granted, with the kind code that DOCDB gives it (the office had none before 2001). */
const types: Readonly<Record<string, { readonly type: PatentType; readonly kind: string }>> = {
  "1": { type: "invention", kind: "A" },
  "2": { type: "invention", kind: "E" },
  "4": { type: "design", kind: "S" },
  "5": { type: "invention", kind: "I4" },
  "6": { type: "plant", kind: "P" },
  "7": { type: "invention", kind: "H" },
};

/** Group headings of the file; a tag alone on its line that is none of these is a field without text. */
const groups = new Set(
  "PATN INVT ASSG PRIR REIS RLAP CLAS UREF FREF OREF LREP PCTA ABST GOVT PARN BSUM DRWD DETD CLMS DCLM".split(" "),
);

interface Group {
  readonly name: string;
  readonly fields: readonly Field[];
}

/**
 * A grant of 1976 to 2001 as the office's full text has it (Greenbook, or APS): groups of fields of three letters.
 * Throws NoNumber where there is no patent number.
 */
export function readGreenbook(all: readonly Field[], reading: Reading): void {
  const found = groupsOf(all);
  const [patent] = found;
  const { record } = reading;
  const kind = types[text(patent, "APT") ?? ""];
  const printed = text(patent, "WKU") ?? "";
  // Eight characters and a check digit: `039373754`, `D02489431`, `RE0287650`, `PP0040811`.
  const number = /^[A-Z0-9]{9}$/.test(printed) ? printed.slice(0, -1) : printed;
  const publication = parsePublicationNumber(number, { office: "US", ...(kind && { kind: kind.kind }) });
  if (!publication) throw new NoNumber();
  record.office = "US";
  record.publicationKey = publication.key;
  record.publicationNumber = publication.number;
  if (publication.kind) record.kind = publication.kind;
  if (kind) record.type = kind.type;
  else reading.missing("patent type");
  record.stage = kind?.kind === "I4" || kind?.kind === "H" ? "other" : "grant";
  const publishedOn = readDay(reading, "publication date", text(patent, "ISD"));
  if (publishedOn) record.publishedOn = publishedOn;
  if (publishedOn && record.stage === "grant") record.grantedOn = publishedOn;
  const filedOn = readDay(reading, "filing date", text(patent, "APD"));
  if (filedOn) record.filedOn = filedOn;
  readApplication(patent, reading);
  record.raw = {
    publicationNumber: printed,
    applicationNumber: [text(patent, "SRC"), text(patent, "APN")].filter(Boolean).join("/"),
  };
  const title = text(patent, "TTL");
  if (title) record.titles = [{ lang: "en", text: withSigns(title) }];
  else reading.missing("title");
  record.parties = readParties(found);
  record.classifications = readClasses(found, reading);
  record.priorities = readPriorities(found, reading);
  record.citations = readCitations(found);
  readTexts(found, reading);
  const claims = text(patent, "NCL");
  if (claims && /^\d{1,5}$/.test(claims) && Number(claims) > 0) record.claimsCount = Number(claims);
}

function groupsOf(all: readonly Field[]): Group[] {
  const found: { name: string; fields: Field[] }[] = [];
  for (const field of all) {
    if (field.text === "" && groups.has(field.tag)) found.push({ name: field.tag, fields: [] });
    else found.at(-1)?.fields.push(field);
  }
  return found;
}

function text(group: Group | undefined, ...tags: readonly string[]): string | undefined {
  return group?.fields.find(({ tag, text: value }) => tags.includes(tag) && value !== "")?.text;
}

/** Series code and serial with a check digit of its own: `SRC 5`, `APN 5184541` is 05/518454. */
function readApplication(patent: Group | undefined, reading: Reading): void {
  const [series, printed] = [text(patent, "SRC"), text(patent, "APN")];
  if (!printed) {
    reading.missing("application number");
    return;
  }
  const digits = printed.replace(/\D/g, "");
  if (!series || !/^[0-9D]\d?$/.test(series) || (digits.length !== 6 && digits.length !== 7)) {
    reading.unreadable("application number", [series, printed].filter(Boolean).join("/"));
    return;
  }
  // Designs count in a series of their own, which the office writes as 29.
  const code = series === "D" ? "29" : series.padStart(2, "0");
  reading.record.applicationKey = `US-${code}${digits.slice(0, 6)}`;
}

function partyText(group: Group): PrintedParty {
  const name = text(group, "NAM") ?? "";
  const [family = "", given] = name.split(/;\s*/);
  const country = text(group, "CNT");
  const place = {
    city: text(group, "CTY"),
    state: text(group, "STA"),
    country: country ?? (text(group, "STA") ? "US" : undefined),
  };
  if (group.name === "ASSG")
    return { organisation: name || undefined, given: undefined, family: undefined, ...place, assigneeCode: text(group, "COD") };
  return { organisation: undefined, given, family: family || undefined, ...place };
}

function readParties(found: readonly Group[]): PartyMention[] {
  const inventors = found.filter(({ name }) => name === "INVT").map(partyText);
  const applicants = inventors.flatMap((each) => {
    const party = partyOf("applicant", each);
    return party ? [{ party, isInventor: true }] : [];
  });
  const others = [
    ...inventors.flatMap((each) => partyOf("inventor", each) ?? []),
    ...found.filter(({ name }) => name === "ASSG").flatMap((each) => partyOf("assignee", partyText(each)) ?? []),
    ...found
      .filter(({ name }) => name === "LREP")
      .flatMap(({ fields }) => fields)
      .flatMap(({ tag, text: name }): readonly PartyMention[] => {
        if (name === "") return [];
        if (tag === "FRM") return [{ role: "agency" as const, name }];
        const [family = "", given] = name.split(/;\s*/);
        return ["FR2", "AGT", "ATT"].includes(tag)
          ? [{ role: "agent" as const, name: [given, family].filter(Boolean).join(" ") }]
          : [];
      }),
  ];
  return settleParties(applicants, others);
}

function readClasses(found: readonly Group[], reading: Reading): ReturnType<Classes["list"]> {
  const classes = new Classes(reading);
  const fields = found.filter(({ name }) => name === "CLAS").flatMap((group) => group.fields);
  const isDesign = reading.record.type === "design";
  let first = true;
  for (const { tag, raw, text: value } of fields) {
    if (tag === "ICL" && !isDesign) {
      classes.add("ipc", oldIpcSymbol(value.length < raw.trim().length ? raw.trim() : value), value, { first });
      first = false;
    }
    // The column begins behind the two blanks of the tag.
    if (tag === "OCL" || tag === "XCL") classes.add("uspc", uspcSymbol(raw.replace(/^ /, "")), value, { first: tag === "OCL" });
  }
  return classes.list();
}

function readPriorities(found: readonly Group[], reading: Reading): Priority[] {
  const claimed = found
    .filter(({ name }) => name === "PRIR")
    .map((group) => {
      const [number, country] = [text(group, "APN"), text(group, "CNT")];
      const priority = priorityOf({ office: country?.slice(0, 2), number, on: text(group, "APD") });
      if (!priority) reading.unreadable("priority", [country, number].filter(Boolean).join(" "));
      return priority;
    });
  if (claimed.some(Boolean)) return distinctPriorities(claimed);
  // Earlier applications in the United States: 71 continuation, 72 in part, 74 division …
  const parents = found
    .filter(({ name }) => name === "RLAP")
    .map((group) => {
      const [series, serial] = [text(group, "SRC"), text(group, "APN")?.replace(/\D/g, "")];
      return series && serial && serial.length >= 6
        ? priorityOf({ office: "US", number: `${series}/${serial.slice(0, 3)},${serial.slice(3, 6)}`, on: text(group, "APD") })
        : undefined;
    });
  if (parents.some(Boolean)) return distinctPriorities(parents);
  const pct = found.find(({ name }) => name === "PCTA");
  return distinctPriorities([priorityOf({ office: "WO", number: text(pct, "PCN"), on: text(pct, "PD3") })]);
}

function readCitations(found: readonly Group[]): Citation[] {
  return found.flatMap((group): Citation | readonly Citation[] => {
    if (group.name === "OREF") {
      return group.fields.flatMap(({ tag, text: printed }) =>
        tag.startsWith("PA") && printed ? [{ text: withSigns(printed) }] : [],
      );
    }
    if (group.name !== "UREF" && group.name !== "FREF") return [];
    const office = group.name === "UREF" ? "US" : text(group, "CNT")?.slice(0, 2);
    const remark = (): string => [text(group, "NAM"), text(group, "ISD")].filter(Boolean).join(" ");
    return citationOf({ office, number: text(group, "PNO"), kind: undefined, remark }, undefined) ?? [];
  });
}

function readTexts(found: readonly Group[], { record }: Reading): void {
  const paragraphs = (...names: readonly string[]): string =>
    found
      .filter(({ name }) => names.includes(name))
      .flatMap(({ fields }) => fields)
      .filter(({ tag, text: value }) => /^(?:PA|STM|TBL|EQU)/.test(tag) && value !== "")
      .map(({ text: value }) => withSigns(value))
      .join("\n");
  const abstract = paragraphs("ABST");
  if (abstract) record.abstracts = [{ lang: "en", text: abstract }];
  const claims = paragraphs("CLMS", "DCLM");
  if (claims) record.claims = [{ lang: "en", text: claims }];
  const description = paragraphs("PARN", "GOVT", "BSUM", "DRWD", "DETD");
  if (description) record.description = [{ lang: "en", text: description }];
}
