/** Wrong use: told in one line, exit 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
