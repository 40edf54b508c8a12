/** What the printed table of permissions says that somebody may do: read plainly, without the code that decides it. */
import type { Actor } from "#base";
import type { PermissionsAnswer } from "#ledger/contract";

interface Place {
  readonly zone: string | null;
  readonly organisation: string | null;
}

const everywhere = (grant: Actor["grants"][number]) => grant.zone === null && grant.organisation === null;

/** in   act: as the table calls it; place: where the record belongs, absent for what is no record's */
export function mayByTable(
  { features }: PermissionsAnswer,
  feature: string,
  act: string,
  actor: Actor | undefined,
  place?: Place,
): boolean {
  const row = features.find((each) => each.feature === feature)?.acts.find((each) => each.act === act);
  if (!row) throw new Error(`the table says nothing of ${feature} ${act}`);
  if (row.open === "anyone") return true;
  if (!actor) return false;
  if (row.open === "signed_in") return true;
  return actor.grants.some((grant) => {
    const reach = row.reaches[grant.role];
    if (reach === undefined) return false;
    // Nobody is an administrator of a zone only.
    if (grant.role === "administrator") return grant.zone === null;
    // Of their zone, where the role is held for one.
    if (grant.role === "auditor" && place) return everywhere(grant) || (place.zone !== null && place.zone === grant.zone);
    if (reach === "any" || reach === "record") return true;
    if (reach === "zone") return everywhere(grant) || (grant.zone !== null && grant.zone === place?.zone);
    return grant.organisation !== null && grant.organisation === place?.organisation;
  });
}
