import { createHash } from "node:crypto";
import { Transform } from "node:stream";

/** The last entry of a backup: what must be in it. A backup without it is cut short. */
export const listName = "backup.json";

export interface BackupList {
  readonly format: 1;
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
}

export interface FilesMoved {
  readonly path: string;
  readonly files: number;
  readonly bytes: number;
}

/** Lets bytes through, tells of each piece, and at the end of all of them. */
export function measured(step: (bytes: number) => void, end: (bytes: number, sha256: string) => void): Transform {
  const hash = createHash("sha256");
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      step(chunk.length);
      done(null, chunk);
    },
    flush(done) {
      end(bytes, hash.digest("hex"));
      done();
    },
  });
}

/** For `.catch`: a file that is not there is no error here; any other failure is. */
export function missingIsNothing(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT") return undefined;
  throw error;
}
