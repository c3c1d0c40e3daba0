import { useLayoutEffect, useRef } from 'react';

/** For what gives way to a form: has the focus again when the form is gone and nothing else has taken it. */
export function useFocusBack<T extends HTMLElement>(isOpen: boolean) {
  const opener = useRef<T>(null);
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body;
    if (wasOpen.current && !isOpen && isLost) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}
