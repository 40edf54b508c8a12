import type { ByteFile, SetImporter, SetMember } from "../importer.ts";

/** Files that are read as one source. */
export interface GatheredSet {
  readonly importer: SetImporter;
  /** What the report calls it: the folder, and in brackets the files. */
  readonly name: string;
  readonly members: readonly SetMember[];
}

interface Held extends SetMember {
  readonly importer: SetImporter;
  /** The folder on disk it lies under, whatever archives lie between. */
  readonly folder: string;
  /** The innermost archive, or the folder. */
  readonly container: string;
}

/**
 * Holds back the files that belong together while paths are walked. One folder's tables are one set, also where each lies in an
 * archive of its own (`tls201_part01.zip`); archives that hold the same table file under the same name are sets of their own.
 */
export class Gathering {
  readonly #importers: readonly SetImporter[];
  readonly #held: Held[] = [];

  /** With `format`, only the sets of that format are gathered, and none where it is an ordinary format. */
  constructor(importers: readonly SetImporter[], format?: string) {
    this.#importers = format === undefined ? importers : importers.filter((importer) => importer.format === format);
  }

  /**
   * Takes a file that is a table of a set; false leaves it to the other importers. `path` is which of the given paths it lies under.
   */
  take(file: ByteFile, path: number): boolean {
    for (const importer of this.#importers) {
      const table = importer.tableOf(file);
      if (table === undefined) continue;
      const [outer = "", ...archives] = file.name.split("!");
      const slash = outer.lastIndexOf("/");
      // Files given by name belong together; a folder given is its own.
      const folder = slash < 0 ? "" : `${path}:${outer.slice(0, slash + 1)}`;
      const packed = archives.length > 0 && !/\.gz$/i.test(archives.length === 1 ? outer : (archives.at(-2) ?? ""));
      const container = packed ? file.name.slice(0, file.name.lastIndexOf("!") + 1) : folder;
      this.#held.push({ importer, table, file, folder: importer.alone ? file.name : folder, container });
      return true;
    }
    return false;
  }

  /** The sets, in the order in which their first files were taken. */
  sets(): GatheredSet[] {
    const groups = Map.groupBy(this.#held, ({ importer, folder }) => `${importer.format}\n${folder}`);
    return [...groups.values()].flatMap((held) => {
      const names = held.map(({ file }) => baseName(file));
      const isMixed = new Set(names).size < names.length;
      return isMixed ? [...Map.groupBy(held, ({ container }) => container).values()].map(setOf) : [setOf(held)];
    });
  }
}

function setOf(held: readonly Held[]): GatheredSet {
  const members = held.toSorted((left, right) => (left.file.name < right.file.name ? -1 : 1));
  const [first] = members;
  const names = members.map(({ file }) => file.name);
  let shared = names.length > 1 ? (first?.folder.replace(/^\d+:/, "") ?? "") : "";
  // An archive that all lie in need not be named again and again.
  const archive = first && names.length > 1 ? first.container : "";
  if (archive.endsWith("!") && names.every((name) => name.startsWith(archive))) shared = archive;
  const inner = names.map((name) => name.slice(shared.length));
  const name = inner.length === 1 ? `${shared}${inner[0]}` : `${shared}{${inner.join(", ")}}`;
  return { importer: first?.importer as SetImporter, name, members };
}

function baseName(file: ByteFile): string {
  return file.name.slice(Math.max(file.name.lastIndexOf("/"), file.name.lastIndexOf("!")) + 1);
}
