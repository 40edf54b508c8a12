/** The look of the report: screen and A4 paper. Self-contained, no fonts or files from elsewhere. */
export const reportStyle = `
:root { --ink: #1d2329; --faint: #5d6873; --line: #c9d1d8; --soft: #f3f6f8; --sea: #1f4e79; --warn: #9a4a00; }
* { box-sizing: border-box; }
html { font-size: 15px; }
body { margin: 0; color: var(--ink); background: #fff; line-height: 1.65;
  font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", STSong, SimSun, "Noto Serif", Georgia, serif;
  font-variant-numeric: tabular-nums lining-nums; text-rendering: geometricPrecision; }
main, header.cover { max-width: 760px; margin: 0 auto; padding: 0 24px; }
h1, h2, h3, h4, th, .sans, nav, .facts, figcaption, .notes { font-family: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 2.1rem; line-height: 1.3; margin: 0 0 .4em; }
h2 { font-size: 1.45rem; margin: 2.6em 0 .8em; padding-bottom: .25em; border-bottom: 2px solid var(--sea); color: var(--sea); }
h3 { font-size: 1.2rem; margin: 2.2em 0 .5em; color: var(--sea); }
h4 { font-size: 1.02rem; margin: 1.8em 0 .4em; }
.intro { color: var(--faint); font-size: .94rem; }
a.ref { text-decoration: none; font-size: .86em; white-space: nowrap; color: var(--sea); }
aside.analyst { margin: 1em 0; padding: .6em 1em; background: #fbf7ec; border: 1px solid #d9c48a; border-left: 4px solid #b8902c; }
aside.analyst h4 { margin: 0 0 .3em; color: #7a5b00; }
aside.analyst.stale { border-style: dashed; border-left-style: solid; }
aside.analyst.stale .notes { color: var(--warn); font-weight: 600; }
p { margin: .5em 0; }
html[lang|="zh"] p { text-align: justify; }
a { color: var(--sea); }
header.cover { padding-top: 90px; padding-bottom: 40px; }
header.cover .kind { color: var(--sea); letter-spacing: .12em; margin-bottom: 1.2em; }
header.cover .question { font-size: 1.12rem; margin: 1.4em 0 2em; padding-left: 1em; border-left: 3px solid var(--sea); }
.synthetic { border: 1px solid var(--warn); color: var(--warn); padding: .5em .8em; margin: 1em 0; font-weight: 600; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .25em 1.4em; font-size: .92rem; margin: 1.5em 0; }
.facts dt { color: var(--faint); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
nav ol { list-style: none; padding: 0; font-size: .92rem; }
nav.lists ol { columns: 2; column-gap: 2.5em; font-size: .84rem; }
nav li { padding-left: 1.4em; }
nav li.part, nav.lists li { padding-left: 0; }
nav li { break-inside: avoid; padding: .1em 0; }
nav li.part { font-weight: 600; margin-top: .5em; }
nav a { text-decoration: none; color: inherit; }
nav .leader, nav .page { display: none; }
section.figure { margin: 1.8em 0 2.4em; }
figure { margin: .8em 0; }
figure svg { width: 100%; height: auto; display: block; }
figcaption, caption { font-size: .88rem; font-weight: 600; text-align: left; color: var(--ink); padding: .3em 0; caption-side: top; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .8rem; line-height: 1.4; margin: .4em 0; }
thead { border-top: 1.5px solid var(--ink); border-bottom: 1px solid var(--ink); }
tbody { border-bottom: 1.5px solid var(--ink); }
th { font-weight: 600; vertical-align: bottom; word-break: keep-all; }
th, td { padding: .3em .45em; text-align: left; }
td { vertical-align: top; border-top: 1px solid #e8ecef; }
th.n, td.n { text-align: right; }
td.n, td.k { white-space: nowrap; }
th:first-child, td:first-child { min-width: 5em; }
td small { display: block; color: var(--faint); font-size: .86em; }
td.strong { font-weight: 600; }
th.incomplete, td.incomplete { background: repeating-linear-gradient(135deg, #fff 0 4px, #eceff2 4px 8px); }
td.wrap { white-space: pre-wrap; overflow-wrap: anywhere; font-family: ui-monospace, "Noto Sans Mono CJK SC", Consolas, monospace; font-size: .92em; }
.caveat { color: var(--warn); font-size: .88rem; margin: .3em 0; }
.notes { font-size: .76rem; color: var(--faint); line-height: 1.5; margin: .5em 0 0; }
.notes span { margin-right: 1.2em; }
.action { font-weight: 700; }
.a-strengthen { color: #1f6b3a; } .a-complete { color: #1f4e79; } .a-extend { color: #6b3fa0; } .a-watch { color: #7a5b00; } .a-leave { color: #666; }
ul.plain { padding-left: 1.2em; margin: .3em 0; }
footer { max-width: 760px; margin: 4em auto 3em; padding: 1em 24px; border-top: 1px solid var(--line); color: var(--faint); font-size: .8rem; }
@page { size: A4; margin: 24mm 20mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #555; }
  @top-left { content: ""; font: 8.5pt sans-serif; color: #555; } @top-right { content: ""; font: 8.5pt sans-serif; color: #555; } }
@page :first { @bottom-center { content: ""; } }
@media print {
  html { font-size: 10.5pt; }
  /* Chapters are pages of their own name: what stands behind them would fill a sheet, and the cover says it. */
  footer { display: none; }
  main, header.cover { max-width: none; padding-left: 0; padding-right: 0; }
  header.cover { padding-top: 45mm; break-after: page; }
  nav h2, .chapter > h2 { break-before: page; margin-top: 0; }
  nav.lists h2 + ol + h2 { break-before: auto; margin-top: 1.6em; }
  nav ol { columns: 1; }
  h2, h3, h4, .intro, caption { break-after: avoid; }
  .reading { break-after: avoid; break-inside: avoid; }
  figcaption { break-before: avoid; }
  figure svg { max-height: 195mm; }
  figure, tr, .facts, li, aside.analyst { break-inside: avoid; }
  p, caption { break-inside: avoid; }
  nav a.numbered { display: flex; align-items: baseline; gap: .5em; }
  nav a.numbered .leader { display: block; flex: 1; min-width: 2em; border-bottom: 1px dotted var(--faint); }
  nav a.numbered .page { display: block; min-width: 1.8em; text-align: right; font-weight: 400; }
  thead { display: table-header-group; }
  tbody tr:first-child, tbody tr:nth-child(2) { break-before: avoid; }
  tbody tr:last-child { break-before: avoid; }
  a { color: inherit; text-decoration: none; }
  .table { overflow: visible; }
  table { font-size: 8pt; }
  .dense table { font-size: 6.6pt; }
  .dense th, .dense td { padding: .25em .2em; }
  .dense th { word-break: normal; overflow-wrap: anywhere; }
  .dense td.k:not(.n) { white-space: normal; }
  .dense th:first-child, .dense td:first-child { min-width: 4.5em; }
}
@media (max-width: 560px) { nav ol, nav.lists ol { columns: 1; } h1 { font-size: 1.6rem; } }
`;
