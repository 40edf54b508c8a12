export * from "./action.ts";
export * from "./dates.ts";
export * from "./errors.ts";
export * from "./limits.ts";
export * from "./messages.ts";
export * from "./pace.ts";
export * from "./runners.ts";
export * from "./social-credit-code.ts";
