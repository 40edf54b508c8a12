/** Work for a thread: a value of this shape, exported as `job` by the module that it names. What goes in and out is copied or handed over. */
export interface ThreadJob<Input, Answer> {
  /** `import.meta.url` of the module that exports it: the thread imports it from there. */
  readonly module: string;
  run(input: Input): Done<Answer> | Promise<Done<Answer>>;
}

export interface Done<Answer> {
  readonly answer: Answer;
  /** Memory of the answer that is handed over instead of being copied. */
  readonly transfer?: readonly ArrayBuffer[];
}
