const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as content or attribute value of XML and HTML alike; it must already be clean (`cleanLine`). */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => escapes[character] ?? '');
}
