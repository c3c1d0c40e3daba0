/** A rectangle on the screens, in pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Placement {
  readonly area: Area;
  readonly maximized: boolean;
}

const DEFAULT = { width: 1366, height: 768 };
export const SMALLEST = { width: 1024, height: 600 };
/** So much of the title bar has to be on a screen for the window to be grasped. */
const GRASP = 100;

/**
 * Where the window opens: where it was, if a screen is still there and it is not too small; else in the middle of
 * the main screen, as large as a 1366×768 screen leaves room for.
 * @param screens work areas (without task bars), the main screen's first
 */
export function place(remembered: Placement | null, screens: readonly Area[]): Placement {
  if (remembered && screens.some((screen) => canGrasp(remembered.area, screen))) {
    return remembered;
  }
  const [main] = screens;
  if (!main) return { area: { x: 0, y: 0, ...DEFAULT }, maximized: false };
  const width = Math.min(DEFAULT.width, main.width);
  const height = Math.min(DEFAULT.height, main.height);
  const x = main.x + Math.floor((main.width - width) / 2);
  const y = main.y + Math.floor((main.height - height) / 2);
  return { area: { x, y, width, height }, maximized: false };
}

function canGrasp(area: Area, screen: Area): boolean {
  if (area.width < SMALLEST.width || area.height < SMALLEST.height) return false;
  const visible =
    Math.min(area.x + area.width, screen.x + screen.width) - Math.max(area.x, screen.x);
  return visible >= GRASP && area.y >= screen.y && area.y <= screen.y + screen.height - GRASP;
}

/** Reads what `JSON.stringify` made of a placement; null when it is anything else. */
export function readPlacement(text: string): Placement | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || !isRecord(value['area'])) return null;
  const { x, y, width, height } = value['area'];
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null;
  return { area: { x, y, width, height }, maximized: value['maximized'] === true };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
