const office = "application/vnd.openxmlformats-officedocument";

/** Kinds of files by the names that people know; letters that are the same in every language. */
const kinds: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "application/ofd": "OFD",
  "application/zip": "ZIP",
  "application/rtf": "RTF",
  "application/x-ole-storage": "DOC / XLS / PPT",
  "image/png": "PNG",
  "image/jpeg": "JPEG",
  "image/gif": "GIF",
  "image/webp": "WebP",
  "image/tiff": "TIFF",
  "video/mp4": "MP4",
  "text/plain": "TXT",
  [`${office}.wordprocessingml.document`]: "DOCX",
  [`${office}.spreadsheetml.sheet`]: "XLSX",
  [`${office}.presentationml.presentation`]: "PPTX",
};

export function fileKind(mediaType: string): string {
  return kinds[mediaType] ?? mediaType;
}
