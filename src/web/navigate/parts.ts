/** The parts of a navigation, in the order they are read. */
export const parts = ["overview", "focus", "direction", "position", "path"] as const;
export type Part = (typeof parts)[number];
