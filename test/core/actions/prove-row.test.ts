import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { savePerson } from '../../../src/core/actions/change-people';
import { changeRegister } from '../../../src/core/actions/change-register';
import { erasePerson } from '../../../src/core/actions/erase-person';
import { EVIDENCE_FOLDER } from '../../../src/core/actions/keep-evidence';
import {
  addFile,
  addLink,
  countEvidence,
  listEvidence,
  removeEvidence,
  restoreEvidence,
} from '../../../src/core/actions/prove-row';
import type { Core } from '../../../src/core/core';
import type { Honour, OfficialDocumentEntry } from '../../../src/domain/register/rows';
import { evidenceFile } from '../../../src/main/evidence-file';
import { contents, draft, officeBook, temporaryFolder } from '../../support/book';

const LINK = 'https://phubinh.example/tin';

function document(): OfficialDocumentEntry {
  return {
    id: crypto.randomUUID(),
    direction: 'issued',
    type: 'KH',
    symbol: '64/KH-UBND',
    day: '2025-09-29',
    issuer: '',
    subject: 'Triển khai Phong trào',
    note: '',
  };
}

async function withRow(): Promise<{ core: Core; owner: string }> {
  const core = await officeBook();
  const row = document();
  await changeRegister(core, 'officialDocument', [{ do: 'put', row }]);
  return { core, owner: row.id };
}

function someFile(name = 'Bản ký của Lê Ân.pdf'): string {
  const file = path.join(temporaryFolder(), name);
  fs.writeFileSync(file, 'văn bản');
  return file;
}

const kept = (core: Core) => {
  const folder = path.join(path.dirname(core.store.file), EVIDENCE_FOLDER);
  return fs.existsSync(folder) ? fs.readdirSync(folder) : [];
};

it('a file that may only be read is kept, too, as a copy that may be written to', async () => {
  const { core, owner } = await withRow();
  const source = someFile();
  fs.chmodSync(source, 0o444);
  const { id } = await addFile(core, { owner, file: source });
  const [found] = await listEvidence(core, owner);
  const copy = evidenceFile(path.dirname(core.store.file), id, found?.name ?? '');
  expect(fs.statSync(copy).mode & 0o222).not.toBe(0);
});

it('a file is copied beside the book, where the window opens it, and stays when the original goes', async () => {
  const { core, owner } = await withRow();
  const source = someFile();
  const { id } = await addFile(core, { owner, file: source });
  fs.rmSync(source);
  const [found] = await listEvidence(core, owner);
  expect(found).toEqual({
    id,
    kind: 'file',
    name: path.basename(source),
    location: `${id}/${path.basename(source)}`,
    at: core.now().toISOString(),
  });
  const opened = evidenceFile(path.dirname(core.store.file), id, path.basename(source));
  expect(fs.readFileSync(opened, 'utf8')).toBe('văn bản');
  const hash = createHash('sha256').update('văn bản').digest('hex');
  expect(core.store.raw.prepare('select sha256 from register_evidence').pluck().get()).toBe(hash);
});

it('a link that is not of the web is refused and nothing is written', async () => {
  const { core, owner } = await withRow();
  const before = contents(core);
  for (const link of ['phubinh.gov.vn', 'file:///etc/passwd', 'javascript:alert(1)', '']) {
    await expect(addLink(core, { owner, name: 'Tin', link })).rejects.toMatchObject({
      code: 'link-not-web',
    });
  }
  expect(contents(core)).toEqual(before);
});

it('is taken out and put back, once each; its file stays', async () => {
  const { core, owner } = await withRow();
  const { id } = await addFile(core, { owner, file: someFile() });
  await addLink(core, { owner, name: '', link: LINK });
  const before = await listEvidence(core, owner);
  expect(before.map(({ name }) => name)).toEqual(['Bản ký của Lê Ân.pdf', LINK]);
  await removeEvidence(core, id);
  expect(await listEvidence(core, owner)).toEqual(before.slice(1));
  await expect(removeEvidence(core, id)).rejects.toMatchObject({ code: 'evidence-unknown' });
  expect(kept(core)).toEqual([id]);
  await restoreEvidence(core, id);
  await expect(restoreEvidence(core, id)).rejects.toMatchObject({ code: 'evidence-unknown' });
  expect(await listEvidence(core, owner)).toEqual(before);
});

it('of a row that is not there is refused; neither the book nor the folder has anything of it', async () => {
  const { core, owner } = await withRow();
  const file = someFile();
  await changeRegister(core, 'officialDocument', [{ do: 'remove', id: owner }]);
  const before = contents(core);
  for (const unknown of [owner, crypto.randomUUID()]) {
    const attempts = [
      () => addFile(core, { owner: unknown, file }),
      () => addLink(core, { owner: unknown, name: '', link: LINK }),
      () => listEvidence(core, unknown),
    ];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({ code: 'register-row-unknown' });
    }
  }
  expect(contents(core)).toEqual(before);
  expect(kept(core)).toEqual([]);
});

it('comes back with the row it proves, and is counted by row', async () => {
  const { core, owner } = await withRow();
  await addLink(core, { owner, name: 'Một', link: LINK });
  const { id } = await addLink(core, { owner, name: 'Hai', link: LINK });
  await addLink(core, { owner, name: 'Ba', link: LINK });
  await removeEvidence(core, id);
  const counts = () => countEvidence(core, 'officialDocument');
  expect(await counts()).toEqual([{ owner, count: 2 }]);
  expect(await countEvidence(core, 'activity')).toEqual([]);
  const { undo } = await changeRegister(core, 'officialDocument', [{ do: 'remove', id: owner }]);
  expect(await counts()).toEqual([]);
  await changeRegister(core, 'officialDocument', undo);
  expect(await counts()).toEqual([{ owner, count: 2 }]);
});

it('leaves no name in the audit', async () => {
  const { core, owner } = await withRow();
  const { id } = await addFile(core, { owner, file: someFile() });
  await addLink(core, { owner, name: 'Tin về Lê Ân', link: `${LINK}/le-an` });
  await removeEvidence(core, id);
  await restoreEvidence(core, id);
  const audit = core.store.raw
    .prepare(`select action, detail from audit where subject = ?`)
    .all(`row:${owner}`) as { action: string; detail: string }[];
  expect(audit.map(({ action }) => action)).toEqual([
    'addEvidence',
    'addEvidence',
    'removeEvidence',
    'restoreEvidence',
  ]);
  expect(JSON.stringify(audit)).not.toMatch(/Ân|le-an|\.pdf/u);
});

it('of a reward goes, file and all, with whom the office erases on request', async () => {
  const { core } = await withRow();
  const { id: personId } = await savePerson(core, { id: null, draft: draft('Lê Ân') });
  const row: Honour = {
    id: crypto.randomUUID(),
    day: '2025-10-10',
    kind: 'model-citizen',
    name: 'Lê Ân',
    personId,
    hamletId: null,
    state: 'candidate',
    decision: '',
    decidedOn: null,
    note: '',
  };
  await changeRegister(core, 'honour', [{ do: 'put', row }]);
  const { id } = await addFile(core, { owner: row.id, file: someFile() });
  expect(kept(core)).toEqual([id]);
  await erasePerson(core, { id: personId, reason: 'Theo yêu cầu ngày 05/11/2025' });
  expect(kept(core)).toEqual([]);
  expect(await listEvidence(core, row.id)).toEqual([]);
  expect(core.store.raw.prepare('select * from register_evidence').all()).toEqual([]);
});
