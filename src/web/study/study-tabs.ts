/** The pages of a project, in the order it goes through them. `chain` is shown first: it is what is edited most. */
export const studyTabs = ["question", "team", "sources", "chain", "samples", "milestones", "quality", "results", "text"] as const;
export type StudyTab = (typeof studyTabs)[number];
