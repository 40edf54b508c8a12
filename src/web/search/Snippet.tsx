/** Text with `[[…]]` around what matched. */
export function Snippet({ text }: { readonly text: string }) {
  return text
    .split(/(\[\[.*?\]\])/s)
    .map((piece, index) =>
      piece.startsWith("[[") && piece.endsWith("]]") ? <mark key={index}>{piece.slice(2, -2)}</mark> : piece,
    );
}
