import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { BrowserWindow as Window } from 'electron';
import { describe, expect, test } from 'vitest';
import phrases from '../../resources/report/visiting-phrases.json';
import { writeHtml } from '../../src/core/documents/html/writeHtml';
import { visitingList } from '../../src/domain/report/visiting-list';
import { ask } from '../support/bridge';
import { office } from '../support/office';
import { oneProgram } from '../support/our-page';
import { chooseInSaveDialog } from '../support/program';

const { program, inPage } = oneProgram();

const css = `@page { size: 210mm 297mm; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page) } }
  thead { display: table-header-group } td { height: 8mm }`;
const row = (index: number) =>
  `<tr><td>${index + 1}</td><td>Nguyễn Thị Người-${index + 1}</td></tr>`;
const list = (rows: number, head = '') =>
  `<!doctype html><html><head><meta charset="utf-8"><title>Danh sách</title><style>${css}</style>${head}</head><body><table>
  <thead><tr><th>STT</th><th>HỌ VÀ TÊN</th></tr></thead>${Array.from({ length: rows }, (_, at) => row(at)).join('')}</table></body></html>`;

async function pdfToken(name: string): Promise<{ file: string; path: string }> {
  const target = path.join(program().dataFolder, name);
  await chooseInSaveDialog(program(), target);
  const { value } = await ask(program(), 'desktop', 'chooseWhereToSave', {
    kind: 'pdf',
    suggestedName: 'Danh sách',
  });
  return { file: value?.['file'] as string, path: target };
}

const windows = () =>
  program().app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

describe('a document becomes a PDF', () => {
  test('3,000 rows on A4 sheets, with the heads of the table on each, and the window is gone', async () => {
    const { file, path: target } = await pdfToken('Danh sách.pdf');
    const reply = await ask(program(), 'desktop', 'writePdf', { html: list(3000), file });
    expect(reply).toMatchObject({
      value: { name: 'Danh sách.pdf', bytes: fs.statSync(target).size },
    });
    const info = execFileSync('pdfinfo', [target], { encoding: 'utf8' });
    expect(info).toMatch(/Page size: +59[45].* x 84[12].* pts \(A4\)/);
    const pages = execFileSync('pdftotext', ['-layout', target, '-'], { encoding: 'utf8' })
      .split('\f')
      .slice(0, -1);
    expect(pages.length).toBeGreaterThan(80);
    for (const page of pages) expect(page).toContain('HỌ VÀ TÊN');
    expect(pages.at(-1)).toContain('Người-3000');
    expect(await windows()).toBe(1);
  });

  test('our own form: numbers from the second page on, heads again, nothing in the margins', async () => {
    const { file, path: target } = await pdfToken('đến nhà.pdf');
    const visits = Array.from({ length: 3000 }, (_, index) => ({
      name: `Nguyễn Thị Hồng Phương ${index + 1}`,
      birthYear: 1960,
      sex: 'female' as const,
      hamletId: 'a',
      hamlet: 'Đoàn Kết',
      audience: 'adults' as const,
      hasClass: false,
      isConfirmed: false,
      phone: null,
    }));
    const counts = [{ hamletId: 'a', hamlet: 'Đoàn Kết', persons: 4000, missing: 3000 }];
    const html = writeHtml(
      visitingList(
        {
          office,
          lacks: 'class',
          adultsOnly: true,
          audience: null,
          withPhone: false,
          visits,
          counts,
          day: '2025-12-16',
        },
        phrases,
      ),
    );
    expect(await ask(program(), 'desktop', 'writePdf', { html, file })).toMatchObject({ ok: true });
    const [first = '', start = '', ...more] = execFileSync('pdftotext', ['-layout', target, '-'], {
      encoding: 'utf8',
    })
      .split('\f')
      .slice(0, -1);
    const top = (page: string) => page.trim().split('\n')[0]?.trim();
    expect(top(first)).toMatch(/^ỦY BAN NHÂN DÂN/u);
    // The Phụ lục counts its own pages.
    expect(top(start)).toBe('Phụ lục');
    expect(more.length).toBeGreaterThan(100);
    more.forEach((page, index) => {
      expect(top(page)).toBe(String(index + 2));
      expect(page).toContain('Họ và tên');
    });
    expect(more.at(-1)).toContain('Phương 3000');
    const boxes = execFileSync('pdftotext', ['-bbox', '-l', '10', target, '-'], {
      encoding: 'utf8',
    });
    const left = [...boxes.matchAll(/xMin="([\d.]+)"/gu)].map(([, at]) => Number(at));
    expect(Math.min(...left)).toBeGreaterThan((30 * 72) / 25.4 - 1);
    if (process.env['SHOTS']) fs.copyFileSync(target, path.join(process.env['SHOTS'], 'long.pdf'));
  });

  test('a document of more than 2 MB, where a data: address would be cut off, comes whole', async () => {
    const { file, path: target } = await pdfToken('dài.pdf');
    const html = list(20).replace('<body>', `<body><!--${'x'.repeat(3_000_000)}-->`);
    expect(await ask(program(), 'desktop', 'writePdf', { html, file })).toMatchObject({ ok: true });
    const text = execFileSync('pdftotext', [target, '-'], { encoding: 'utf8' });
    expect(text).toContain('Người-20');
  });

  test('no script of it runs and nothing it names is asked for', async () => {
    const { file, path: target } = await pdfToken('lạ.pdf');
    await program().app.evaluate(({ app }) => {
      const asked: string[] = [];
      (globalThis as { asked?: string[] }).asked = asked;
      app.on('web-contents-created', (_event, page) => {
        page.session.webRequest.onCompleted(({ url }) => asked.push(url));
      });
    });
    const html = list(
      1,
      `<link rel="stylesheet" href="https://example.com/a.css"><style>@import url('app://ui/index.html'); @font-face { font-family: x; src: url('app://ui/x.woff2') }</style>
       <script>document.documentElement.innerHTML = 'ran'</script>`,
    ).replace(
      '</table>',
      `</table><img src="app://ui/x.png"><img src="file:///etc/passwd"><iframe src="app://ui/index.html"></iframe>`,
    );
    expect(await ask(program(), 'desktop', 'writePdf', { html, file })).toMatchObject({ ok: true });
    const text = execFileSync('pdftotext', [target, '-'], { encoding: 'utf8' });
    expect(text).toContain('Người-1');
    expect(text).not.toContain('ran');
    const asked = await program().app.evaluate(() => (globalThis as { asked?: string[] }).asked);
    expect(asked?.map((address) => address.replace(/[\w-]{36}$/, '*'))).toEqual(['app://paper/*']);
  });

  test('the window has no script, no preload, a sandbox, and a session that is never on disk', async () => {
    await program().app.evaluate(({ app }) => {
      app.once('browser-window-created', (_event, window: Window) => {
        type Told = { getLastWebPreferences(): Record<string, unknown> };
        const { session } = window.webContents;
        (globalThis as { paper?: unknown }).paper = {
          ...(window.webContents as unknown as Told).getLastWebPreferences(),
          isShown: window.isVisible(),
          stored: session.getStoragePath(),
        };
      });
    });
    const { file } = await pdfToken('x.pdf');
    await ask(program(), 'desktop', 'writePdf', { html: list(1), file });
    const told = await program().app.evaluate(() => (globalThis as { paper?: unknown }).paper);
    expect(told).toMatchObject({
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      isShown: false,
      stored: null,
    });
    expect(told).not.toHaveProperty('preload');
  });

  test('a document too large to be ours is refused, and so is a name of another kind', async () => {
    const { file } = await pdfToken('y.pdf');
    const answer = await inPage(
      `window.api.desktop.writePdf({ html: 'x'.repeat(20_000_001), file: '${file}' })`,
    );
    expect(answer).toMatchObject({ error: { code: 'bad-input' } });
    await chooseInSaveDialog(program(), path.join(program().dataFolder, 'y.docx'));
    const { value } = await ask(program(), 'desktop', 'chooseWhereToSave', {
      kind: 'docx',
      suggestedName: 'y',
    });
    expect(
      await ask(program(), 'desktop', 'writePdf', { html: list(1), file: value?.['file'] }),
    ).toMatchObject({ error: { code: 'file-wrong-kind' } });
    expect(fs.existsSync(path.join(program().dataFolder, 'y.docx'))).toBe(false);
  });
});

describe('printing', () => {
  /** Stands for the system's dialog, of which there is none without a printer. */
  const answerDialog = (isPrinted: boolean, reason: string) =>
    program().app.evaluate(
      ({ app }, [done, why]) => {
        app.once('web-contents-created', (_event, page) => {
          page.print = (_options, told) => told?.(done, why);
        });
      },
      [isPrinted, reason] as const,
    );

  test.each([
    ['printed', true, '', { value: { isPrinted: true } }],
    ['closed by the user', false, 'Print job canceled', { value: { isPrinted: false } }],
    ['without a printer', false, 'Print job failed', { error: { code: 'print-failed' } }],
  ])('%s', async (_how, isPrinted, reason, answer) => {
    await answerDialog(isPrinted, reason);
    expect(await ask(program(), 'desktop', 'print', { html: list(1) })).toMatchObject(answer);
    expect(await windows()).toBe(1);
  });
});
