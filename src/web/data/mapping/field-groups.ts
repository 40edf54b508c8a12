import { mappingFields } from "#corpus/contract";
import type { TextKey } from "../../i18n/text.ts";

type Field = (typeof mappingFields)[number];

/** Fields in the order of a choice, by what they tell; what no group names stands last. */
const named: readonly (readonly [title: TextKey, fields: readonly Field[]])[] = [
  ["mapping.group_numbers", ["publicationNumber", "applicationNumber", "office", "kind", "applicationKind"]],
  ["mapping.group_days", ["filedOn", "publishedOn", "grantedOn"]],
  [
    "mapping.group_texts",
    ["title", "titleZh", "titleEn", "abstract", "abstractZh", "abstractEn", "claims", "claimsZh", "claimsEn"],
  ],
  [
    "mapping.group_parties",
    [
      "applicants",
      "applicantStandardNames",
      "applicantAddresses",
      "applicantCountries",
      "applicantRegions",
      "applicantTypes",
      "assignees",
      "owners",
      "ownerStandardNames",
      "ownerAddresses",
      "ownerRegions",
      "inventors",
      "agencies",
      "agents",
    ],
  ],
  ["mapping.group_classes", ["ipc", "ipcFirst", "cpc", "cpcFirst", "uspc", "locarno", "fi", "sei", "gbt4754"]],
  [
    "mapping.group_links",
    [
      "priorities",
      "familyId",
      "familyMembers",
      "extendedFamilyId",
      "extendedFamilyMembers",
      "sourceFamilyId",
      "sourceFamilyMembers",
      "citedPublications",
      "citedLiterature",
      "citingPublications",
      "citedByCount",
    ],
  ],
  [
    "mapping.group_status",
    ["status", "simpleStatus", "event", "eventOn", "eventCode", "eventDetail", "eventPart", "eventHistory", "eventWords"],
  ],
];
const grouped = new Set(named.flatMap(([, fields]) => fields));

export const fieldGroups: readonly (readonly [title: TextKey, fields: readonly Field[]])[] = [
  ...named,
  ["mapping.group_other", mappingFields.filter((field) => !grouped.has(field))],
];
