import { expect, test } from 'vitest';
import { setUpOffice } from '../../src/core/actions/set-up-office';
import { office } from '../support/office';
import { newDataFolder } from '../support/program';
import { programsOfEachTest } from '../support/programs';
import { addClass, withBook } from './people-book';

const { open } = programsOfEachTest();
const hamlets = Array.from({ length: 40 }, (_, at) => `Xóm Phố Hương ${at + 10}`);

test('forty numbered hamlets can be told apart at 1366×768 on the pages that list them', async () => {
  const dataFolder = newDataFolder();
  await withBook(dataFolder, async (core) => {
    await setUpOffice(core, { office, hamlets, shippedPlan: null });
    await addClass(core, 'Lớp 1', ['Lê Ân'], []);
  });
  const { page } = await open({ dataFolder });
  await page.getByRole('navigation').waitFor();
  for (const scale of ['100', '120']) {
    await page.evaluate((chosen) => localStorage.setItem('look.scale', chosen), scale);
    for (const to of ['/nguoi-dan/dan-so', '/nguoi-dan/chua-tiep-can']) {
      await page.evaluate((hash) => (window.location.hash = hash), `#${to}`);
      await page.reload();
      const name = page
        .getByRole('grid')
        .first()
        .getByText(hamlets[0] ?? '');
      await name.waitFor({ state: 'attached' });
      await page.evaluate(() => document.fonts.ready);
      const cut = await name.evaluate((part) => {
        const cell = part.closest('td') ?? part;
        return [part, cell].some((each) => each.scrollWidth > each.clientWidth);
      });
      expect(cut, `${to} at ${scale} %`).toBe(false);
    }
  }
});
