/** Two letters of the chamber of commerce where it was filed stand before an Italian number: TO is Turin and not Tonga, BG Bergamo. */
const italianPlaces =
  "AG|AL|AN|AO|AP|AQ|AR|AT|AV|BA|BG|BI|BL|BN|BO|BR|BS|BT|BZ|CA|CB|CE|CH|CI|CL|CN|CO|CR|CS|CT|CZ|EN|FC|FE|FG|FI|FM|FO|FR|GE|GO|" +
  "GR|IM|IS|KR|LC|LE|LI|LO|LT|LU|MB|MC|ME|MI|MN|MO|MS|MT|NA|NO|NU|OG|OR|OT|PA|PC|PD|PE|PG|PI|PN|PO|PR|PS|PT|PU|PV|PZ|RA|RC|RE|" +
  "RG|RI|RM|RN|RO|SA|SI|SO|SP|SR|SS|SU|SV|TA|TE|TN|TO|TP|TR|TS|TV|UD|VA|VB|VC|VE|VI|VR|VS|VT|VV";

/**
 * Letters with which an office's own numbers begin and which are the code of another office too: Danish patents (PA), utility models
 * (BA, of Brazil MU, of Austria and Germany GM), branches of the Indian and Mexican offices, Australian provisional applications.
 */
const letters: Readonly<Record<string, RegExp>> = {
  AT: /^GM\d/,
  AU: /^P[A-Z]\d/,
  BR: /^MU\d/,
  DE: /^GM\d/,
  DK: /^[PB]A\d/,
  IN: /^(?:BO|CA|CH|CN|DE|DN|KN|KO|MA|MN|MU)\d/,
  IT: new RegExp(`^(?:${italianPlaces})\\d`),
  MX: /^(?:GT|NL|PA)[AFU]?\d/,
};

/** Whether the letters in front belong to the number of the office that the source states beside it, and name no other office. */
export function beginsWithOwnLetters(office: string | undefined, compact: string): boolean {
  return office !== undefined && (letters[office]?.test(compact) ?? false);
}

/** `TO99A001068`, `TO991068`, `BO20010123`, `AL20100029U` → place, whole year, right (A, or U of a utility model), six digits. */
export function italianNumber(compact: string): string | undefined {
  const match = /^([A-Z]{2})((?:19|20)\d{2}|[6-9]\d|0\d|1[0-4])([AUVZ]?)(\d{4,6})(?:([AUVZ])\d?)?$/.exec(compact);
  if (!match) return undefined;
  const [, place = "", year = "", right = "", serial = "", behind = ""] = match;
  const whole = year.length === 4 ? year : Number(year) >= 60 ? `19${year}` : `20${year}`;
  return `${place}${whole}${right || behind || "A"}${serial.padStart(6, "0")}`;
}
