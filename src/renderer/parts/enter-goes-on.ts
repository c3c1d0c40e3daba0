import type { KeyboardEvent } from 'react';

/**
 * For a form's `onKeyDown`: Enter goes to the next field and saves from the last one, Ctrl+Enter saves from anywhere.
 * Text areas keep their Enter, buttons theirs.
 */
export function enterGoesOn(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented) return;
  const form = event.currentTarget;
  const fields = [...form.elements].filter(isField);
  const index = fields.findIndex((field) => field === event.target);
  if (!event.ctrlKey && index === -1) return;
  event.preventDefault();
  event.stopPropagation();
  const next = fields[index + 1];
  if (event.ctrlKey || !next) return form.requestSubmit();
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
}

function isField(element: Element): element is HTMLInputElement | HTMLSelectElement {
  return (
    (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) &&
    !element.disabled &&
    element.type !== 'hidden'
  );
}
