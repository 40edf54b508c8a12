import { expect, test } from "vitest";
import { inOwnSeries, withSoundCodes } from "./check-record.ts";

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

test("a Japanese utility model or design printed without its kind is not the patent application of the same number", () => {
  const [patent, model, design] = (["invention", "utility_model", "design"] as const).map((type) =>
    inOwnSeries({
      at: 1,
      office: "JP",
      type,
      applicationKey: "JP-1976045258",
      priorities: [
        { key: "JP-1975000001", office: "JP" },
        { key: "CN-201530000001", office: "CN" },
      ],
    }),
  );
  expect([patent, model, design].map((record) => record?.applicationKey)).toEqual([
    "JP-1976045258",
    "JP-1976045258U",
    "JP-1976045258F",
  ]);
  expect(model?.priorities?.map(({ key }) => key)).toEqual(["JP-1975000001", "CN-201530000001"]);
  expect(design?.priorities?.map(({ key }) => key)).toEqual(["JP-1975000001F", "CN-201530000001"]);
  expect(inOwnSeries({ at: 1, office: "KR", type: "utility_model", applicationKey: "KR-20150000637" }).applicationKey).toBe(
    "KR-20150000637",
  );
});
