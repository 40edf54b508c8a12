/** How the programs of `npm run bench` see into a run of a study: time of each phase, on the clock and of the processors, and memory. */
import { peakOf, runAction } from "./actions.ts";

export interface Phase {
  readonly phase: string;
  readonly ms: number;
  /** Of all threads: on a machine that others load too, this tells more than the clock. */
  readonly cpuMs: number;
}

export interface PhasedRun {
  readonly phases: readonly Phase[];
  readonly peakMb: number;
}

/** What a run says it does, and what it is here. Lists are written beside the reports. */
const told: Readonly<Record<string, string>> = {
  "navigate.progress.query": "queries",
  "navigate.progress.facts": "facts",
  "navigate.progress.figures": "figures",
  "navigate.progress.report": "lists, reports, manifest",
};

export const phaseNames: readonly string[] = Object.values(told);

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Runs a study. Facts end where the first figure begins: reading and joining them counts to them. */
export async function phasedRun(dataDir: string, study: string): Promise<PhasedRun> {
  const spent = new Map(phaseNames.map((phase) => [phase, { ms: 0, cpuMs: 0 }]));
  let now = { phase: phaseNames[0] ?? "", at: performance.now(), cpu: cpuMs() };
  const enter = (phase: string) => {
    const [at, cpu] = [performance.now(), cpuMs()];
    const sum = spent.get(now.phase);
    if (sum) {
      sum.ms += at - now.at;
      sum.cpuMs += cpu - now.cpu;
    }
    now = { phase, at, cpu };
  };
  const { peakMb } = await peakOf(() =>
    runAction(dataDir, "navigate/run", { study }, ({ doing }) => enter(told[doing] ?? now.phase)),
  );
  enter("");
  return { phases: [...spent].map(([phase, each]) => ({ phase, ...each })), peakMb };
}
