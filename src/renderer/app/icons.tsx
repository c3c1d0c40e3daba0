import type { RailPage } from './pages';

// Own strokes on a grid of 20: a font or a library of icons would be larger than the program's own pages.
const strokes: Record<RailPage, string> = {
  overview: 'M3 17V9m5 8V4m5 13v-6m4 6V7',
  plan: 'M5 3h7l3 3v11H5zM8 9h4m-4 3h4',
  people:
    'M7.5 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 17c0-3.5 2.5-5 5.5-5s5.5 1.5 5.5 5m0-13a3 3 0 0 1 0 5m2 3c2 .6 3 2.2 3 5',
  classes: 'M2 7l8-4 8 4-8 4zM5 9v5c2.5 2.2 7.5 2.2 10 0V9m3-2v6',
  activities: 'M3 8v4h3l7 4V4L6 8zm4 4v4h2v-3m7-5.5a4 4 0 0 1 0 5',
  figures: 'M4 5h3v3H4zm0 7h3v3H4zM10 6.5h7m-7 7h7',
  report: 'M4 3h12v14H4zM7 7h6m-6 3h6m-6 3h3',
  excel: 'M3 4h14v12H3zm0 4h14M3 12h14M8 4v12',
  settings:
    'M3 6h8m4 0h2M3 14h2m4 0h8M11 6a2 2 0 1 0 4 0 2 2 0 0 0-4 0zM5 14a2 2 0 1 0 4 0 2 2 0 0 0-4 0z',
};

export function RailIcon({ page }: { readonly page: RailPage }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="1.25em"
      height="1.25em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={strokes[page]} />
    </svg>
  );
}
