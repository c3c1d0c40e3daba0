/** What the page saw while people were looked for. */
export interface PeopleShown {
  /** From the list asked for to the frame in which its first row stands. */
  readonly opened: number;
  /** From each key to the frame in which the list and its count are those of the answer. */
  readonly keys: readonly number[];
}

/** Opens the people's list and makes its search each of these in turn, the next once the one before is answered. */
export const searchPeople = (typed: readonly string[]) =>
  `(${search.toString()})(${JSON.stringify(typed)})`;

// Sent to the page as its own source: it uses nothing from outside itself.
async function search(typed: readonly string[]): Promise<PeopleShown> {
  const until = (isThere: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const patience = performance.now() + 10_000;
      const look = () => {
        if (isThere()) resolve();
        else if (performance.now() > patience)
          reject(
            new Error(
              `not there: ${isThere.toString()} ${location.hash} ${count() ?? ''} ${keys.length}`,
            ),
          );
        else requestAnimationFrame(look);
      };
      look();
    });
  const there = (selector: string) => document.querySelector(`main#page ${selector}`);
  const count = () => there('span[role=status]')?.textContent;
  const keys: number[] = [];
  await until(() => there('h1') !== null);
  const from = performance.now();
  window.location.hash = '#/nguoi-dan';
  await until(() => there('[data-find]') !== null && there('tr[aria-rowindex="2"]') !== null);
  const opened = performance.now() - from;
  const field = document.querySelector<HTMLInputElement>('main#page [data-find]');
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  for (const text of typed) {
    await new Promise((resolve) => requestIdleCallback(resolve));
    const shown = count();
    const pressed = performance.now();
    write?.set?.call(field, text);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => count() !== shown);
    keys.push(performance.now() - pressed);
  }
  return { opened, keys };
}
