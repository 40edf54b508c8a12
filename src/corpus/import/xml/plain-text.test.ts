import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText } from "./plain-text.ts";

const shown = (xml: string): string => plainText(xml, 0, xml.length).text;

describe("the text of markup", () => {
  test.each([
    ["<p>One\r\n  two</p>\n<p>three</p>", "One two\nthree"],
    ["<p>as <figref>FIG. <b>1</b></figref>, not <b>2</b></p>", "as FIG. 1, not 2"],
    ["H<sub>2</sub>O", "H2O"],
    ["10<sup>5</sup> or 10<sup>&#x2212;5</sup> or m<sup>−2</sup>".replace("−", "\u00e2\u0088\u0092"), "10^5 or 10^−5 or m^−2"],
    ["the 4<sup>th</sup> <sup>13</sup>C Mark<sup>TM</sup>", "the 4th 13C MarkTM"],
    ["a<br/>b", "a\nb"],
    ["<row><entry>a</entry><entry>b</entry></row><row><entry>c</entry></row>", "a\tb\nc"],
    ["<claim><claim-text>1. A</claim-text></claim> <claim><claim-text>2. B</claim-text></claim>", "1. A\n\n2. B"],
    ["a &lt;b&gt; &amp;lt; c", "a <b> &lt; c"],
    ["x &agr;&Dgr;&times; &#945; &#x3B1;", "x αΔ× α α"],
    ["KO&SACUTE;NIK &EEGR; &aacgr; &NOSUCH;", "KOŚNIK Η ά &NOSUCH;"],
    ["AT&T; R&D &nosuch; &", "AT&T; R&D &nosuch; &"],
    ["&#0;&#xd800;&#x110000;", "\ufffd\ufffd\ufffd"],
    ["<!-- <p>no</p> --><?pi > <p>no ?>yes<![CDATA[ <b>&amp;</b> ]]>", "yes <b>&amp;</b> "],
    ['<img alt="a > b"/>after <i title="x>y">z</i>', "after z"],
    ["<number>[0001]</number> first", "first"],
    ["M\u00c3\u00bcller", "Müller"],
    ["", ""],
    ["<unclosed", ""],
  ])("of %j is %j", (xml, text) => {
    expect(shown(xml)).toBe(text);
  });

  test("formulas become one line", () => {
    const term = "<mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow>";
    const math = (inner: string): string => shown(`x <maths id="1"><math overflow="scroll">${inner}</math></maths> y`);
    expect(math(`<mfrac>${term}<mi>c</mi></mfrac>`)).toBe("x (a+b)/c y");
    expect(math(`<msup><mi>x</mi><mn>10</mn></msup><msub><mi>y</mi><mi>i</mi></msub>`)).toBe("x x^10y_i y");
    expect(math(`<msqrt>${term}</msqrt><mo>&#x2264;</mo><mn>1</mn>`)).toBe("x √(a+b)≤1 y");
    expect(math("<mi>broken")).toContain("broken");
  });

  test("claims and unmatched tags are counted, unknown names told", () => {
    const xml = "<claim a='1'><claim-text>1.</claim-text></claim><claims-x/><claim><b>&foo;</claim>";
    expect(plainText(xml, 0, xml.length)).toMatchObject({ claims: 2, balanced: false, unknown: ["foo"] });
  });

  test("no text makes it fail, loop or invent a tag", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "<p>",
        "</p>",
        "<sup>",
        "<math>",
        "</math>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "&",
        ";",
        "<",
        ">",
        '"',
        "'",
        "&#x41;",
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const xml = pieces.join("").replace(/[^ -ÿ]/g, "?");
        expect(shown(xml).length).toBeLessThanOrEqual(xml.length * 2 + 8);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ["many ampersands and one far semicolon", `${"&".repeat(500_000)}${"a".repeat(500_000)};`],
    ["many formulas that never end", "<math>".repeat(300_000)],
    ["many formulas that end once", `${"<math>".repeat(100_000)}</math>`],
    ["many quotes that never close", '<a b="'.repeat(200_000) + ">".repeat(200_000)],
    ["many comments that never end", "<!--".repeat(300_000)],
    ["many tags that never end", "<a ".repeat(300_000)],
  ])("%s take no longer than their length", (_, xml) => {
    // A search to the end for each would take hours; the test's own limit of time tells.
    expect(shown(xml).length).toBeLessThanOrEqual(xml.length);
  });
});
