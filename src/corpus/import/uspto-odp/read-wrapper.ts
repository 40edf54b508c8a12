import { parseApplicationNumber } from "../../normalise/application-number.ts";
import { patentTypeOf } from "../../normalise/patent-type.ts";
import { parsePublicationNumber } from "../../normalise/publication-number.ts";
import { statusOf } from "../../normalise/status.ts";
import type { EventParty, Imported, LegalEvent, PartyMention, PatentType, Priority } from "../../record.ts";
import { filled, Reading, type Building } from "../json/reading.ts";
import { objectAt, objectsAt, textAt, textsAt, type JsonObject } from "../json/values.ts";
import { distinctPriorities, priorityOf } from "../uspto/numbers.ts";
import { partyOf, settleParties } from "../uspto/parties.ts";

/** Parts of a file wrapper and what they become; the loss report shows them as columns. */
export const wrapperKeys: Readonly<Record<string, string | null>> = {
  applicationNumberText: "applicationNumber",
  applicationMetaData: "applicationNumber",
  eventDataBag: "events",
  assignmentBag: "events",
  parentContinuityBag: "priorities",
  foreignPriorityBag: "priorities",
};

const types: Readonly<Record<string, PatentType>> = { UTL: "invention", DES: "design", PLT: "plant", REI: "invention" };

/** Words of an application on its way, which say neither granted nor ended. */
const onItsWay = /action mailed|docketed|response|allowance|appeal|issue fee|awaiting|ready for|preexam|restriction|interview/i;

/**
 * One application of the USPTO's file wrappers (Open Data Portal). It tells of the application, of all its publications: status, events,
 * assignments, parties and earlier applications. The number is the first publication's where there is one, else the patent's.
 */
export function readWrapper(wrapper: JsonObject, line: number): Imported {
  const reading = new Reading(line);
  const printed = textAt(wrapper, "applicationNumberText") ?? "";
  const application = parseApplicationNumber(printed, { office: "US" });
  if (!application) return reading.rejected(printed);
  const about = objectAt(wrapper, "applicationMetaData");
  const [first, patent] = [textAt(about, "earliestPublicationNumber"), textAt(about, "patentNumber")];
  const publication = parsePublicationNumber(first ?? patent ?? "", { office: "US" });
  const grantedOn = reading.day(about, "grantDate");
  const publishedOn = first ? reading.day(about, "earliestPublicationDate") : grantedOn;
  const type = types[textAt(about, "applicationTypeCode") ?? ""] ?? (publication && patentTypeOf(publication));
  const title = textAt(about, "inventionTitle");
  const raw = filled({ applicationNumber: printed, publicationNumber: first, patentNumber: patent }) as Record<string, string>;
  const record: Building = {
    at: line,
    office: "US",
    applicationKey: application.key,
    ...(publication &&
      filled({ publicationKey: publication.key, publicationNumber: publication.number, kind: publication.kind, publishedOn })),
    ...(publication && { stage: first ? ("application" as const) : ("grant" as const) }),
    ...filled({
      filedOn: reading.day(about, "filingDate"),
      grantedOn,
      type,
      titles: title === undefined ? undefined : [{ lang: "en", text: title }],
      parties: readParties(about),
      classifications: reading.classes(
        "cpc",
        textsAt(about, "cpcClassificationBag").map((symbol, index) => ({ symbol, first: index === 0 })),
      ),
      priorities: readPriorities(wrapper),
      status: readStatus(about),
      events: [...readTransactions(wrapper, reading), ...readAssignments(wrapper, reading)],
    }),
    raw,
  };
  return reading.done(record);
}

function readStatus(about: JsonObject | undefined): Building["status"] {
  const raw = textAt(about, "applicationStatusDescriptionText");
  if (raw === undefined) return undefined;
  const read = statusOf(raw);
  const pending = read === "unknown" && textAt(about, "patentNumber") === undefined && onItsWay.test(raw);
  return { status: pending ? "pending" : read, raw };
}

/** Towns and states only: streets are home addresses of inventors. */
function placeOf(holder: JsonObject) {
  const [address] = objectsAt(holder, "correspondenceAddressBag");
  return {
    city: textAt(address, "cityName"),
    state: textAt(address, "geographicRegionCode"),
    country: textAt(address, "countryCode") ?? textAt(holder, "countryCode"),
  };
}

function readParties(about: JsonObject | undefined): PartyMention[] {
  const inventors = objectsAt(about, "inventorBag").flatMap((each) => {
    const given = [textAt(each, "firstName"), textAt(each, "middleName")].filter(Boolean).join(" ") || undefined;
    const family = textAt(each, "lastName") ?? textAt(each, "inventorNameText");
    return (
      partyOf("inventor", { organisation: undefined, given, family, suffix: textAt(each, "nameSuffix"), ...placeOf(each) }) ?? []
    );
  });
  const applicants = objectsAt(about, "applicantBag").flatMap((each) => {
    const name = textAt(each, "applicantNameText");
    const party = name && partyOf("applicant", { organisation: name, given: undefined, family: undefined, ...placeOf(each) });
    return party ? [{ party, isInventor: false }] : [];
  });
  return settleParties(applicants, inventors);
}

/** Foreign priorities, else the earliest of the applications that it goes on from. */
function readPriorities(wrapper: JsonObject): Priority[] {
  const foreign = objectsAt(wrapper, "foreignPriorityBag").map((each) =>
    priorityOf({
      office: officeOf(textAt(each, "ipOfficeName"), textAt(each, "ipOfficeCode")),
      number: textAt(each, "applicationNumberText"),
      on: textAt(each, "filingDate"),
    }),
  );
  if (foreign.some(Boolean)) return distinctPriorities(foreign);
  const relations = objectsAt(wrapper, "parentContinuityBag");
  const children = new Set(relations.map((each) => textAt(each, "childApplicationNumberText")));
  return distinctPriorities(
    relations
      .filter((each) => !children.has(textAt(each, "parentApplicationNumberText")))
      .map((each) => {
        const number = textAt(each, "parentApplicationNumberText");
        const office = number?.startsWith("PCT") ? "WO" : "US";
        return priorityOf({ office, number, on: textAt(each, "parentApplicationFilingDate") });
      }),
  );
}

/** The bag names offices in words; these are most of what it names. */
const officeNames: Readonly<Record<string, string>> = {
  CHINA: "CN",
  JAPAN: "JP",
  "REPUBLIC OF KOREA": "KR",
  "KOREA, REPUBLIC OF": "KR",
  TAIWAN: "TW",
  GERMANY: "DE",
  FRANCE: "FR",
  "UNITED KINGDOM": "GB",
  "EUROPEAN PATENT OFFICE (EPO)": "EP",
  "EUROPEAN PATENT OFFICE": "EP",
  INDIA: "IN",
  ITALY: "IT",
  ISRAEL: "IL",
  AUSTRALIA: "AU",
  CANADA: "CA",
  SWEDEN: "SE",
  SWITZERLAND: "CH",
  NETHERLANDS: "NL",
};

function officeOf(name: string | undefined, code: string | undefined): string | undefined {
  return code ?? officeNames[name?.toUpperCase() ?? ""];
}

function readTransactions(wrapper: JsonObject, reading: Reading): LegalEvent[] {
  return objectsAt(wrapper, "eventDataBag").flatMap((each) => {
    const code = textAt(each, "eventCode");
    if (code === undefined) return [];
    const [on, text] = [reading.day(each, "eventDate"), textAt(each, "eventDescriptionText")];
    return [{ office: "US", code, ...filled({ on, text }) }];
  });
}

/** An assignment is recorded by reel and frame; INPADOC's code for it is AS. */
function readAssignments(wrapper: JsonObject, reading: Reading): LegalEvent[] {
  return objectsAt(wrapper, "assignmentBag").map((each) => {
    const assignors = objectsAt(each, "assignorBag");
    const side = (role: EventParty["role"], names: readonly (string | undefined)[]): EventParty[] =>
      names.flatMap((name) => (name === undefined ? [] : [{ role, name }]));
    const executed = assignors.map((assignor) => reading.day(assignor, "executionDate")).filter((day) => day !== undefined);
    return {
      office: "US",
      code: "AS",
      ...filled({
        on: reading.day(each, "assignmentRecordedDate"),
        effectiveOn: executed.toSorted().at(-1),
        text: [textAt(each, "conveyanceText"), textAt(each, "reelAndFrameNumber")].filter(Boolean).join(" ") || undefined,
        parties: [
          ...side(
            "from",
            assignors.map((assignor) => textAt(assignor, "assignorName")),
          ),
          ...side(
            "to",
            objectsAt(each, "assigneeBag").map((assignee) => textAt(assignee, "assigneeNameText")),
          ),
        ],
      }),
    };
  });
}
