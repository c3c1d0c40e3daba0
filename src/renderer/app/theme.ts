import {
  Button,
  Input,
  Modal,
  Tooltip,
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';
import { app } from '../text/app';

const main: MantineColorsTuple = [
  '#e8f5f3',
  '#d0e8e4',
  '#a4d5cd',
  '#74c0b5',
  '#49aa9d',
  '#28958a',
  '#147a70',
  '#0f6e65',
  '#0c5850',
  '#0d4642',
];

// Greys with a little of the main colour, so that dark surfaces belong to it.
const dark: MantineColorsTuple = [
  '#e4ecea',
  '#cbd7d4',
  '#a7b7b4',
  '#8fa19e',
  '#4a5d5a',
  '#2b3a38',
  '#1c2827',
  '#0f1716',
  '#0c1312',
  '#080d0c',
];

export const theme = createTheme({
  primaryColor: 'main',
  primaryShade: { light: 7, dark: 6 },
  colors: { main, dark },
  black: '#15242a',
  fontFamily: "'Inter Variable', 'Segoe UI', Arial, sans-serif",
  fontSizes: {
    xs: '0.8125rem',
    sm: '0.875rem',
    md: '0.9375rem',
    lg: '1.0625rem',
    xl: '1.25rem',
  },
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.25rem', lineHeight: '1.35' } } },
  defaultRadius: 'sm',
  radius: { sm: '0.375rem', md: '0.5rem' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { fw: 600 } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 500, withinPortal: true } }),
    Modal: Modal.extend({
      defaultProps: {
        transitionProps: { duration: 0 },
        closeButtonProps: { 'aria-label': app.panel.close },
        // A <header> in a dialog would be heard as a second head of the page.
        attributes: { header: { role: 'presentation' } },
      },
    }),
    InputWrapper: Input.Wrapper.extend({ defaultProps: { labelProps: { fw: 550, fz: 'sm' } } }),
  },
});

// Named for both schemes: Mantine's own values for a scheme are stronger than those for all.
const ours = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-quiet)',
  '--mantine-color-placeholder': 'var(--ink-quiet)',
  '--mantine-color-error': 'var(--wrong-ink)',
  '--mantine-color-anchor': 'var(--main)',
  '--mantine-color-default-border': 'var(--line-strong)',
  // Of a quiet red button; Mantine's own is nearly white in dark.
  '--mantine-color-red-light-color': 'var(--wrong-ink)',
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: ours,
  dark: ours,
});
