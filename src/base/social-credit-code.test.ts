import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSocialCreditCode, socialCreditCheck } from "./social-credit-code.ts";

test("a code with its own check character is read, in any width and case", () => {
  expect(parseSocialCreditCode("91440300708461136T")).toBe("91440300708461136T");
  expect(parseSocialCreditCode(" ９１４４０３００７０８４６１１３６ｔ ")).toBe("91440300708461136T");
});

test("another check character, a letter that is never used, or another length is refused", () => {
  for (const code of ["91440300708461136U", "9144030070846113OT", "9144030070846113T", ""]) {
    expect(parseSocialCreditCode(code)).toBeUndefined();
  }
});

test("one changed character never passes the check", () => {
  const body = fc.stringMatching(/^91\d{6}[0-9A-HJ-NPQRTUWXY]{9}$/);
  fc.assert(
    fc.property(
      body,
      fc.integer({ min: 8, max: 16 }),
      fc.constantFrom(...Array.from("0123456789ABCDEFGHJKLMNPQRTUWXY")),
      (start, at, other) => {
        const code = start + socialCreditCheck(start);
        const changed = code.slice(0, at) + other + code.slice(at + 1);
        expect(parseSocialCreditCode(code)).toBe(code);
        expect(parseSocialCreditCode(changed)).toBe(changed === code ? code : undefined);
      },
    ),
  );
});
