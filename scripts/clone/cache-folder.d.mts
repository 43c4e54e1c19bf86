export function usualCacheFolder(system: {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
}): string;
export function cacheFolder(): string;
