/** The pages of a project, in the order it goes through them. `chain` is shown first: it is what is edited most. */
export const studyTabs = ["question", "team", "sources", "chain", "samples", "milestones", "quality", "results", "text"] as const;
export type StudyTab = (typeof studyTabs)[number];

/** The keys of a study that each page edits. */
export const keysOf: Readonly<Record<StudyTab, readonly string[]>> = {
  question: ["title", "kind", "purpose", "question", "focus", "region", "compare", "period", "count"],
  team: ["team"],
  sources: ["sources"],
  chain: ["chain", "tags"],
  samples: [],
  milestones: ["milestones"],
  quality: ["quality"],
  results: ["results", "use", "evaluation"],
  text: [],
};
