import type { ByteFile } from "../importer.ts";
import type { Issue } from "../../record.ts";
import { lookOf } from "./looks.ts";

export type PassedOver = "hidden" | "image" | "pdf" | "list" | "attachment";

/** Names that operating systems and editors leave behind: `.DS_Store`, `~$list.xlsx` (a workbook's lock), `__MACOSX/…`. */
export function isHiddenName(path: string): boolean {
  return path
    .split("/")
    .some((part) => /^(?:\.|~\$|__MACOSX$|thumbs\.db$|desktop\.ini$)/i.test(part) && part !== "." && part !== "..");
}

/** Weekly archives hold `ipg230103lst.txt` and `ipg230103rpt.html` beside the patents. */
const listName = /(?:lst|rpt)\.(?:txt|html?)$/i;
/** Files that the EPO's exchange packages carry beside the documents, by name, and by the root of their XML. */
const packageName = /(?:^|[/!])(?:VOLUMEID|CONTENTS|data_coverage_\w+\.csv)$/;
const packageRoots = new Set(["ftm-package-index", "content"]);
const attachmentName = /\.(?:dtd|xsd|ent|mod|xsl|xslt|css|mol|cdx|nb|md5|sha1|sha256)$/i;

/** Why a file found in a folder or archive holds no patents, if it is plain that it does not. */
export function passedOver(file: ByteFile): PassedOver | undefined {
  if (listName.test(file.name) || packageName.test(file.name)) return "list";
  if (attachmentName.test(file.name)) return "attachment";
  const look = lookOf(file);
  const { kind } = look;
  if (look.kind === "xml" && packageRoots.has(look.root) && file.head.byteLength < 65_536) return "list";
  return kind === "image" || kind === "pdf" || kind === "attachment" ? kind : undefined;
}

/** Counts what was passed over in one folder or archive, to say it once a kind. */
export class PassedOverCount {
  readonly #kinds = new Map<PassedOver, { count: number; example: string }>();

  add(kind: PassedOver, name: string): void {
    const known = this.#kinds.get(kind);
    if (known) known.count++;
    else this.#kinds.set(kind, { count: 1, example: name });
  }

  get total(): number {
    return [...this.#kinds.values()].reduce((sum, { count }) => sum + count, 0);
  }

  notes(container: string): readonly Issue[] {
    return [...this.#kinds].map(([kind, { count, example }]) => ({
      code: `corpus.files.skipped_${kind}`,
      values: { file: container, count, example },
      severity: "note",
    }));
  }
}
