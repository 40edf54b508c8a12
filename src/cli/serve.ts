import { spawn } from "node:child_process";
import { langs, limits, messageText, systemClock, type Context } from "#base";
import { actions } from "#product";

/** Serves until it is asked to stop, then ends in order. */
export async function serve(
  input: {
    host: string;
    port: number;
    openToNetwork: boolean;
    allowHost: readonly string[];
    publicUrl?: string | undefined;
    open: boolean;
  },
  context: Context,
  tell: (text: string) => void,
): Promise<{ url: string }> {
  const { startServer } = await import("#server");
  const server = await startServer({
    actions,
    dataDir: context.dataDir,
    host: input.host,
    port: input.port,
    openToNetwork: input.openToNetwork,
    allowedHosts: input.allowHost,
    publicUrl: input.publicUrl ?? process.env["FAIRWAY_PUBLIC_URL"],
    clock: systemClock,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  for (const lang of langs) tell(messageText("server.ready", { url: server.url }, lang));
  if (server.firstStart !== undefined) {
    const url = new URL(server.firstStart, server.url).href;
    for (const lang of langs) tell(messageText("server.first_start", { url, hours: limits.firstLinkHours }, lang));
  }
  if (input.open) openBrowser(server.url);
  await new Promise<void>((resolve) => {
    if (context.signal.aborted) resolve();
    context.signal.addEventListener("abort", () => resolve(), { once: true });
  });
  await server.close();
  return { url: server.url };
}

/** Asks the desktop to show the page; where there is none, the printed address is enough. */
function openBrowser(url: string): void {
  const [program, ...words] =
    process.platform === "darwin"
      ? ["open", url]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", url]
        : ["xdg-open", url];
  const child = spawn(program ?? "", words, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
