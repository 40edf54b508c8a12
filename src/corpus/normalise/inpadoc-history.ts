import type { LegalEvent } from "../record.ts";
import { parseDay } from "./days.ts";
import { gazetteCodes } from "./gazette-codes.ts";
import { isOffice } from "./office.ts";

/** The EPO's English titles of Chinese codes that are one code's alone (list of legal event codes, 2024). */
const chinese: Readonly<Record<string, string>> = {
  PUBLICATION: "PB01",
  "+PUBLICATION": "C06",
  "ENTRY INTO FORCE OF REQUEST FOR SUBSTANTIVE EXAMINATION": "SE01",
  "ENTRY INTO SUBSTANTIVE EXAMINATION": "C10",
  "PATENT GRANT": "GR01",
  "GRANT OF PATENT OR UTILITY MODEL": "C14",
  "REJECTION OF INVENTION PATENT APPLICATION AFTER PUBLICATION": "RJ01",
  "REJECTION OF A PATENT APPLICATION AFTER ITS PUBLICATION": "C12",
  "INVENTION PATENT APPLICATION WITHDRAWN AFTER PUBLICATION": "WW01",
  "INVENTION PATENT APPLICATION DEEMED WITHDRAWN AFTER PUBLICATION": "WD01",
  "DEEMED WITHDRAWAL OF PATENT APPLICATION AFTER PUBLICATION (PATENT LAW 2001)": "C02",
  "TERMINATION OF PATENT RIGHT DUE TO NON-PAYMENT OF ANNUAL FEE": "CF01",
  "EXPIRY OF PATENT TERM": "CX01",
  "PATENT RIGHT ACTIVELY ABANDONED": "AV01",
  "PATENT RIGHT DEEMED ABANDONED": "AD01",
  "ABANDONMENT OF PATENT RIGHT TO AVOID DOUBLE PATENTING": "AR01",
  "ABANDONMENT OF PATENT RIGHT OR UTILITY MODEL TO AVOID DOUBLE PATENTING": "C25",
  "TRANSFER OF PATENT RIGHT": "TR01",
  "TRANSFER OF PATENT APPLICATION RIGHT": "TA01",
  "TRANSFER OF PATENT APPLICATION OR PATENT RIGHT OR UTILITY MODEL": "C41",
  "CHANGE OF APPLICANT INFORMATION": "CB02",
  "CHANGE OF INVENTOR OR DESIGNER INFORMATION": "CB03",
  "CHANGE IN THE NAME OR TITLE OF A PATENT HOLDER": "CP01",
  "CHANGE IN THE ADDRESS OF A PATENT HOLDER": "CP02",
  "CHANGE OF NAME, TITLE OR ADDRESS": "CP03",
  "CHANGE IN THE NAME OR ADDRESS OF THE PATENTEE": "C56",
  "ENTRY INTO FORCE OF RECORDATION OF PATENT LICENSING CONTRACT": "EE01",
  "ENTRY INTO FORCE OF THE REGISTRATION OF THE CONTRACT FOR PLEDGE OF PATENT RIGHT": "PE01",
  "CANCELLATION OF THE REGISTRATION OF THE CONTRACT FOR PLEDGE OF PATENT RIGHT": "PC01",
  "PRESERVATION OF PATENT RIGHT": "PP01",
  "DISCHARGE OF PRESERVATION OF PATENT": "PD01",
};

/**
 * INPADOC's events as a tool lists them in one cell, day, title and office in turn, the newest first:
 * `2022-10-18 | -TERMINATION OF PATENT RIGHT … | CN | 2020-12-11 | +PATENT GRANT | CN`. The sign is the EPO's judgement of the effect. Chinese
 * titles get their code; of others the words stay. Undefined where the cell is no such list.
 */
export function inpadocHistory(raw: string): LegalEvent[] | undefined {
  const parts = raw
    .split(/[|\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length === 0 || parts.length % 3 !== 0) return undefined;
  const events: LegalEvent[] = [];
  for (let at = 0; at < parts.length; at += 3) {
    const [day = "", title = "", office = ""] = parts.slice(at, at + 3);
    const on = parseDay(day);
    if (on === undefined || !isOffice(office)) return undefined;
    const text = title.replace(/^[+-]\s*/u, "");
    const code = office === "CN" ? (chinese[title] ?? chinese[text]) : undefined;
    const category = code === undefined ? undefined : gazetteCodes[code]?.category;
    events.push({ office, code: code ?? "text", on, ...(category !== undefined && { category }), text });
  }
  return events;
}
