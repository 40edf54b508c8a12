import { expect, test } from "vitest";
import { agentRole, printedParty } from "./printed-party.ts";

test.each([
  ["DE", "50374 Erftstadt", "50374"],
  ["DE", "D-55216 Ingelheim", "55216"],
  ["DK", "DK - 2600 Glostrup", "2600"],
  ["FR", "94500, CHAMPIGNY SUR MARNE", "94500"],
  ["NL", "3133 AT Vlaardingen", "3133 AT"],
  ["GB", "Bangor BT19 7QT, County Down", "BT19 7QT"],
  ["US", "Rochester, New York 14650-2201", "14650-2201"],
  ["JP", "Oogaki City 503-8604", "503-8604"],
  ["CN", "Beijing 100176", "100176"],
  ["IL", "49131 Petah Tiqva", "49131"],
  ["ES", "Barcelona", undefined],
  ["JP", "Kadoma-shi, Osaka-fu", undefined],
])("the postcode of a town of %s printed as %s is %s", (country, city, postcode) => {
  expect(printedParty({ role: "inventor", name: "Nobody, Ann", city, country })?.postcode).toBe(postcode);
});

test.each([
  ["Redmond WA 98052", "US-WA"],
  ["Rochester, New York 14650-2201", "US-NY"],
  ["St. Louis, MO 63167", "US-MO"],
  ["Wilmington Delaware 19898", "US-DE"],
  ["New York", "US"],
])("%s lies in %s", (city, region) => {
  expect(printedParty({ role: "applicant", name: "Example Inc.", city, country: "US" })?.region).toBe(region);
});

test("the street of an organisation is kept, that of a person is not", () => {
  const place = { street: "1 Road", city: "Cambridge", country: "GB" };
  expect(printedParty({ role: "applicant", name: "Example Limited", ...place })?.address).toBe("1 Road, Cambridge");
  expect(printedParty({ role: "applicant", name: "Nobody, Ann", ...place })?.address).toBe("Cambridge");
  expect(printedParty({ role: "inventor", name: "Example Limited", ...place })?.address).toBe("Cambridge");
});

test("a representative is a person where the name is a person's", () => {
  expect(agentRole("Hanna, John Philip")).toBe("agent");
  expect(agentRole("Grünecker, Kinkeldey, Stockmair & Schwanhäusser Anwaltssozietät")).toBe("agency");
  expect(agentRole("Freigutpartners IP Law Firm")).toBe("agency");
});
