/**
 * Does a piece of work for each item, some of them at a time. The engine writes a file with one thread, so two files at once take half
 * the time; all at once would want the memory of all.
 */
export async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<unknown>, lanes = 2): Promise<void> {
  const left = items.values();
  const lane = async () => {
    for (const item of left) await work(item);
  };
  const done = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const each of done) if (each.status === "rejected") throw each.reason;
}
