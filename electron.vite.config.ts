import fs from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const fromRoot = (...parts: string[]) => path.join(import.meta.dirname, ...parts);

// The older of the two Electrons a machine may have: 42 (Node 24.15, Chrome 148).
const NODE_TARGET = 'node24.15';
const CHROME_TARGET = 'chrome148';

// A room without its first file yet is left out.
const existing = (inputs: Record<string, string>) =>
  Object.fromEntries(Object.entries(inputs).filter(([, file]) => fs.existsSync(file)));

const mainInputs = existing({
  index: fromRoot('src/main/index.ts'),
  core: fromRoot('src/core/process.ts'),
  cli: fromRoot('src/core/cli/index.ts'),
  'list-reader': fromRoot('src/core/intake/list-reader.ts'),
});
const preloadInputs = existing({ index: fromRoot('src/preload/index.ts') });
const rendererInputs = existing({ index: fromRoot('src/renderer/index.html') });
const hasAny = (inputs: Record<string, string>) => Object.keys(inputs).length > 0;

/**
 * Tells V8 that all of the scripts of the first page is run, so that Chromium keeps it compiled for the next start; left
 * to itself it keeps only what ran while the file was being loaded, and compiles a thousand functions anew each time.
 */
function compileWholeAtStart(): Plugin {
  return {
    name: 'compile-whole-at-start',
    generateBundle: {
      // The hint counts only above everything else that is put into the file.
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const first = chunks.filter(({ isEntry }) => isEntry);
        const atStart = new Set(first.flatMap(({ fileName, imports }) => [fileName, ...imports]));
        for (const chunk of chunks) {
          if (atStart.has(chunk.fileName))
            chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
        }
      },
    },
  };
}

export default defineConfig({
  ...(hasAny(mainInputs) && {
    main: {
      // Its Node build declares a `require` of its own, which the bundle has already.
      resolve: { alias: { fflate: 'fflate/browser' } },
      build: {
        target: NODE_TARGET,
        outDir: 'out/main',
        rolldownOptions: {
          input: mainInputs,
          // unzipper (of exceljs) requires it only where somebody reads from S3.
          external: ['@aws-sdk/client-s3'],
          output: {
            format: 'es' as const,
            entryFileNames: '[name].js',
            chunkFileNames: 'chunks/[name]-[hash].js',
          },
        },
      },
    },
  }),
  ...(hasAny(preloadInputs) && {
    preload: {
      build: {
        target: NODE_TARGET,
        outDir: 'out/preload',
        // A sandboxed preload can require nothing but electron, and only as CommonJS in one file.
        externalizeDeps: false,
        rolldownOptions: {
          input: preloadInputs,
          output: { format: 'cjs' as const, entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
  }),
  ...(hasAny(rendererInputs) && {
    renderer: {
      root: fromRoot('src/renderer'),
      plugins: [react(), compileWholeAtStart()],
      build: {
        target: CHROME_TARGET,
        outDir: fromRoot('out/renderer'),
        minify: true,
        // The content security policy allows no data: addresses.
        assetsInlineLimit: 0,
        rolldownOptions: { input: rendererInputs },
      },
    },
  }),
});
