import type { PartyMention, PartyRole } from "../../record.ts";
import { printedParty } from "../st36/printed-party.ts";
import type { Element } from "../xml/index.ts";
import { deep, textIn } from "./deep.ts";

const roles: readonly (readonly [name: string, role: PartyRole])[] = [
  ["Applicant", "applicant"],
  ["Assignee", "assignee"],
  ["Grantee", "assignee"],
  ["Inventor", "inventor"],
  ["RegisteredPractitioner", "agent"],
  ["Agent", "agent"],
];

/** Parties of an ST.96 bibliography: `com:Contact` with a person's or an organisation's name and a structured address. */
export function st96Parties(bibliography: Element): PartyMention[] {
  const found: PartyMention[] = [];
  for (const [name, as] of roles) {
    for (const element of deep(bibliography, name)) {
      const organisation = textIn(element, "OrganizationStandardName", "OrganizationName", "EntityName");
      const address = deep(element, "PostalStructuredAddress")[0] ?? deep(element, "PostalAddress")[0];
      const party = printedParty({
        role: as === "agent" && organisation ? "agency" : as,
        name: organisation ?? personName(element),
        street: textIn(address, "AddressLineText"),
        city: textIn(address, "CityName"),
        state: textIn(address, "GeographicRegionName"),
        postcode: textIn(address, "PostalCode"),
        country: textIn(address, "CountryCode") ?? textIn(element, "CountryCode", "ResidenceCountryCode"),
      });
      if (party && !found.some((known) => known.role === party.role && known.name === party.name)) found.push(party);
    }
  }
  return found;
}

function personName(element: Element): string | undefined {
  const given = [textIn(element, "FirstName"), textIn(element, "MiddleName")].filter(Boolean).join(" ");
  const family = textIn(element, "LastName");
  return textIn(element, "PersonFullName") ?? (family && given ? `${given} ${family}` : family);
}
