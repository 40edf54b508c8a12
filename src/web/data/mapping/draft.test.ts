import { expect, test } from "vitest";
import { mappingFields, mappingShape } from "#corpus/contract";
import { zh } from "../../i18n/zh.ts";
import { draftOf, firstDraft, hasNumber, mappingOf } from "./draft.ts";
import { fieldGroups } from "./field-groups.ts";

const column = (header: string, field: (typeof mappingFields)[number] | null) => ({
  index: 0,
  header,
  filled: 1,
  examples: [],
  field,
});

test("a first draft has what the known headers suggest, and a file name made of the file's", () => {
  const draft = firstDraft({
    file: "My list (2).csv",
    columns: [column("Doc", null), column("", "title"), column("Title", "title")],
  });
  expect(draft).toMatchObject({ name: "My-list-2", columns: { Title: "title" } });
  expect(hasNumber(draft)).toBe(false);
  expect(hasNumber({ columns: { Doc: "applicationNumber" } })).toBe(true);
});

test("a draft and its mapping say the same", () => {
  const mapping = mappingShape.parse({ title: "T", columns: { Doc: "publicationNumber" }, empty: ["-", "NA"], office: "CN" });
  expect(mappingOf(draftOf("bio", mapping))).toEqual(mapping);
});

test("every field stands in one group of the choice, with a name in words", () => {
  const offered = fieldGroups.flatMap(([, fields]) => fields);
  expect(offered.toSorted()).toEqual([...mappingFields].toSorted());
  expect(offered.filter((field) => !(`field.${field}` in zh))).toEqual([]);
});
