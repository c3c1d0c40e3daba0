// Measures the built program against the bare parts it is made of: npm run bench [-- --json FILE] [--only NAME]
import path from 'node:path';
import { ensureElectron, projectRoot } from './ensure-electron.mjs';
import { ensureSystem } from './ensure-system.mjs';
import { build } from './build.mjs';
import { exitWith, runToEnd } from './run-to-end.mjs';

const bundle = path.join(projectRoot, 'node_modules', '.cache', 'bench');

// npm changes into the project; INIT_CWD is where the person stands.
const callerDir = process.env.npm_lifecycle_event === 'bench' ? process.env.INIT_CWD : undefined;

await exitWith(async () => {
  await ensureSystem('tests');
  const { exe } = await ensureElectron();
  await build();
  await bundleBench();
  const command = [
    exe,
    '--no-deprecation',
    path.join(bundle, 'index.js'),
    ...process.argv.slice(2),
  ];
  const needsScreen = process.platform === 'linux' && !process.env.DISPLAY;
  const screen = ['xvfb-run', '-a', '-s', '-screen 0 1366x768x24'];
  const [program, ...rest] = needsScreen ? [...screen, ...command] : command;
  return runToEnd(program, rest, {
    cwd: projectRoot,
    env: {
      ...process.env,
      ELECTRON_RUN_AS_NODE: '1',
      SHVS_CALLER_DIR: callerDir ?? process.cwd(),
    },
  });
});

/** The same way the program itself is built, so that what is measured is what runs. */
async function bundleBench() {
  const { build: vite } = await import('vite');
  await vite({
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    resolve: { alias: { fflate: 'fflate/browser' } },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node24.15',
      outDir: bundle,
      emptyOutDir: true,
      rolldownOptions: {
        input: path.join(projectRoot, 'bench', 'index.ts'),
        external: ['@aws-sdk/client-s3'],
      },
    },
  });
}
