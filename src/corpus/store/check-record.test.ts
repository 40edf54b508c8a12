import { expect, test } from "vitest";
import { withSoundCodes } from "./check-record.ts";

test("a credit code is kept in its normal form, and left out and told where its check character is wrong", () => {
  const party = (identifier: string) => ({ role: "applicant" as const, name: "示例", identifier });
  const { record, bad } = withSoundCodes({
    at: 1,
    office: "CN",
    publicationKey: "CN-101000001-A",
    parties: [party("uscc: 91440300708461136t"), party("uscc:91440300708461136U"), party("patstat:12")],
  });
  expect(record.parties?.map(({ identifier }) => identifier)).toEqual(["uscc:91440300708461136T", undefined, "patstat:12"]);
  expect(bad).toEqual(["91440300708461136U"]);
});
