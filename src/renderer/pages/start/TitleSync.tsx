import { useEffect } from 'react';
import { app } from '../../text/app';

/** The window's title, on a page that has no `Page` around it. */
export function TitleSync({ title }: { readonly title: string }) {
  useEffect(() => {
    document.title = `${title} – ${app.program}`;
  }, [title]);
  return null;
}
