/** Scripts for the page; each is sent as its own source, so none uses anything from outside itself. */
function script(work: (given: string) => Promise<unknown>, given = ''): string {
  return `(${work.toString()})(${JSON.stringify(given)})`;
}

/** When the bare page has painted: its second animation frame. */
export const bareFrame = 'window.secondFrame';

/** When the overview stands painted with its figures and the keyboard is in the page. */
export const overviewUsable = script(
  () =>
    new Promise((resolve) => {
      const look = () => {
        const page = document.querySelector('main#page');
        const hasFigures = page?.querySelector('[role="grid"] tr[aria-rowindex]') != null;
        const hasKeyboard = page?.contains(document.activeElement) === true;
        // What stands in one frame is painted by the next.
        requestAnimationFrame(hasFigures && hasKeyboard ? () => resolve(Date.now()) : look);
      };
      look();
    }),
);

/** Ctrl+2 opens the plan. */
export const planKey = { keyCode: '2', modifiers: ['control'] } as const;
export const planOpened = script(
  () =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (window.location.hash.endsWith('/ke-hoach')) resolve();
        else requestAnimationFrame(look);
      };
      look();
    }),
);

/** Opens a class and marks it down one session; gives the milliseconds from each key to “Đã lưu”. */
export const takeMarks = (classId: string) =>
  script(async (id) => {
    const grid = await new Promise<HTMLElement>((resolve) => {
      const look = () => {
        const focused = document.activeElement;
        const isSheet = focused instanceof HTMLElement && focused.querySelector('[data-cell]');
        if (document.querySelector('main#page') && !window.location.hash.includes(id)) {
          window.location.hash = `#/lop-hoc/${id}`;
        }
        if (isSheet) resolve(focused);
        else requestAnimationFrame(look);
      };
      look();
    });
    const press = (code: string, key: string) =>
      grid.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true }));
    const saved = () =>
      new Promise<void>((resolve) => {
        let isSaving = false;
        const observer = new MutationObserver(() => {
          const state = document.querySelector<HTMLElement>('[data-saved]')?.dataset['saved'];
          isSaving ||= state === 'saving';
          if (!isSaving || state !== 'saved') return;
          observer.disconnect();
          resolve();
        });
        const watch = { subtree: true, childList: true, attributeFilter: ['data-saved'] };
        observer.observe(document.body, watch);
      });
    const taken: number[] = [];
    const persons = Number(grid.getAttribute('aria-rowcount')) - 2;
    for (let person = 0; person < persons; person += 1) {
      const isSaved = saved();
      const from = performance.now();
      press('Digit1', '1');
      await isSaved;
      taken.push(performance.now() - from);
      press('ArrowDown', 'ArrowDown');
    }
    return taken;
  }, classId);
