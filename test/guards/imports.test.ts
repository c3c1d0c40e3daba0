import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importViolations, sourceFiles } from './import-zones';

const projectRoot = path.resolve(import.meta.dirname, '../..');

test('no file of the program imports what its room may not', () => {
  const told = importViolations(projectRoot).map((v) => `${v.file}:${v.line} ${v.reason}`);
  expect(told).toEqual([]);
  expect(sourceFiles(projectRoot).length).toBeGreaterThan(0);
});

describe('in a sample tree', () => {
  let root: string;

  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'import-zones-'));
  });

  afterEach(() => {
    fs.rmSync(root, { recursive: true, force: true });
  });

  function write(file: string, text: string) {
    const place = path.join(root, file);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(place, text);
  }

  const broken: [file: string, code: string, reason: string][] = [
    ['src/domain/day.ts', `import fs from 'node:fs';`, 'domain may not import node:fs'],
    ['src/domain/day.ts', `import { join } from 'path';`, 'domain may not import path'],
    ['src/domain/day.ts', `import { z } from 'zod';`, 'domain may not import zod'],
    [
      'src/domain/plan/plan.ts',
      `import { x } from '../../contract/plan';`,
      'domain may not import contract',
    ],
    [
      'src/domain/plan/plan.ts',
      `import p from '../../../resources/plans/a.json';`,
      'domain may not import resources',
    ],
    [
      'src/contract/plan.ts',
      `import type { Core } from '../core/core';`,
      'contract may not import core/core',
    ],
    ['src/contract/plan.ts', `import { app } from 'electron';`, 'contract may not import electron'],
    [
      'src/core/storage/open.ts',
      `import { build } from '../documents/word';`,
      'core/storage may not import core/documents',
    ],
    [
      'src/core/storage/open.ts',
      `import { take } from '../actions/takeAttendance';`,
      'core/storage may not import core/actions',
    ],
    [
      'src/core/storage/open.ts',
      `import type { Core } from '../core';`,
      'core/storage may not import core/core',
    ],
    ['src/core/storage/open.ts', `import 'docx';`, 'core/storage may not import docx'],
    [
      'src/core/documents/word/table.ts',
      `import { read } from '../../intake/sheet';`,
      'core/documents may not import core/intake',
    ],
    [
      'src/core/documents/word/table.ts',
      `import Database from 'better-sqlite3';`,
      'core/documents may not import better-sqlite3',
    ],
    [
      'src/core/intake/sheet.ts',
      `import { open } from '../storage';`,
      'core/intake may not import core/storage',
    ],
    [
      'src/core/files/write.ts',
      `import { read } from '../intake/sheet';`,
      'core/files may not import core/intake',
    ],
    [
      'src/core/actions/closePeriod.ts',
      `import { x } from '../../contract/period';`,
      'core/actions may not import contract',
    ],
    [
      'src/core/actions/closePeriod.ts',
      `import { serve } from '../serve/serve';`,
      'core/actions may not import core/serve',
    ],
    [
      'src/core/actions/calendar.ts',
      `const { default: ical } = await import('ical-generator');`,
      'core/actions may not import ical-generator',
    ],
    [
      'src/domain/plan/holidays.ts',
      `import { CalendarVietnamese } from 'date-chinese';`,
      'domain may not import date-chinese',
    ],
    [
      'src/core/serve/serve.ts',
      `import { open } from '../storage/open';`,
      'core/serve may not import core/storage',
    ],
    [
      'src/core/serve/serve.ts',
      `import { run } from '../cli';`,
      'core/serve may not import core/cli',
    ],
    [
      'src/core/cli/index.ts',
      `import { open } from '../storage/open';`,
      'core/cli may not import core/storage',
    ],
    [
      'src/core/clock.ts',
      `import { open } from './storage/open';`,
      'core/shared may not import core/storage',
    ],
    [
      'src/core/process.ts',
      `import { parentPort } from 'electron';`,
      'core/entry may not import electron',
    ],
    [
      'src/core/process.ts',
      `import { open } from '../main/window/open';`,
      'core/entry may not import main',
    ],
    [
      'src/main/index.ts',
      `import { openCore } from '../core/index';`,
      'main may not import core/entry',
    ],
    ['src/main/index.ts', `import { fold } from '../domain/text';`, 'main may not import domain'],
    ['src/preload/index.ts', `import fs from 'node:fs';`, 'preload may not import node:fs'],
    ['src/preload/index.ts', `import { x } from '../main/index';`, 'preload may not import main'],
    [
      'src/renderer/app/App.tsx',
      `import { ipcRenderer } from 'electron';`,
      'renderer may not import electron',
    ],
    ['src/renderer/app/App.tsx', `import os from 'os';`, 'renderer may not import os'],
    [
      'src/renderer/app/App.tsx',
      `import { take } from '../../core/actions/takeAttendance';`,
      'renderer may not import core/actions',
    ],
    [
      'src/renderer/app/App.tsx',
      `import { x } from '../../main/window/open';`,
      'renderer may not import main',
    ],
    [
      'src/renderer/app/App.tsx',
      `import { x } from '../../preload/index';`,
      'renderer may not import preload',
    ],
    ['src/renderer/app/App.tsx', `import _ from 'lodash';`, 'renderer may not import lodash'],
    [
      'src/domain/day.ts',
      `import { x } from '../../test/support/clock';`,
      'domain may not import test/support/clock',
    ],
    ['src/shared/day.ts', ``, 'belongs to no room of the import table'],
    ['src/core/queue/queue.ts', ``, 'belongs to no room of the import table'],
  ];

  test.each(broken)('%s with «%s» is refused', (file, code, reason) => {
    write(file, `${code}\n`);
    expect(importViolations(root)).toEqual([{ file, line: 1, reason }]);
  });

  test('every way of importing is seen, with its line', () => {
    write(
      'src/domain/ways.ts',
      [
        `/// <reference types="node" />`,
        `import 'node:a';`,
        `import type { B } from 'node:b';`,
        `export { c } from 'node:c';`,
        `export * from 'node:d';`,
        `import e = require('node:e');`,
        `type F = import('node:f').F;`,
        `const g = await import('node:g');`,
        `const h = require('node:h');`,
        `const i = require.resolve('node:i');`,
        `const j = import.meta.glob(['../core/storage/*.ts', '../main/*.ts']);`,
        `const k = new Worker(new URL('../core/process.ts', import.meta.url));`,
        `const l = await import(name);`,
        'const m = await import(`node:m`);',
        '// import "node:n" in a comment and in a string are nothing',
        `const o = "import 'node:o'";`,
      ].join('\n'),
    );
    expect(importViolations(root).map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'domain may not import node:types'],
      [2, 'domain may not import node:a'],
      [3, 'domain may not import node:b'],
      [4, 'domain may not import node:c'],
      [5, 'domain may not import node:d'],
      [6, 'domain may not import node:e'],
      [7, 'domain may not import node:f'],
      [8, 'domain may not import node:g'],
      [9, 'domain may not import node:h'],
      [10, 'domain may not import node:i'],
      [11, 'domain may not import core/storage'],
      [11, 'domain may not import main'],
      [12, 'domain may not import core/entry'],
      [13, 'domain: an import whose target is computed cannot be checked'],
      [14, 'domain may not import node:m'],
    ]);
  });

  test('what the table allows passes', () => {
    const allowed: Record<string, string> = {
      'src/domain/person/person.ts': `import { fold } from '../text';`,
      'src/contract/plan.ts': `import { z } from 'zod'; import type { Plan } from '../domain/plan/plan';`,
      'src/core/storage/open.ts': `import D from 'better-sqlite3'; import 'kysely'; import fs from 'node:fs'; import '../clock'; import './pragmas';`,
      'src/core/documents/word/table.ts': `import 'docx'; import form from '../../../../resources/forms/a.json'; import '../form';`,
      'src/core/actions/closePeriod.ts': `import '../storage'; import '../documents/word/table'; import '../intake/sheet'; import '../files/write'; import type { Core } from '../core'; import '../../domain/errors';`,
      'src/core/serve/serve.ts': `import '../../contract/plan'; import '../actions/closePeriod'; import '../core';`,
      'src/core/cli/index.ts': `import '../serve/serve'; import '../actions/closePeriod'; import { openCore } from '../index'; import '..';`,
      'src/core/core.ts': `import type { Storage } from './storage/open';`,
      'src/core/index.ts': `import './storage/open'; import './serve/serve'; import './actions/closePeriod'; import './core';`,
      'src/core/process.ts': `import './index';`,
      'src/main/index.ts': `import { app } from 'electron'; import path from 'node:path'; import '../contract/plan';`,
      'src/preload/index.ts': `import { contextBridge } from 'electron/renderer'; import '../contract/plan';`,
      'src/renderer/app/App.tsx': `import '@mantine/core/styles.css'; import '@fontsource-variable/inter'; import { useState } from 'react'; import 'react-dom/client'; import { Link } from 'wouter'; import '@tanstack/react-query'; import './app.css?inline'; import '../../domain/text'; import words from '../../../resources/words.json'; const p = <p>import 'node:fs'</p>;`,
      'src/no-electron.d.ts': `export {};`,
    };
    for (const [file, code] of Object.entries(allowed)) write(file, code);
    expect(importViolations(root)).toEqual([]);
  });
});
