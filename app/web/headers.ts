/** Headers that every answer carries, set before the router so that data requests, errors and assets have them too. */
export function securityHeaders(options: { exitOrigin: string; onTls: boolean }): Record<string, string> {
  return {
    "Content-Security-Policy": [
      "default-src 'none'",
      SCRIPTS,
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      // why: Chromium applies form-action to the redirect that follows the exit button.
      `form-action 'self' ${options.exitOrigin}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(options.onTls ? { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" } : {}),
  };
}

const SCRIPTS = "script-src 'self'";

/** The policy of one answer of the desk: besides our files, the lines that carry this answer's nonce. */
export const withNonce = (policy: string, nonce: string): string => policy.replace(SCRIPTS, `${SCRIPTS} 'nonce-${nonce}'`);

/** Past the catalogue nothing may stay on the device. */
export const NO_STORE = "no-store";

/** Pages that are equal for everyone may be kept, if the browser asks each time whether they still hold. */
export const REVALIDATE = "no-cache";
