import { AppError, limits } from "#base";
import "./messages.ts";

/** What attackers try first, as far as twelve characters can hold it; compared without case, digits at the end and signs. */
const common = new Set(
  `password passwordpassword letmein welcome qwerty qwertyuiop qwertyuiopasdf qwertyuiopasdfgh asdfghjkl asdfghjklzxcvbnm zxcvbnm
  qazwsx qazwsxedc qazwsxedcrfv qwertyasdfgh qwertyzxcvbn abcdef abcdefgh abcdefghijkl abcdefghijklmnop iloveyou iloveyouforever
  admin administrator adminadmin adminadminadmin adminpassword superuser superadmin root rootroot rootpassword changeme
  changemechangeme default defaultpassword passw0rd p4ssword pssword secret secretpassword mypassword mypasswordis newpassword
  temppassword testtesttest testpassword password1password trustno sunshine princess football baseball dragon monkey master
  michael jennifer superman batman starwars computer internet whatever woaini woaininimen woaiwojia wangyang zhongguo nihao nihaoma
  chinachina fairway fairwayfairway fairwaypassword hangdao patent patentpatent zhuanli zhuanlidaohang correcthorsebatterystaple
  letmeinplease letmeinletmein welcomewelcome welcometochina helloworld hellohello hellohellohello abcabcabcabc`.split(/\s+/),
);

/** What stays of a password when what people add to make it “strong” is taken off. */
function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^[^\p{L}@$]+|[^\p{L}]+$/gu, "")
    .replace(/[@4]/g, "a")
    .replace(/[3]/g, "e")
    .replace(/[0]/g, "o")
    .replace(/[1!|]/g, "i")
    .replace(/[$5]/g, "s")
    .replace(/[^\p{L}]/gu, "");
}

/** One character again and again, or a run along the digits or the alphabet. */
function isRun(password: string): boolean {
  const plain = password.toLowerCase();
  if (new Set(plain).size <= 3) return true;
  const half = /^(.{1,4}?)\1+$/su.test(plain);
  const points = Array.from(plain, (character) => character.codePointAt(0) ?? 0);
  const steps = points.slice(1).map((point, index) => point - (points[index] ?? 0));
  const even = steps.filter((step) => step === 1 || step === -1 || step === 0).length;
  return half || even >= steps.length - 2;
}

/**
 * Holds a new password to the rules: long, nobody's name, not among the first that are tried. No rules of composition: they make
 * passwords that people write down (NIST SP 800-63B, 5.1.1.2).
 *
 * errors  ledger.account.password_short, password_long, password_own, password_common
 */
export function demandPassword(password: string, { name, email }: { readonly name: string; readonly email: string }): void {
  const chars = Array.from(password.normalize("NFC")).length;
  const { passwordCharsMin: charsMin, passwordCharsMax: charsMax } = limits;
  if (chars < charsMin) throw new AppError("ledger.account.password_short", { chars, charsMin });
  if (chars > charsMax) throw new AppError("ledger.account.password_long", { chars, charsMax });
  const plain = password.normalize("NFKC").toLowerCase();
  const own = [email, email.split("@")[0] ?? "", ...name.split(/\s+/), name.replace(/\s+/g, "")]
    .map((word) => word.normalize("NFKC").toLowerCase())
    .filter((word) => Array.from(word).length >= (/\p{Script=Han}/u.test(word) ? 2 : 4));
  if (own.some((word) => plain.includes(word))) throw new AppError("ledger.account.password_own", {});
  const core = bare(password);
  const doubled = /^(.+?)\1+$/su.exec(core)?.[1] ?? core;
  // Digits alone are dates, telephone and identity numbers.
  const digits = /^[\d\s.-]{1,20}$/.test(plain);
  if (common.has(core) || common.has(doubled) || digits || isRun(plain)) throw new AppError("ledger.account.password_common", {});
}
