import { useEffect, useRef, useState, type Ref } from 'react';
import { useMergedRef } from '@mantine/hooks';
import css from './PaperPreview.module.css';

const MARGIN = 12;

interface Props {
  readonly ref: Ref<HTMLDivElement>;
  /** Names the document for those who hear it. */
  readonly label: string;
  /** A whole page made by our core; it holds no script and its frame would run none. */
  readonly html: string;
  readonly onLeave: () => void;
}

/**
 * The document as it will print, on sheets as wide as the place allows. The frame has its whole height and scrolls with
 * the box around it, which keeps the keyboard in our page.
 */
export function PaperPreview({ ref, label, html, onLeave }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (!isReady || !page || !frame.current) return;
    // Changed in place: a frame loaded anew would flash white at every pause in typing.
    const next = new DOMParser().parseFromString(html, 'text/html');
    page.documentElement.replaceWith(page.adoptNode(next.documentElement));
    fit(frame.current, page);
  }, [html, isReady]);
  useEffect(() => {
    const place = box.current;
    if (!place) return;
    const watch = new ResizeObserver(() => {
      const page = frame.current?.contentDocument;
      if (frame.current && page) fit(frame.current, page);
    });
    watch.observe(place);
    return () => watch.disconnect();
  }, []);
  return (
    <div
      ref={useMergedRef(ref, box)}
      className={css.paper}
      tabIndex={0}
      role="region"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onLeave();
      }}
    >
      {/* Same origin only so that the frame can be measured; without allow-scripts nothing in it can run. */}
      <iframe
        ref={frame}
        className={css.frame}
        title={label}
        sandbox="allow-same-origin"
        srcDoc="<!doctype html><title></title>"
        tabIndex={-1}
        onLoad={() => setReady(true)}
      />
    </div>
  );
}

/** Each sheet gets as wide as the frame, and never wider than paper; the frame as high as its sheets. */
function fit(frame: HTMLIFrameElement, page: Document): void {
  const room = frame.clientWidth - 2 * MARGIN;
  if (room <= 0 || !page.body) return;
  page.body.style.padding = `${MARGIN}px`;
  page.body.style.width = 'auto';
  page.body.style.overflow = 'hidden';
  for (const sheet of page.querySelectorAll<HTMLElement>('.sheet')) {
    sheet.style.zoom = '1';
    sheet.style.marginBottom = `${MARGIN}px`;
    sheet.style.zoom = String(Math.min(1, room / sheet.offsetWidth));
  }
  frame.style.height = `${page.body.scrollHeight}px`;
}
