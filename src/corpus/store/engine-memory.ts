import { totalmem } from "node:os";
import { limits } from "#base";

/** At most half of the machine: what runs beside the engine (an index builder, a browser, the system) needs the rest. */
export function engineMemoryMb(wantedMb: number): number {
  return Math.min(wantedMb, Math.floor(totalmem() / 2 / 1024 / 1024));
}

/** For merging and publishing so many records: what a million need, and a share for each thousand beyond; what does not fit spills. */
export function publishMemoryMb(records: number): number {
  const beyond = Math.max(0, records - 1_000_000);
  return engineMemoryMb(limits.publishMemoryMb + Math.ceil((beyond / 1000) * limits.publishMemoryMbPerThousand));
}
