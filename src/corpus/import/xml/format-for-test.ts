import { NoNumber, parseRoot, Reading, type XmlFormat } from "./index.ts";

/** A format invented for the tests: `thing` and `things-of-one` (several records) with `number` and `title`; `beside` is passed over. */
export const xmlFormat: XmlFormat = {
  module: import.meta.url,
  roots: ["thing", "things-of-one"],
  read(document) {
    const root = parseRoot(document);
    const each = root.name === "thing" ? [root] : root.all("one");
    return each.map((one) => {
      const number = one.text("number");
      if (!number) throw new NoNumber();
      const reading = new Reading();
      reading.record.publicationKey = `XX-${number}`;
      const title = one.text("title");
      if (title) reading.record.titles = [{ lang: "en", text: title }];
      else reading.missing("title");
      return reading.answer("XX");
    });
  },
};
