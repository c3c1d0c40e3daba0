/** `dd/mm/yyyy HH:MM` of a UTC time, by the clock of this machine. */
export function onThisClock(at: string): string {
  const when = Temporal.Instant.from(at).toZonedDateTimeISO(Temporal.Now.timeZoneId());
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(when.day)}/${two(when.month)}/${when.year} ${two(when.hour)}:${two(when.minute)}`;
}
