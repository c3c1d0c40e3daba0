/**
 * The content security policy of every page of ours. Mantine writes style elements, hence 'unsafe-inline' for styles;
 * scripts only come from our own files. A report is shown in a sandboxed `<iframe srcdoc>`, which inherits this
 * policy and needs no frame source.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
