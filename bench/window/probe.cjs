// Loaded into the main process before the program, and the same for the bare window: runs a script in the page, presses
// a key if told to, rests, and prints one line of what it saw. See open-window.ts.
const fs = require('node:fs');
const { setTimeout: wait } = require('node:timers/promises');
const { app, dialog } = require('electron');

const { script, press, restMs, file, watchMemory } = JSON.parse(process.env.BENCH_PROBE);

// Shorter than anyone needs to choose a file in the system's dialog.
const CHOOSING_MS = 500;
let chosenAt = null;

// As if the user had chosen this file.
if (file !== null) {
  dialog.showOpenDialog = async () => {
    await wait(CHOOSING_MS);
    chosenAt = Date.now();
    return { canceled: false, filePaths: [file] };
  };
}

app.once('web-contents-created', (_event, page) => {
  page.once('dom-ready', () => {
    look(page)
      .catch((error) => ({ failed: String(error) }))
      .then((seen) => {
        process.stdout.write(`bench-probe ${JSON.stringify(seen)}\n`);
        app.quit();
      });
  });
});

async function look(page) {
  let most = 0;
  const measure = () => {
    most = Math.max(most, megabytes(app.getAppMetrics()));
  };
  const watch = watchMemory ? setInterval(measure, 200) : null;
  const said = await page.executeJavaScript(script);
  if (watch !== null) {
    clearInterval(watch);
    measure();
  }
  let memory = null;
  if (restMs !== null) {
    await wait(restMs);
    memory = megabytes(app.getAppMetrics());
  }
  if (press !== null) {
    page.sendInputEvent({ type: 'keyDown', ...press.key });
    page.sendInputEvent({ type: 'keyUp', ...press.key });
    await page.executeJavaScript(press.answered);
  }
  return { said, memory, most: watchMemory ? most : null, chosenAt };
}

/** Pages that several processes share are counted once where the system tells (Linux). */
function megabytes(processes) {
  const kilobytes = processes.map(({ pid, memory }) => {
    const rollup = `/proc/${pid}/smaps_rollup`;
    if (!fs.existsSync(rollup)) return memory.workingSetSize;
    return Number(/^Pss:\s+(\d+)/m.exec(fs.readFileSync(rollup, 'utf8'))[1]);
  });
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1024;
}
