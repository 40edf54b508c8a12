import { Parser } from "htmlparser2";
import yauzl from "yauzl";
import { AppError, limits } from "#base";

/** The words of a Word document: paragraphs as lines, cells of a table between tabs. */
export async function textOfDocx(content: Buffer, name: string): Promise<string> {
  const xml = await mainPart(content).catch((cause: unknown) => {
    throw new AppError("zone.sanity.no_text", { file: name }, { cause });
  });
  if (xml === undefined) throw new AppError("zone.sanity.no_text", { file: name });
  let text = "";
  let isText = false;
  let cells = 0;
  const parser = new Parser(
    {
      onopentagname(tag) {
        isText = tag === "w:t";
        if (tag === "w:tc") cells++;
        if (tag === "w:tab") text += "\t";
        if (tag === "w:br") text += "\n";
      },
      ontext(piece) {
        if (isText) text += piece;
      },
      onclosetag(tag) {
        isText = false;
        if (tag === "w:p" && cells === 0) text += "\n";
        if (tag === "w:tr") text += "\n";
        if (tag === "w:tc") {
          cells--;
          text += "\t";
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return text.replace(/\t+\n/g, "\n").trim();
}

async function mainPart(content: Buffer): Promise<string | undefined> {
  const zip = await yauzl.fromBufferPromise(content, { autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== "word/document.xml") continue;
      if (entry.uncompressedSize > limits.archiveFreeBytes) return undefined;
      const stream = await zip.openReadStreamPromise(entry);
      const pieces: Buffer[] = [];
      for await (const piece of stream) pieces.push(piece as Buffer);
      return Buffer.concat(pieces).toString("utf8");
    }
    return undefined;
  } finally {
    zip.close();
  }
}
