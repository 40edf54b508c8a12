import fc from "fast-check";
import { expect, test } from "vitest";
import { addNode, flatten, moveNode, removeNode, setValue, viewOf } from "./study-text.ts";

const source = `# Why we ask
study: pumps
title: { zh: 泵, en: Pumps }
region: CN-410100 # home
compare: [world, CN]
period: [2005, 2025]
count: family
chain:
  # casting first
  - node: casting
    title: { zh: 铸造 }
    query: ipc:B22D/low # broad on purpose
    sample: { judged: 60, relevant: 55 }
  - node: assembly
    title: { en: Assembly }
    children:
      - node: sealing
        title: { zh: 密封 }
        query: 密封 AND 泵
`;

test("a text is read as a head and a tree with lines", () => {
  const view = viewOf(source);
  expect(view?.head).toMatchObject({ region: "CN-410100", compare: ["world", "CN"], period: [2005, 2025], count: "family" });
  expect(flatten(view?.chain ?? []).map(({ node, path, lines }) => [node, path.join("."), lines])).toEqual([
    ["casting", "chain.0", [10, 13]],
    ["assembly", "chain.1", [14, 19]],
    ["sealing", "chain.1.children.0", [17, 19]],
  ]);
  expect(view?.chain[0]?.sample).toEqual({ judged: 60, relevant: 55 });
});

test("what is no YAML mapping has no form", () => {
  expect(viewOf("chain: [")).toBeUndefined();
  expect(viewOf("just words")).toBeUndefined();
});

test("changing one value leaves every comment and every other line as it was", () => {
  const changed = setValue(source, ["chain", 0, "query"], "ipc:B22D13/low");
  expect(changed).toBe(source.replace("ipc:B22D/low", "ipc:B22D13/low"));
  expect(setValue(source, ["title", "en"], "Pumps and valves")).toBe(source.replace("en: Pumps ", "en: Pumps and valves "));
  expect(setValue(source, ["period"], [2010, 2025])).toBe(source.replace("[2005, 2025]", "[2010, 2025]"));
});

test("an emptied value goes away with its key", () => {
  expect(viewOf(setValue(source, ["title", "en"], ""))?.head.title).toEqual({ zh: "泵" });
  expect(viewOf(setValue(source, ["chain", 0, "sample"], undefined))?.chain[0]?.sample).toBeUndefined();
});

test("a node is added under a name of its own, below its parent, and can be taken away again", () => {
  const first = addNode(source, ["chain", 0, "children"], { zh: "新", en: "New" });
  expect(first.node).toBe("node-1");
  expect(viewOf(first.text)?.chain[0]?.children.map(({ node }) => node)).toEqual(["node-1"]);
  const second = addNode(first.text, ["chain"], { zh: "新", en: "New" });
  expect(second.node).toBe("node-2");
  expect(viewOf(second.text)?.chain.map(({ node }) => node)).toEqual(["casting", "assembly", "node-2"]);
  expect(viewOf(removeNode(first.text, ["chain", 0, "children", 0]))?.chain[0]?.children).toEqual([]);
  expect(first.text).toContain("# casting first");
});

test("a node moves among its siblings and stays at the ends", () => {
  const names = (text: string) => viewOf(text)?.chain.map(({ node }) => node);
  expect(names(moveNode(source, ["chain", 0], 1))).toEqual(["assembly", "casting"]);
  expect(names(moveNode(source, ["chain", 0], -1))).toEqual(["casting", "assembly"]);
  expect(names(moveNode(source, ["chain", 1], 1))).toEqual(["casting", "assembly"]);
});

test("whatever is typed into a field is read back the same, and nothing else changes", () => {
  const before = viewOf(source);
  const typed = fc.string().filter((text) => text !== "" && text.isWellFormed());
  fc.assert(
    fc.property(typed, (text) => {
      const query = viewOf(setValue(source, ["chain", 0, "query"], text));
      expect(query?.chain[0]).toMatchObject({ query: text, sample: { judged: 60, relevant: 55 } });
      expect(query?.head).toEqual(before?.head);
      const title = viewOf(setValue(source, ["chain", 0, "title", "zh"], text));
      expect(title?.chain[0]?.title).toEqual({ zh: text });
      expect(title?.chain.slice(1)).toEqual(before?.chain.slice(1));
    }),
  );
});
