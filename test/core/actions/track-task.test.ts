import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentPlan } from '../../../src/core/actions/read-plan';
import {
  addEvidenceFile,
  addEvidenceLink,
  readTaskCard,
  removeEvidence,
  restoreEvidence,
  setTaskProgress,
} from '../../../src/core/actions/track-task';
import { EVIDENCE_FOLDER } from '../../../src/core/actions/keep-evidence';
import type { Core } from '../../../src/core/core';
import { contents, officeBook, temporaryFolder } from '../../support/book';

async function withTask(): Promise<{ core: Core; id: string }> {
  const core = await officeBook();
  return { core, id: (await currentPlan(core))?.tasks[0]?.id ?? '' };
}

const progress = (percent: number, note = '') =>
  ({ state: 'in-progress', percent, progressNote: note }) as const;

describe('the progress of a task', () => {
  it('keeps each change with who and when, the newest first', async () => {
    const { core, id } = await withTask();
    await setTaskProgress(core, { id, ...progress(20, 'Đã họp') });
    await setTaskProgress(core, { id, ...progress(20, 'Đã họp') });
    await setTaskProgress(core, { id, state: 'done', percent: 20, progressNote: 'Đã xong' });
    const { history } = await readTaskCard(core, id);
    expect(
      history.map(({ state, percent, progressNote }) => [state, percent, progressNote]),
    ).toEqual([
      ['done', 100, 'Đã xong'],
      ['in-progress', 20, 'Đã họp'],
    ]);
    expect(history[0]).toMatchObject({ at: core.now().toISOString(), evidence: null });
    expect(history[0]?.who).not.toBe('');
  });

  it('that has begun is under way', async () => {
    const { core, id } = await withTask();
    await setTaskProgress(core, { id, state: 'not-started', percent: 5, progressNote: '' });
    expect((await currentPlan(core))?.tasks[0]).toMatchObject({ state: 'in-progress', percent: 5 });
  });

  it.each([-1, 101, 1e9])('of %d %% is refused and nothing is written', async (percent) => {
    const { core, id } = await withTask();
    const before = contents(core);
    await expect(setTaskProgress(core, { id, ...progress(percent) })).rejects.toMatchObject({
      code: 'percent-out-of-range',
    });
    expect(contents(core)).toEqual(before);
  });

  it('has a history that cannot be changed', async () => {
    const { core, id } = await withTask();
    await setTaskProgress(core, { id, ...progress(20) });
    expect(() => core.store.raw.exec('update task_history set percent = 0')).toThrow(/history/);
    expect(() => core.store.raw.exec('delete from task_history')).toThrow(/history/);
  });
});

describe('evidence of a task', () => {
  it('is a copy of the file beside the book, as it was, under a good name', async () => {
    const { core, id } = await withTask();
    const source = path.join(temporaryFolder(), 'Biên bản: họp?.PDF');
    fs.writeFileSync(source, 'biên bản');
    const added = await addEvidenceFile(core, { taskId: id, file: source });
    const { evidence, history } = await readTaskCard(core, id);
    const location = `${added.id}/Biên bản - họp.PDF`;
    expect(evidence).toEqual([
      {
        id: added.id,
        kind: 'file',
        name: 'Biên bản - họp.PDF',
        location,
        at: core.now().toISOString(),
      },
    ]);
    expect(history[0]?.evidence).toBe('+ Biên bản - họp.PDF');
    const copy = path.join(path.dirname(core.store.file), EVIDENCE_FOLDER, location);
    expect(fs.readFileSync(copy, 'utf8')).toBe('biên bản');
    const hash = createHash('sha256').update('biên bản').digest('hex');
    expect(core.store.raw.prepare('select sha256 from task_evidence').pluck().get()).toBe(hash);
    fs.rmSync(source);
    expect(fs.existsSync(copy)).toBe(true);
  });

  it.each([
    ['Ảnh.p<d>f ', 'Ảnh.pdf'],
    ['không đuôi', 'không đuôi.bin'],
    [`a.${'x'.repeat(60)}`, 'a.xxxxxxxxxx'],
  ])('of the name %s is kept as %s', async (given, kept) => {
    const { core, id } = await withTask();
    const source = path.join(temporaryFolder(), given);
    fs.writeFileSync(source, 'x');
    await addEvidenceFile(core, { taskId: id, file: source });
    expect((await readTaskCard(core, id)).evidence[0]?.name).toBe(kept);
  });

  it('is taken out and back; its file stays', async () => {
    const { core, id } = await withTask();
    const { id: evidence } = await addEvidenceLink(core, {
      taskId: id,
      name: 'Tin trên trang TTĐT',
      link: 'https://phubinh.example/tin',
    });
    await removeEvidence(core, evidence);
    expect((await readTaskCard(core, id)).evidence).toEqual([]);
    await expect(removeEvidence(core, evidence)).rejects.toMatchObject({
      code: 'evidence-unknown',
    });
    await restoreEvidence(core, evidence);
    const { evidence: list, history } = await readTaskCard(core, id);
    expect(list).toMatchObject([{ name: 'Tin trên trang TTĐT', kind: 'link' }]);
    expect(history.map((step) => step.evidence)).toEqual([
      '+ Tin trên trang TTĐT',
      '- Tin trên trang TTĐT',
      '+ Tin trên trang TTĐT',
    ]);
  });

  it.each(['', 'phubinh', 'file:///etc/passwd', 'javascript:alert(1)', 'http://'])(
    'is no link that leads elsewhere than to the web: %s',
    async (link) => {
      const { core, id } = await withTask();
      const before = contents(core);
      await expect(addEvidenceLink(core, { taskId: id, name: 'x', link })).rejects.toMatchObject({
        code: 'link-not-web',
      });
      expect(contents(core)).toEqual(before);
    },
  );

  it('that cannot be kept leaves neither a row nor a file', async () => {
    const { core, id } = await withTask();
    const folder = temporaryFolder();
    const before = contents(core);
    const evidenceFolder = path.join(path.dirname(core.store.file), EVIDENCE_FOLDER);
    const missing = path.join(folder, 'không có.pdf');
    await expect(addEvidenceFile(core, { taskId: id, file: missing })).rejects.toMatchObject({
      code: 'file-missing',
    });
    await expect(addEvidenceFile(core, { taskId: id, file: folder })).rejects.toMatchObject({
      code: 'file-missing',
    });
    const source = path.join(folder, 'ảnh.jpg');
    fs.writeFileSync(source, 'ảnh');
    await expect(
      addEvidenceFile(core, { taskId: core.newId(), file: source }),
    ).rejects.toMatchObject({ code: 'task-unknown' });
    core.store.raw.exec(
      `create temp trigger stop before insert on main.task_evidence begin select raise(abort, 'stop'); end`,
    );
    await expect(addEvidenceFile(core, { taskId: id, file: source })).rejects.toThrow('stop');
    core.store.raw.exec('drop trigger temp.stop');
    expect(contents(core)).toEqual(before);
    expect(fs.existsSync(evidenceFolder) ? fs.readdirSync(evidenceFolder) : []).toEqual([]);
  });
});
