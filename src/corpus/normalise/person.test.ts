import { describe, expect, it } from "vitest";
import { isNamedPerson, parsePersonName, personKey } from "./person.ts";

describe("a person's key", () => {
  it.each([
    ["Smith, John A.", "John A. Smith", "SMITH JOHN A", "Smith, John Albert", "John A. Smith, Jr."],
    ["Müller, Jürgen", "JURGEN MULLER".split(" ").toReversed().join(" "), "Jürgen Müller"],
    ["Wang, Xiaoming", "Xiao-Ming Wang", "WANG XIAO MING", "Xiaoming Wang", "Wang Xiaoming"],
    ["van der Berg, Jan", "Jan van der Berg", "VAN DER BERG JAN"],
    ["張偉", "张伟", "张 伟"],
    ["Long, Andrew M., III", "Andrew M. Long"],
  ])("is one for %s and its spellings", (first, ...others) => {
    for (const other of others) expect(personKey(other)).toBe(personKey(first));
  });

  it("tells people apart by given name and by initials", () => {
    expect(personKey("Smith, John A.")).not.toBe(personKey("Smith, John B."));
    expect(personKey("Smith, John")).not.toBe(personKey("Smith, Jane"));
    expect(parsePersonName("Smith, J. A.")).toEqual({
      base: "j smith",
      short: "j smith",
      middle: "a",
      initial: true,
      eastern: false,
    });
    expect(parsePersonName("Robert E. Lee").eastern).toBe(false);
    expect(parsePersonName("KIM MIN SOO").eastern).toBe(true);
  });
});

it("nobody is named where the office withholds the name", () => {
  for (const text of ["不公告发明人", "请求不公布姓名", "N/A", "-", "The inventor has waived the right to be mentioned"]) {
    expect(isNamedPerson(text)).toBe(false);
  }
  expect(isNamedPerson("吴无")).toBe(true);
});
