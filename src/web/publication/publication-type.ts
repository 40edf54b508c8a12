import type { z } from "zod";
import type { publicationAnswer } from "#corpus/contract";

export type Publication = z.output<typeof publicationAnswer>;
