import { totalmem } from "node:os";

/** At most half of the machine: what runs beside the engine (an index builder, a browser, the system) needs the rest. */
export function engineMemoryMb(wantedMb: number): number {
  return Math.min(wantedMb, Math.floor(totalmem() / 2 / 1024 / 1024));
}
