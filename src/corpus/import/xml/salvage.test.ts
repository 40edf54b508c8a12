import { expect, test } from "vitest";
import { salvage } from "./salvage.ts";

const one = (id: number, within = ""): string => `<e:one id="${id}"><n/>${within}<!-- <e --></e:one>`;
const head = `<?xml version="1.0"?><w:all a="b>c"><list>`;
const whole = `${head}${one(1)}\n${one(2)}<e:one/>${one(3)}</list></w:all>`;
const ids = (text: string): string[] => [...text.matchAll(/id="(\d)"/g)].map(([, id = ""]) => id);
const rootOpen = whole.indexOf("<w:all");

test("an envelope cut off anywhere gives the documents that ended before, and is whole again", () => {
  const started = /<e:one(?=[\s/>])/g;
  const ended = /<\/e:one>|<e:one\/>/g;
  for (let length = head.length; length < whole.length; length++) {
    const cut = whole.slice(0, length);
    const salvaged = salvage(cut, rootOpen, ["one"]);
    const expected = [1, 2, 3].filter((id) => cut.includes(one(id)));
    const lost = (cut.match(started)?.length ?? 0) - (cut.match(ended)?.length ?? 0);
    const got = salvaged && [ids(salvaged.text), salvaged.text.slice(salvaged.rootClose), salvaged.lost.length];
    expect(got).toEqual(expected.length === 0 ? undefined : [expected.map(String), "</w:all>", lost]);
  }
});

test("a broken document is left out and its neighbours stay", () => {
  const salvaged = salvage(`${head}${one(1)}${one(2, "<open>")}${one(3)}</list></w:all>`, rootOpen, ["one"]);
  expect(ids(salvaged?.text ?? "")).toEqual(["1", "3"]);
  expect(salvaged?.lost).toMatchObject([{ code: "corpus.xml.malformed", tag: "e:one" }]);
});

test("the word for a picture that stands in an old abstract as if it were a tag breaks no document", () => {
  const salvaged = salvage(`${head}${one(1, "a box <IMAGE>")}${one(2)}`, rootOpen, ["one"]);
  expect([ids(salvaged?.text ?? ""), salvaged?.lost]).toEqual([["1", "2"], []]);
});

test("an envelope whose own tags do not match is not guessed at", () => {
  expect(salvage(`${head}${one(1)}</w:all>`, rootOpen, ["one"])).toBeUndefined();
  expect(salvage(`${head}</list></w:all>`, rootOpen, ["one"])).toBeUndefined();
});
