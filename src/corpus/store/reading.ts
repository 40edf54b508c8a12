import type { Engine } from "#engine";
import type { Snapshot } from "../snapshot.ts";
import { getCurrentSnapshot } from "./snapshots.ts";

interface Reader {
  readonly snapshot: Snapshot;
  readonly engine: Promise<Engine>;
  users: number;
  retired: boolean;
}

const readers = new Map<string, Reader>();

/**
 * Asks questions of the current snapshot with an engine that the process keeps for it. When a new snapshot has been
 * published the next question goes there, and the engine before closes with its last question.
 */
export async function withCurrentSnapshot<T>(
  dataDir: string,
  ask: (snapshot: Snapshot, engine: Engine) => Promise<T>,
): Promise<T> {
  const snapshot = await getCurrentSnapshot(dataDir);
  let reader = readers.get(dataDir);
  if (reader?.snapshot !== snapshot) {
    if (reader) retire(reader);
    reader = { snapshot, engine: snapshot.engine(), users: 0, retired: false };
    readers.set(dataDir, reader);
  }
  reader.users++;
  try {
    return await ask(snapshot, await openedEngine(dataDir, reader));
  } finally {
    reader.users--;
    closeUnused(reader);
  }
}

/** An engine that could not open must not be asked again. */
function openedEngine(dataDir: string, reader: Reader): Promise<Engine> {
  return reader.engine.catch((error: unknown) => {
    if (readers.get(dataDir) === reader) readers.delete(dataDir);
    throw error;
  });
}

function retire(reader: Reader): void {
  reader.retired = true;
  closeUnused(reader);
}

function closeUnused(reader: Reader): void {
  if (reader.retired && reader.users === 0)
    void reader.engine.then(
      (engine) => engine.close(),
      () => undefined,
    );
}
