/** How the programs of `npm run bench` run the product's actions, as every door does. */
import { systemClock, type Progress } from "#base";
import { actions } from "#product";

export async function runAction(
  dataDir: string,
  name: string,
  input: unknown,
  progress: (state: Progress) => void = () => undefined,
): Promise<unknown> {
  const action = actions.find((candidate) => candidate.name === name);
  if (!action) throw new Error(`no action ${name}`);
  return action.run(action.input.parse(input), {
    dataDir,
    lang: "en",
    clock: systemClock,
    signal: new AbortController().signal,
    progress,
  });
}

/** The most memory that the process had while it worked, looked at ten times a second. */
export async function peakOf<Answer>(work: () => Promise<Answer>): Promise<{ readonly answer: Answer; readonly peakMb: number }> {
  let peak = process.memoryUsage().rss;
  const look = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 100);
  try {
    return { answer: await work(), peakMb: Math.round(peak / 1e6) };
  } finally {
    clearInterval(look);
  }
}
