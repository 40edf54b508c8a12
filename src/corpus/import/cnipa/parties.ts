import type { PartyMention, PartyRole } from "../../record.ts";
import { chineseAddress, chineseAgency } from "../../normalise/chinese-party.ts";
import { countryOf } from "../../normalise/country.ts";
import { regionOf } from "../../normalise/region.ts";
import type { Element } from "../xml/index.ts";

/** Parties of a Chinese publication: those in the form printed, each name once a role. `0` stands for nothing in this format. */
export function documentParties(bibliography: Element): PartyMention[] {
  const found: PartyMention[] = [];
  const add = (party: PartyMention | undefined): void => {
    if (party && !found.some((known) => known.role === party.role && known.name === party.name)) found.push(party);
  };
  const holders = [bibliography.child("Parties"), bibliography].filter((each) => each !== undefined);
  const groups: readonly (readonly [group: string, member: string, role: PartyRole])[] = [
    ["ApplicantDetails", "Applicant", "applicant"],
    ["AssigneeDetails", "Assignee", "assignee"],
    ["PatenteeDetails", "Patentee", "assignee"],
    ["InventorDetails", "Inventor", "inventor"],
    ["DesignerDetails", "Designer", "inventor"],
  ];
  for (const holder of holders) {
    for (const [group, member, role] of groups) {
      for (const list of holder.all(group)) for (const each of printed(list.all(member))) add(partyOf(each, role));
    }
    for (const list of holder.all("AgentDetails")) {
      const number = list.text("CustomerNumber");
      for (const each of printed(list.all("Agent"))) {
        const firm = each.child("Agency") && partyOf(each.first("Agency") ?? each, "agency");
        if (firm) {
          const code = number && /^\d{5}$/.test(number) ? `cnipa-agency:${number}` : undefined;
          const identifier = firm.identifier ?? code;
          add({ ...firm, ...(identifier && { identifier }) });
        }
        add(partyOf(each, "agent"));
      }
    }
  }
  return found;
}

function printed(all: readonly Element[]): readonly Element[] {
  const originals = all.filter((each) => (each.attribute("dataFormat") ?? "original") === "original");
  return originals.length > 0 ? originals : all;
}

/** A value, where one stands: zeros fill what is empty. */
function given(element: Element | undefined, name: string): string | undefined {
  const text = element?.text(name);
  return text === undefined || /^0+$/.test(text) ? undefined : text;
}

function partyOf(element: Element, role: PartyRole): PartyMention | undefined {
  const books = element.all("AddressBook");
  const book = books.find((each) => (each.attribute("lang") ?? "zh") === "zh") ?? books[0];
  const name = given(book, "OrganizationName") ?? given(book, "Name") ?? personName(book);
  if (!name) return undefined;
  if (role === "agency") return { role, ...chineseAgency(name) };
  const address = book?.child("Address");
  const text = chineseAddress(given(address, "Text") ?? "");
  const country = countryOf(given(address, "WIPOST3Code") ?? given(element, "WIPOST3Code") ?? "");
  // Province and city are the same for the municipalities.
  const parts = [...new Set(["Province", "City", "County"].map((part) => given(address, part) ?? ""))].join("");
  const postcode = given(address, "PostCode") ?? text.postcode;
  const shown = text.address ?? (parts || undefined);
  // Inventors have no addresses here; of applicants the gazette prints the first one's.
  // Where both tell a county, what is printed goes before the office's own fields: those put 广州 科学城 in 天河区, which never held it.
  const where = [text.address, parts].filter(Boolean);
  const places = where.map((each) => regionOf({ ...(country && { country }), ...(each && { address: each }) }));
  const place = places.toSorted(
    (a, b) => (b.region?.replace(/(?:00)+$/, "").length ?? 0) - (a.region?.replace(/(?:00)+$/, "").length ?? 0),
  )[0];
  const code = given(element, "OrganizationCode") ?? given(element, "AssigneeCode");
  return {
    role,
    name,
    ...(shown && role !== "inventor" && { address: shown }),
    ...(postcode && { postcode }),
    ...(code && /^[0-9A-Z]{18}$/.test(code) && { identifier: `uscc:${code}` }),
    ...(place ?? (country && { country, region: country })),
  };
}

function personName(book: Element | undefined): string | undefined {
  return [given(book, "LastName"), given(book, "FirstName")].filter(Boolean).join(" ") || undefined;
}
