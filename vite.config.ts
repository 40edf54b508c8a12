import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Builds the web door into `dist/web`, which the server serves; in development `/api` goes to a running server. */
export default defineConfig({
  root: "src/web",
  plugins: [react()],
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: "es2023",
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // One chunk, so that the setting in plain-zod.ts comes before the first shape.
            { name: "shapes", test: /node_modules\/zod\/|api\/plain-zod\.ts$|\/contract\.ts$|corpus\/record\.ts$/ },
            { name: "chart", test: /node_modules\/(echarts|zrender)\// },
            { name: "yaml", test: /node_modules\/yaml\// },
          ],
        },
      },
    },
  },
  server: { proxy: { "/api": process.env["FAIRWAY_SERVER"] ?? "http://127.0.0.1:4600" } },
});
