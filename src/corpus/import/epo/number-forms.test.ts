import { expect, test } from "vitest";
import { applicationKey } from "./number-forms.ts";

test.each([
  [{ epodoc: { number: "TW20070147611" } }, "TW-096147611"],
  [{ docdb: { country: "TW", number: "96147611", kind: "A" } }, "TW-096147611"],
  [{ epodoc: { number: "TW20160125000" } }, "TW-105125000"],
])("a Taiwanese application has one key whichever form tells of it: %j", (forms, key) => {
  expect(applicationKey(forms)).toBe(key);
});
