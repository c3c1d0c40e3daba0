interface ContactSectionProps {
  readonly personId: string;
}

/** Place of the numbers of cards and telephones, and of the rights of a person. */
export function ContactSection(_: ContactSectionProps) {
  return null;
}
