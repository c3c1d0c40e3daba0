/**
 * Holds the closing of the window back while something is on its way to the disk, then closes it.
 * @returns ends the holding
 */
export function holdWindowWhile(
  isPending: () => boolean,
  settled: () => Promise<void>,
): () => void {
  const hold = (event: BeforeUnloadEvent) => {
    if (!isPending()) return;
    event.preventDefault();
    void settled().then(() => window.close());
  };
  window.addEventListener('beforeunload', hold);
  return () => window.removeEventListener('beforeunload', hold);
}
