import type { PartyMention, PartyRole } from "../../record.ts";
import type { Element } from "../xml/index.ts";
import { formatOf, part, parts, said } from "./part.ts";
import { agentRole, printedParty } from "./printed-party.ts";

/** Groups of parties, where they stand, and as what. */
const groups: readonly (readonly [group: string, member: string, role: PartyRole])[] = [
  ["applicants", "applicant", "applicant"],
  ["assignees", "assignee", "assignee"],
  ["grantees", "grantee", "assignee"],
  ["inventors", "inventor", "inventor"],
];

/**
 * Parties of an ST.36 bibliography. Collections that put several sources together give each group several times (`original`,
 * `intermediate`, `epo`): names are taken as printed, and the EPO's standardised one beside them where the lists are of one length.
 */
export function st36Parties(bibliography: Element): PartyMention[] {
  const found: PartyMention[] = [];
  const add = (party: PartyMention | undefined): void => {
    if (party && !found.some((known) => known.role === party.role && known.name === party.name)) found.push(party);
  };
  const holders = [part(bibliography, "parties"), bibliography];
  for (const [group, member, role] of groups) {
    for (const holder of holders) {
      for (const list of parts(holder, group)) {
        for (const { element, standard } of chosen(parts(list, member))) {
          const appType = element.attribute("app-type");
          const party = partyOf(element, role, standard);
          add(party);
          if (appType === "applicant-inventor" && party) add({ ...party, role: "inventor" });
        }
      }
    }
  }
  for (const list of parts(part(bibliography, "parties"), "agents")) {
    for (const { element } of chosen(parts(list, "agent"))) {
      const firm = part(element, "agency");
      if (firm) add(partyOf(firm, "agency"));
      const book = part(element, "addressbook") ?? element;
      const isFirm = said(book, "orgname") !== undefined || element.attribute("rep-type") === "agency";
      add(partyOf(element, isFirm ? "agency" : firm ? "agent" : agentRoleOf(book)));
    }
  }
  return found;
}

function agentRoleOf(book: Element): "agent" | "agency" {
  if (said(book, "first-name")) return "agent";
  return agentRole(said(book, "name") ?? said(book, "last-name") ?? "");
}

/** The members in the best format, each with its counterpart in the EPO's. */
function chosen(all: readonly Element[]): readonly { readonly element: Element; readonly standard?: Element }[] {
  const byFormat = Map.groupBy(all, (each) => formatOf(each) ?? "original");
  const best = byFormat.get("original") ?? byFormat.get("intermediate") ?? byFormat.get("docdba") ?? all;
  const epo = byFormat.get("epo") ?? byFormat.get("docdb") ?? [];
  return best.map((element, index) => {
    const standard = best !== epo && epo.length === best.length ? epo[index] : undefined;
    return { element, ...(standard && { standard }) };
  });
}

function partyOf(element: Element, role: PartyRole, standard?: Element): PartyMention | undefined {
  const book = part(element, "addressbook") ?? element;
  const address = part(book, "address");
  return printedParty({
    role,
    name: nameOf(book),
    standardName: standard && nameOf(part(standard, "addressbook") ?? standard),
    street: said(address, "street") ?? said(address, "address-1"),
    city: said(address, "city") ?? said(address, "text"),
    state: said(address, "state"),
    postcode: said(address, "postcode"),
    country:
      said(address, "country") ??
      said(element, "residence", "country") ??
      said(standard && part(standard, "addressbook"), "address", "country"),
  });
}

function nameOf(book: Element): string | undefined {
  const given = [said(book, "first-name"), said(book, "middle-name")].filter(Boolean).join(" ");
  const family = said(book, "last-name");
  return said(book, "orgname") ?? said(book, "name") ?? (family && given ? `${given} ${family}` : family);
}
