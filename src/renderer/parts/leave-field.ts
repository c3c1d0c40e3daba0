import { isTyping } from './keys';

/**
 * Leaves the field being typed in when the window is closed, so that what stands there is saved as when one leaves it by
 * hand; before those who then hold the closing back. Call once.
 */
export function leaveFieldBeforeClosing(): void {
  window.addEventListener(
    'beforeunload',
    () => {
      const { activeElement } = document;
      if (isTyping(activeElement)) activeElement.blur();
    },
    { capture: true },
  );
}
