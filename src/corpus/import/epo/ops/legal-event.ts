import type { Day } from "#base";
import type { EventParty, LegalEvent } from "../../../record.ts";
import { parseDay } from "../../../normalise/days.ts";
import type { Reading } from "../../xml/index.ts";
import type { Tree } from "../tree.ts";

/**
 * Legal events of INPADOC (`ops:legal`). Office and code are kept exactly, so that the office's table of codes can be laid to them;
 * `text` holds the description and every field beside it (`LAPSED IN A CONTRACTING STATE; Ref Country Code: BE; …`). The day is that
 * of the gazette (L007EP), the effective day L525EP.
 */
export function readLegalEvents(member: Tree, reading: Reading): LegalEvent[] {
  return member.all("legal").flatMap((legal) => {
    const office = legal.text("L001EP")?.toUpperCase();
    const code = legal.text("L008EP") ?? legal.attribute("code")?.trim();
    if (!office || !/^[A-Z]{2}$/.test(office) || !code) {
      reading.unreadable("legal event", legal.attribute("desc") ?? legal.text() ?? "");
      return [];
    }
    const fields = (legal.child("L500EP")?.children ?? []).flatMap((field) => {
      const value = field.text();
      return value ? [{ name: field.name, title: field.attribute("desc") ?? field.name, value }] : [];
    });
    const value = (name: string): string | undefined => fields.find((field) => field.name === name)?.value;
    const description = legal.attribute("desc")?.replace(/\s+/g, " ").trim();
    const text = [description, ...fields.map((field) => `${field.title}: ${field.value}`)].filter(Boolean).join("; ");
    const on = eventDay(legal.text("L007EP"));
    const effectiveOn = eventDay(value("L525EP"));
    const parties = partiesOf(value("L509EP"), value("L519EP"), value("L510EP"));
    return {
      office,
      code,
      ...(on && { on }),
      ...(effectiveOn && { effectiveOn }),
      ...(text && { text }),
      ...(parties.length > 0 && { parties }),
    };
  });
}

/** `00010101` stands for none. */
function eventDay(printed: string | undefined): Day | undefined {
  const day = printed === undefined ? undefined : parseDay(printed);
  return day && day >= "1790" ? day : undefined;
}

/** Owner (L509EP), opponent (L519EP), and the other side of an American assignment, which stands in its free text (L510EP). */
function partiesOf(owner: string | undefined, opponent: string | undefined, freeText: string | undefined): EventParty[] {
  const isPledge = /^SECURITY|\bLIEN\b|MORTGAGE/.test(freeText ?? "");
  const isLicence = /^(?:EXCLUSIVE |NON-?EXCLUSIVE )?LICEN[SC]E/.test(freeText ?? "");
  const [before, after] = isPledge
    ? (["pledgor", "pledgee"] as const)
    : isLicence
      ? (["licensor", "licensee"] as const)
      : (["from", "to"] as const);
  return [
    ...assignors(freeText).map((name) => ({ role: before, name })),
    ...(owner ? [{ role: after, name: owner }] : []),
    ...(opponent ? [{ role: "requester" as const, name: opponent }] : []),
  ];
}

/** `…;ASSIGNORS:DOE, JANE;ROE, JOHN;AND OTHERS;SIGNING DATES FROM …;REEL/FRAME:045210/0369`. */
function assignors(freeText: string | undefined): string[] {
  const [, list] = /(?:^|;)ASSIGNORS?:(.*)$/.exec(freeText ?? "") ?? [];
  const names: string[] = [];
  for (const part of list?.split(";") ?? []) {
    const name = part.trim();
    if (/^(?:AND OTHERS|SIGNING DATES?\b|REEL\/FRAME:|EFFECTIVE DATE:|[A-Z/ ]+:)/.test(name)) break;
    if (name) names.push(name);
  }
  return names;
}
