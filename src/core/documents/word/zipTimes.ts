const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL_DIRECTORY = 0x06054b50;
const END_SIZE = 22;

/** 1 January 1980, 00:00: the first time a zip file can say. */
const FIRST_TIME = 0;
const FIRST_DATE = (1 << 5) | 1;

/**
 * Sets the time of every entry of a zip file without a comment to the first a zip can say, in place, so that
 * the same contents are the same bytes on any day and in any time zone. The docx library writes the clock.
 */
export function clearZipTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - END_SIZE;
  if (end < 0 || view.getUint32(end, true) !== END_OF_CENTRAL_DIRECTORY) {
    throw new Error('not a zip file without comment');
  }
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new Error('zip directory out of step');
    setTime(view, at + 12);
    setTime(view, view.getUint32(at + 42, true) + 10);
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return zip;
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, FIRST_TIME, true);
  view.setUint16(at + 2, FIRST_DATE, true);
}
