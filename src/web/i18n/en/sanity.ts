/** The page that checks published figures. */
export const sanity = {
  "sanity.title": "Check published figures",
  "sanity.lede":
    "Paste a published text, Chinese or English: each of its figures is checked. The published figure stays, its correction stands beside it, and the reason says the arithmetic.",
  "sanity.text": "Published text",
  "sanity.published": "Day of publication (optional, to infer missing years)",
  "sanity.file": "Choose a file (txt, docx, html, pdf)",
  "sanity.check": "Check",
  "sanity.marked": "The text, marked",
  "sanity.details": "Figure by figure",
  "sanity.derived": "Follows from the figures",
  "sanity.none": "No figures in the text",
  "sanity.none_told": "There is no number, place or wording to check.",
  "sanity.counts": "{wrong} wrong · {suspicious} suspicious · {ok} in order · {unchecked} unchecked",
  "sanity.ok": "in order",
  "sanity.suspicious": "suspicious",
  "sanity.wrong": "wrong",
  "sanity.unchecked": "unchecked",
  "sanity.correction": "Should read: {text}",
  "sanity.link": "Check published figures",
};
