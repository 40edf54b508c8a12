/** Columns that many figures share. */
import type { FigureColumn } from "../contract.ts";
import type { Both, Scope } from "./indicator.ts";
import { unitNames } from "./say.ts";

type Opens = Readonly<Record<string, string>>;

export const nodeColumn: FigureColumn = { key: "node", title: { zh: "环节", en: "Node" }, kind: "node" };
export const yearColumn: FigureColumn = { key: "year", title: { zh: "申请年", en: "Filing year" }, kind: "year" };
export const placeColumn: FigureColumn = { key: "place", title: { zh: "区域", en: "Region" }, kind: "region" };
export const organisationColumn: FigureColumn = {
  key: "organisation",
  title: { zh: "申请人", en: "Applicant" },
  kind: "organisation",
};
export const regionColumn: FigureColumn = { key: "region", title: { zh: "所在区域", en: "Its region" }, kind: "region" };

export function membersColumn(scope: Scope, opens: Opens, key = "members", title?: Both): FigureColumn {
  return { key, title: title ?? unitNames[scope.unit], kind: "count", opens: { ...opens } };
}

export function shareColumn(key: string, title: Both): FigureColumn {
  return { key, title, kind: "share" };
}

export function numberColumn(key: string, title: Both): FigureColumn {
  return { key, title, kind: "number" };
}

export function flagColumn(key: string, title: Both): FigureColumn {
  return { key, title, kind: "flag" };
}

/** A window of years as the constants of a pick. */
export function windowOpens(window: readonly [number, number]): Opens {
  return { yearFrom: `=${window[0]}`, yearTo: `=${window[1]}` };
}
