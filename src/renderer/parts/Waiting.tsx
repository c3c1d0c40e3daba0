import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './Waiting.module.css';

/** Shown in the place of what is being fetched; appears only after 0.3 s, so that quick answers do not flicker. */
export function Waiting({ children }: { readonly children: ReactNode }) {
  return (
    <div className={css.waiting} role="status">
      <Loader size="sm" />
      <p>{children}</p>
    </div>
  );
}
