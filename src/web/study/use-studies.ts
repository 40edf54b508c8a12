import type { z } from "zod";
import { studiesAnswer } from "#navigate/contract";
import { useAction } from "../api/use-action.ts";

export type StudyRow = z.output<typeof studiesAnswer>["studies"][number];

export function useStudies() {
  return useAction("navigate/studies", {}, studiesAnswer);
}
