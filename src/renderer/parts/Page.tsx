import { useEffect, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { app } from '../text/app';
import { usePageKeys } from './keys';
import css from './Page.module.css';

export interface PageProps {
  readonly title: string;
  /** Beside the title: what the page speaks of, a count. */
  readonly subtitle?: ReactNode;
  /** The page above this one: “Lớp học ›”; Alt+← goes there. */
  readonly back?: { readonly label: string; readonly to: string };
  /** The one main button; a second, quiet one may stand before it. */
  readonly action?: ReactNode;
  /** One row of filters or keys under the title. */
  readonly filters?: ReactNode;
  /** A note over the body: an error, a hint. */
  readonly note?: ReactNode;
  /** A `SidePanel` while details are open. */
  readonly side?: ReactNode;
  /** One line under the body. */
  readonly foot?: ReactNode;
  /** Takes the rest of the height. A `DataTable` in it scrolls by itself, anything longer scrolls the body. */
  readonly children: ReactNode;
}

/** One page of the program: head, filters, and a body that takes the rest. */
export function Page(props: PageProps) {
  const { title, subtitle, back, action, filters, note, side, foot, children } = props;
  const page = useRef<HTMLElement>(null);
  useBackKey(back);
  useEffect(() => {
    document.title = `${title} – ${app.program}`;
  }, [title]);
  useLayoutEffect(() => {
    // The keyboard starts in the page unless a field of it has already asked for the focus.
    if (document.activeElement === document.body) page.current?.focus();
  }, []);
  return (
    <main ref={page} className={css.page} tabIndex={-1} id="page">
      <header className={css.head}>
        <div className={css.name}>
          {back && (
            <Link href={back.to} className={css.back} title={BACK_KEY}>
              {back.label} ›
            </Link>
          )}
          <h1 className={css.title} title={title}>
            {title}
          </h1>
          {subtitle !== undefined && <div className={css.subtitle}>{subtitle}</div>}
        </div>
        {action !== undefined && <div className={css.action}>{action}</div>}
      </header>
      {filters !== undefined && <div className={css.filters}>{filters}</div>}
      {note}
      <div className={css.middle}>
        <div className={css.body}>{children}</div>
        {side}
      </div>
      {foot !== undefined && <footer className={css.foot}>{foot}</footer>}
    </main>
  );
}

const BACK_KEY = 'Alt+←';

function useBackKey(back: PageProps['back']): void {
  const [, navigate] = useLocation();
  const to = back?.to;
  const label = back?.label ?? '';
  usePageKeys(
    useMemo(
      () =>
        to === undefined
          ? []
          : [{ keys: BACK_KEY, does: app.keys.back(label), run: () => navigate(to) }],
      [to, label, navigate],
    ),
  );
}
