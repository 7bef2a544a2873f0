/**
 * Names and titles as they are kept: one line, without control characters and without marks that turn the
 * direction of what stands after them. They stand in lists, on notes and in the report.
 */
export const tidy = (typed: string | undefined): string =>
  (typed ?? '')
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
