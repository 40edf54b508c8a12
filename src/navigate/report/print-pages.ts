import { createHash } from "node:crypto";

/**
 * Numbers the contents of a report when it is printed.
 *
 * Browsers print the number of a page at its foot, yet none that people have can say in the contents on which page a heading
 * stands. So before printing the report is laid out as columns of a page's size, by the same engine and the rules for paper; what begins a
 * column is then made to begin a page. The numbers are right because the pages are made so, not because they were guessed:
 * columns are a little shorter than a page, so that no rounding on paper pushes a line over. What was changed for measuring is
 * taken back at once. A browser that prints no numbers on its pages gets none in the contents, nor does one without scripts.
 */
export const printPagesScript = `(() => {
  "use strict";
  if (typeof CSSMarginRule === "undefined") return;
  const mm = 96 / 25.4;
  const [width, height, gap] = [170 * mm, 253 * mm * 0.97, 12 * mm];
  const parts = () => [...document.querySelectorAll("header.cover, nav.contents, nav.lists, .chapter")];
  const entries = () => [...document.querySelectorAll("nav.contents a, nav.lists a")];
  const paper = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule.media?.mediaText === "print")
    .flatMap((rule) => [...rule.cssRules].map(({ cssText }) => cssText))
    .join("\\n");
  const made = [];

  function* pieces(parent) {
    for (const child of parent.children) {
      if (child.matches("section, ol, ul")) yield* pieces(child);
      else if (child.matches("div.table")) {
        yield child;
        yield* child.querySelectorAll("tbody > tr");
      } else yield child;
    }
  }

  function beginPage(piece, part) {
    made.push(piece);
    piece.style.marginTop = "0";
    const { parentElement: parent } = piece;
    if (piece.localName !== "tr" && parent !== part && parent.firstElementChild === piece) beginPage(parent, part);
    else piece.style.breakBefore = "page";
  }

  function number() {
    for (const one of made.splice(0)) one.style.marginTop = one.style.breakBefore = "";
    for (const entry of entries()) {
      if (!entry.querySelector(".page")) {
        for (const name of ["leader", "page"]) {
          const span = document.createElement("span");
          span.className = name;
          entry.append(span);
        }
      }
      entry.classList.add("numbered");
      entry.lastChild.textContent = "000";
    }
    const sheet = document.createElement("style");
    const laid = (tall) =>
      paper +
      ".measured { width: " + width + "px !important; height: " + tall + "px !important; margin: 0 !important; columns: auto " + width +
      "px !important; column-gap: " + gap + "px !important; column-fill: auto !important; }";
    sheet.textContent = laid(height);
    document.head.append(sheet);
    const all = parts();
    for (const part of all) part.classList.add("measured");
    // The head of a table stands again on every page, yet not in every column.
    const heads = [...document.querySelectorAll("table")].filter(({ rows }) => rows.length > 8).map(({ tHead }) => tHead.offsetHeight);
    sheet.textContent = laid(height - Math.min(Math.max(0, ...heads), 120));
    const begins = [];
    const pageOf = new Map();
    let first = 1;
    for (const part of all) {
      const { left } = part.getBoundingClientRect();
      const column = (rect) => Math.floor((rect.left - left + 2) / (width + gap));
      let last = 0;
      for (const piece of pieces(part)) {
        const rects = piece.getClientRects();
        if (rects.length === 0) continue;
        if (column(rects[0]) > last) begins.push([piece, part]);
        last = Math.max(last, column(rects[piece.matches("div.table") ? 0 : rects.length - 1]));
      }
      for (const target of part.querySelectorAll("[id]")) {
        const [rect] = target.getClientRects();
        if (rect) pageOf.set(target.id, first + column(rect));
      }
      first += last + 1;
    }
    for (const part of all) part.classList.remove("measured");
    sheet.remove();
    for (const [piece, part] of begins) beginPage(piece, part);
    for (const entry of entries()) entry.lastChild.textContent = pageOf.get(entry.hash.slice(1)) ?? "";
  }

  addEventListener("beforeprint", number);
})();`;

/** By which a policy lets this script run, and no other. */
export const printPagesHash = `sha256-${createHash("sha256").update(printPagesScript).digest("base64")}`;
