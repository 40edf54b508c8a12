/** Digits and letters without I, O, S, V, Z, in the order of their values (GB 32100-2015). */
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/**
 * A unified social credit code (统一社会信用代码) in its normal form: 18 characters, the last a check character over the others.
 * Undefined when it is none or the check fails.
 */
export function parseSocialCreditCode(raw: string): string | undefined {
  const code = raw.normalize("NFKC").toUpperCase().replace(/[\s-]/gu, "");
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/u.test(code)) return undefined;
  return socialCreditCheck(code.slice(0, 17)) === code[17] ? code : undefined;
}

/** The check character of the first 17: weights are powers of 3, modulo 31. */
export function socialCreditCheck(body: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] ?? "";
}
