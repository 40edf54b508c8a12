import { parseSymbol } from "../../normalise/classification.ts";
import { Classes, type Element, type Reading } from "../xml/index.ts";
import { addIpcr } from "./ipcr.ts";
import { part, parts, said } from "./part.ts";

/** Classes of an ST.36 bibliography: in `technical-data` or beside it, in columns or in parts. */
export function st36Classes(bibliography: Element, reading: Reading): ReturnType<Classes["list"]> {
  const list = new Classes(reading);
  for (const holder of [part(bibliography, "technical-data"), bibliography]) {
    const reformed = parts(part(holder, "classifications-ipcr"), "classification-ipcr");
    const inParts = reformed.filter((each) => part(each, "section"));
    for (const each of inParts) list.addParts("ipc", each, said(each, "symbol-position") === "F");
    addIpcr(
      list,
      reformed.filter((each) => !inParts.includes(each)).flatMap((each) => said(each, "text") ?? each.text() ?? []),
    );
    for (const group of parts(holder, "classification-ipc")) addFlat(list, group, "ipc");
    for (const group of parts(holder, "classification-locarno")) addFlat(list, group, "locarno");
    for (const group of parts(holder, "classification-national")) addNational(list, group);
    for (const group of [...parts(holder, "classification-ecla"), ...parts(holder, "classifications-ecla")]) {
      for (const each of group.children.filter(
        ({ name }) => name === "classification-symbol" || name === "classification-ecla",
      )) {
        const raw = each.text() ?? "";
        // ICO and the deep indexing codes are no classes of the invention.
        if ((each.attribute("scheme") ?? "EC") === "EC") list.add("ecla", eclaSymbol(raw), raw);
      }
    }
    addCooperative(list, part(holder, "classifications-cpc"));
    addSchemes(list, part(holder, "patent-classifications"));
  }
  return list.list();
}

function addFlat(list: Classes, group: Element, scheme: "ipc" | "locarno"): void {
  for (const each of [...parts(group, "main-classification"), ...parts(group, "further-classification")]) {
    const raw = each.text() ?? "";
    const symbol =
      scheme === "ipc" ? parseSymbol("ipc", raw.replace(/^([A-H]\d{2}[A-Z])\s+/, "$1")) : parseSymbol("locarno", raw);
    list.add(scheme, symbol, raw, { first: each.name.endsWith("main-classification") });
  }
}

/** National classes are read for the offices whose schemes have a place: US classes in columns, FI and F-terms. */
function addNational(list: Classes, group: Element): void {
  const office = group.attribute("country") ?? said(group, "country");
  for (const each of [...parts(group, "main-classification"), ...parts(group, "further-classification")]) {
    const raw = each.raw() ?? "";
    if (office === "US") list.add("uspc", usClass(raw), raw, { first: each.name.endsWith("main-classification") });
  }
}

/** `339097P`: class in three columns, subclass in three, then letters. */
function usClass(raw: string): string | undefined {
  const text = raw.trim().toUpperCase();
  const [, main, sub, rest = ""] = /^([ \dD][ \d]\d|\d{1,3})([ \d]{2}\d)(\.?\d*[A-Z]{0,3})$/.exec(text) ?? [];
  if (main && sub) return parseSymbol("uspc", `${main.replace(/\s/g, "").replace(/^0+/, "")}/${Number(sub)}${rest}`);
  return parseSymbol("uspc", text);
}

/** ECLA: a group of the IPC with letters and digits of its own behind: `B28B5/02B2`. */
function eclaSymbol(raw: string): string | undefined {
  const text = raw.replace(/\s/g, "").toUpperCase();
  return (
    parseSymbol("ecla", text) ??
    (/^[A-HY]\d{2}[A-Z](?:\d{1,4}\/\d{2,6}[A-Z0-9]*(?:\+\d{1,4}\/\d{2,6}[A-Z0-9]*)*)?$/.test(text) ? text : undefined)
  );
}

function addCooperative(list: Classes, group: Element | undefined): void {
  for (const each of group?.children ?? []) {
    if (part(each, "section")) list.addParts("cpc", each, each.name === "main-cpc" || said(each, "symbol-position") === "F");
    else if (each.children.length > 0) addCooperative(list, each);
    else list.add("cpc", parseSymbol("cpc", each.text() ?? ""), each.text() ?? "");
  }
}

const schemeNames: Readonly<Record<string, "cpc" | "fi" | "fterm">> = {
  CPC: "cpc",
  CPCI: "cpc",
  CPCA: "cpc",
  CPCNO: "cpc",
  FI: "fi",
  FTERM: "fterm",
};

/** DOCDB's way: each class names its scheme. */
function addSchemes(list: Classes, group: Element | undefined): void {
  for (const each of parts(group, "patent-classification")) {
    const printed = part(each, "classification-scheme")?.attribute("scheme")?.toUpperCase() ?? "";
    const scheme = schemeNames[printed];
    const raw = said(each, "classification-symbol") ?? "";
    if (scheme === undefined || raw === "") continue;
    list.add(scheme, parseSymbol(scheme, raw), raw, {
      first: said(each, "symbol-position") === "F",
      additional: said(each, "classification-value") === "A",
    });
  }
}
