/** Twentieths of a point in `millimetres`. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Twentieths of a point in `points`. */
export function pointTwips(points: number): number {
  return Math.round(points * 20);
}

/** Column widths in twentieths of a point, rounded so that together they are exactly the table. */
export function columnTwips(millimetres: readonly number[]): number[] {
  let end = 0;
  return millimetres.map((width) => {
    const start = end;
    end += width;
    return twips(end) - twips(start);
  });
}
