/** Writes and waits until it is out, so that a following exit cuts nothing off. */
export function say(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** One JSON document: readable at a terminal, compact for a program. */
export function jsonText(value: unknown, atTerminal: boolean): string {
  return `${JSON.stringify(value, null, atTerminal ? 2 : 0)}\n`;
}
