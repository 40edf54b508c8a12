/** Signs that the office wrote out between points before 2001 (`D.sub.7`, `.alpha.`, `30.degree.`). */
const signs: Readonly<Record<string, string>> = {
  degree: "°",
  times: "×",
  "+-": "±",
  mu: "µ",
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  DELTA: "Δ",
  epsilon: "ε",
  zeta: "ζ",
  eta: "η",
  theta: "θ",
  kappa: "κ",
  lambda: "λ",
  nu: "ν",
  pi: "π",
  rho: "ρ",
  sigma: "σ",
  SIGMA: "Σ",
  tau: "τ",
  phi: "φ",
  PHI: "Φ",
  chi: "χ",
  psi: "ψ",
  omega: "ω",
  OMEGA: "Ω",
  infin: "∞",
  sqroot: "√",
  fwdarw: "→",
  rarw: "→",
  larw: "←",
  gtoreq: "≥",
  ltoreq: "≤",
  noteq: "≠",
  apprxeq: "≈",
  ANG: "Å",
  "ANG.": "Å",
  sctn: "§",
};
const written = /\.(\+-|[A-Za-z]{2,9})\./g;

/** The text as printed: Greek letters and signs as such, marks of raised and lowered characters taken away. */
export function withSigns(text: string): string {
  if (!text.includes(".")) return text;
  return text
    .replace(/\.(?:sub|sup|sbsb|spsp|subspc)\.(?=[\w(+-])/g, "")
    .replace(written, (whole, name: string) => signs[name] ?? whole);
}
