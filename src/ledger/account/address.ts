import { isIP } from "node:net";

/** Who is behind an address, for counting: whoever has one of IPv6 has millions beside it. */
export function networkOf(address: string): string {
  return isIP(address.replace(/%.*$/, "")) === 6 && !/^::ffff:\d+\./.test(address) ? shortAddress(address) : address;
}

/** An address of the network as it is kept and shown: its last part is taken off (`203.0.113.x`, `2001:db8:1::x`). */
export function shortAddress(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "").replace(/%.*$/, "");
  if (isIP(plain) === 4) return plain.replace(/\d+$/, "x");
  if (isIP(plain) !== 6) return "";
  const [left = "", right = ""] = plain.split("::");
  const leading = left.split(":").filter((group) => group !== "");
  if (leading.length === 0 && right === "1") return "::1";
  return `${leading.slice(0, 3).join(":")}::x`;
}
