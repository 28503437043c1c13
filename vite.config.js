// Builds galang/ui/front into galang/ui/static/ui: app.css, app.js, and every other file there as it is.
// Names stay fixed; whitenoise adds the hashes.
import { readFileSync, readdirSync } from "node:fs";
import { defineConfig } from "vite";

const FRONT = "galang/ui/front/";

const copyTheRest = {
  name: "copy-the-rest",
  generateBundle() {
    const plain = readdirSync(FRONT, { withFileTypes: true }).filter((file) => file.isFile());
    for (const { name } of plain.filter((file) => !/\.(js|css|md)$/.test(file.name))) {
      this.emitFile({ type: "asset", fileName: name, source: readFileSync(FRONT + name) });
    }
  },
};

export default defineConfig({
  publicDir: false,
  plugins: [copyTheRest],
  build: {
    outDir: "galang/ui/static/ui",
    emptyOutDir: true,
    target: ["es2019", "chrome73"], // what a 2 GB Android phone with an old WebView can read
    cssTarget: "chrome87",
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { app: FRONT + "app.js", style: FRONT + "app.css" },
      output: {
        entryFileNames: "[name].js",
        assetFileNames: ({ names: [name] }) => (name === "style.css" ? "app.css" : "[name][extname]"),
      },
    },
  },
});
