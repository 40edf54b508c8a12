/** Dots for each one of the drawing: sharp in print. */
const scale = 3;

/** Draws an SVG on the page's own canvas and hands it to the reader as a PNG. */
export async function savePng(svgUrl: string, name: string): Promise<void> {
  const answer = await fetch(svgUrl);
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await answer.text())}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  // Pictures go into documents, whose paper is white.
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("no picture");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
