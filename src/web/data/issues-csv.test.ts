import { expect, test } from "vitest";
import { issuesCsv } from "./issues-csv.ts";

test("cells that a spreadsheet would compute are made harmless, and quotes, commas and breaks are kept", () => {
  const issue = {
    file: "=cmd()",
    at: "row 2",
    severity: "field",
    code: "corpus.bad_date",
    message: 'Row 2: "x", or\nso',
  } as const;
  expect(issuesCsv([issue])).toBe('file,at,severity,code,message\r\n\'=cmd(),row 2,field,corpus.bad_date,"Row 2: ""x"", or\nso"');
});
