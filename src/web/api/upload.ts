import { z } from "zod";
import { ApiError, failureIn } from "./client.ts";

const uploadedShape = z.object({ path: z.string() });

/**
 * Sends one file's bytes as they are. XMLHttpRequest, because `fetch` does not tell how much was sent.
 * Returns the name by which the import action takes the file.
 */
export function upload(file: File, lang: string, signal: AbortSignal, sent: (bytes: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/corpus/upload?${new URLSearchParams({ name: file.name, lang })}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.addEventListener("progress", (event) => sent(event.loaded));
    request.addEventListener("load", () => {
      if (request.status >= 300) return reject(failureIn(request.responseText, request.status));
      const answer = uploadedShape.safeParse(JSON.parse(request.responseText));
      if (answer.success) resolve(answer.data.path);
      else reject(new ApiError({ code: "web.bad_answer", message: "corpus/upload" }, 200));
    });
    request.addEventListener("error", () => reject(new ApiError({ code: "web.no_server", message: file.name }, 0)));
    request.addEventListener("abort", () => reject(new DOMException("cancelled", "AbortError")));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
