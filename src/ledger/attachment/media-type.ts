/**
 * What a file is, by its first bytes: names and what a browser claims prove nothing. What could run in a browser (HTML, SVG, XML)
 * is told as the plain text that it is; what is not known, as bytes.
 */
export function mediaTypeOf(head: Buffer): string {
  const known = signatures.find(({ at = 0, bytes }) => head.subarray(at, at + bytes.length).equals(bytes));
  if (known) return known.type === zip ? officeOf(head) : known.type;
  return isText(head) ? "text/plain" : "application/octet-stream";
}

/** Bytes that tell a file's beginning apart from text; enough for the entries that name an Office document. */
export const headBytes = 16_384;

const zip = "application/zip";
const latin = (text: string) => Buffer.from(text, "latin1");
const signatures: readonly { readonly at?: number; readonly bytes: Buffer; readonly type: string }[] = [
  { bytes: latin("%PDF-"), type: "application/pdf" },
  { bytes: latin("\x89PNG\r\n\x1a\n"), type: "image/png" },
  { bytes: latin("\xff\xd8\xff"), type: "image/jpeg" },
  { bytes: latin("GIF8"), type: "image/gif" },
  { at: 8, bytes: latin("WEBP"), type: "image/webp" },
  { bytes: latin("II*\0"), type: "image/tiff" },
  { bytes: latin("MM\0*"), type: "image/tiff" },
  { at: 4, bytes: latin("ftyp"), type: "video/mp4" },
  { bytes: latin("PK\x03\x04"), type: zip },
  { bytes: latin("7z\xbc\xaf\x27\x1c"), type: "application/x-7z-compressed" },
  { bytes: latin("Rar!\x1a\x07"), type: "application/vnd.rar" },
  { bytes: latin("\x1f\x8b"), type: "application/gzip" },
  { bytes: latin("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), type: "application/x-ole-storage" },
  { bytes: latin("{\\rtf"), type: "application/rtf" },
  { bytes: latin("MZ"), type: "application/vnd.microsoft.portable-executable" },
  { bytes: latin("\x7fELF"), type: "application/x-elf" },
];

const office = "application/vnd.openxmlformats-officedocument";

/** Office documents and OFD are zip archives; the names of their first entries tell which. */
function officeOf(head: Buffer): string {
  if (head.includes("word/")) return `${office}.wordprocessingml.document`;
  if (head.includes("xl/")) return `${office}.spreadsheetml.sheet`;
  if (head.includes("ppt/")) return `${office}.presentationml.presentation`;
  return head.includes("OFD.xml") ? "application/ofd" : zip;
}

/** UTF-8 without control characters, or GB 18030, in which every byte above ASCII comes in pairs or fours. */
function isText(head: Buffer): boolean {
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false;
  return ["utf-8", "gb18030"].some((encoding) => {
    try {
      // The head may end within a character.
      new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
      return true;
    } catch {
      return false;
    }
  });
}
