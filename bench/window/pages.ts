/** Scripts for the page; each is sent as its own source, so none uses anything from outside itself. */
const script = (work: () => Promise<unknown>) => `(${work.toString()})()`;

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
