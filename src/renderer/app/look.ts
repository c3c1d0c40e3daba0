import { localStorageColorSchemeManager, useMantineColorScheme } from '@mantine/core';
import { remembered, useRemembered } from '../api/remembered';

export type Scheme = 'auto' | 'light' | 'dark';

export const scales = ['90', '100', '110', '120', '130', '140'] as const;
export type Scale = (typeof scales)[number];
const isScale = (text: string): text is Scale => (scales as readonly string[]).includes(text);

const SCALE = 'look.scale';
export const schemeManager = localStorageColorSchemeManager({ key: 'look.scheme' });

/** Puts the remembered colours and size on the page before anything is drawn. */
export function applyLook(): void {
  const scheme = schemeManager.get('auto');
  const isDark =
    scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
  const scale = remembered(SCALE);
  showScale(scale !== null && isScale(scale) ? scale : '100');
}

function showScale(scale: Scale): void {
  document.documentElement.style.setProperty('--scale', String(Number(scale) / 100));
  // Everything measured in pixels is measured anew.
  dispatchEvent(new Event('resize'));
}

/** How the program looks on this PC: light, dark or as Windows says; size in percent. */
export function useLook() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [scale, rememberScale] = useRemembered(SCALE, '100', isScale);
  return {
    scheme: colorScheme,
    setScheme: setColorScheme,
    scale,
    setScale: (next: Scale) => {
      rememberScale(next);
      showScale(next);
    },
  };
}
