import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';

/**
 * For a form's `onKeyDown`: Enter goes to the next field and sends the form from the last one; Ctrl+Enter sends it
 * from anywhere. In a field of several lines Enter stays a new line; on a button it presses the button.
 */
export function enterWalk(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, currentTarget: form } = event;
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  // The same Enter may have taken a suggestion: what goes on, saves or sends must see it.
  flushSync(() => undefined);
  if (event.ctrlKey) {
    event.preventDefault();
    return form.requestSubmit();
  }
  if (!(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const fields = fieldsOf(form);
  const next = fields[fields.indexOf(target) + 1];
  if (!next) return form.requestSubmit();
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
}

// Of a group of radio buttons only the chosen one is a stop, as with Tab.
function fieldsOf(form: HTMLFormElement): (HTMLInputElement | HTMLTextAreaElement)[] {
  return [...form.elements].filter(
    (each): each is HTMLInputElement | HTMLTextAreaElement =>
      (each instanceof HTMLTextAreaElement ||
        (each instanceof HTMLInputElement &&
          each.type !== 'hidden' &&
          (each.type !== 'radio' || each.checked))) &&
      !each.disabled,
  );
}
